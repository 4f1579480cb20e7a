import { useOrgs } from '../../api/orgs';
import { useMay } from '../../api/me';
import type { Orgs } from '../../api/types';
import { useView } from '../../api/view';
import { Answer } from '../../ui/Answer';
import { PageHead } from '../../ui/Card';
import { Empty, Loading } from '../../ui/States';
import { useNamed } from '../../ui/words';
import { useOrg } from './api';
import { OrgSide } from './OrgSide';
import { SeparateCard } from './SeparateCard';
import { UnitCard } from './UnitCard';
import { useOrgWords } from './words';
import './access.css';

/** The counting tree, overlays and comparator areas; one unit with its history beside them. */
export function OrgsPage() {
  const say = useOrgWords();
  const orgs = useOrgs();
  const { org, setOrg } = useView();
  const unit = useOrg(org);
  const may = useMay();
  return (
    <>
      <PageHead title={say.orgs} meta={orgs.data ? [<Counts key="counts" orgs={orgs.data} />, say.retiredCount(orgs.data.retired)] : []} />
      <div className="page-body orgs-body">
        <Answer of={orgs} loading={<Loading rows={16} columns={[20, 60]} />}>
          {(data) => (
            <>
              <OrgSide orgs={data} current={org} onPick={setOrg} />
              <div className="stack orgs-main">
                <Answer of={unit} loading={<Loading rows={8} columns={[16, 40]} />} empty={<Empty what={say.pick} />}>
                  {(card) => <UnitCard card={card} onPick={setOrg} />}
                </Answer>
                {may('indicators.see') && data.separateCity && <SeparateCard orgs={data} />}
              </div>
            </>
          )}
        </Answer>
      </div>
    </>
  );
}

// 市16个（不含青岛15个）
function Counts({ orgs }: { orgs: Orgs }) {
  const say = useOrgWords();
  const named = useNamed();
  const separate = orgs.tree.find((one) => one.code === orgs.separateCity);
  return (
    <>
      {orgs.counts.filter((count) => count.level !== 'province').map((count) => (
        <span key={count.level} className="org-count">
          {say.count(count.all, say.levels[count.level] ?? count.level)}
          {separate && count.all !== count.withoutSeparate && ` (${say.without(named({ name: separate.short, nameEn: separate.nameEn }))} ${count.withoutSeparate})`}
        </span>
      ))}
    </>
  );
}
