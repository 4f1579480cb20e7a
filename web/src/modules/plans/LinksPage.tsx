import { Checkbox, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useOrgs } from '../../api/orgs';
import type { LinkCell, LinkPlan, LinkRow, Links } from '../../api/planTypes';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Light } from '../../ui/Light';
import { Empty, Loading } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useLanguage, useNamed } from '../../ui/words';
import { useLinks, usePlans } from './api';
import { useLinkWords } from './linkWords';
import './links.css';

/** The special and local plans in one register against the plan above them: what each says of its targets, leaves out or puts otherwise. */
export function LinksPage() {
  const say = useLinkWords();
  const [address, setAddress] = useSearchParams();
  const plans = usePlans().data?.plans ?? [];
  const province = useOrgs().data?.province;
  const base = address.get('base') ?? plans.filter(({ orgCode }) => orgCode === province).sort((a, b) => b.claims - a.claims)[0]?.id;
  const links = useLinks(base);
  const differing = address.get('show') === 'differs';
  const put = (key: string, value: string | null) => setAddress((now) => { const next = new URLSearchParams(now); if (value) next.set(key, value); else next.delete(key); return next; }, { replace: true });
  return (
    <>
      <PageHead title={say.title} meta={links.data ? [say.lead(links.data.plans.length, links.data.rows.length)] : []} actions={base && <ViewLink to="/plans/contradictions?reach=between">{say.contradictions}</ViewLink>} />
      <div className="page-body">
        <Card flush>
          <div className="links-tools">
            <span className="aux">{say.base}</span>
            <Select
              showSearch={{ optionFilterProp: 'label' }} aria-label={say.base} value={base ?? null} onChange={(id: string) => put('base', id)} popupMatchSelectWidth={false}
              options={plans.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <Checkbox checked={differing} onChange={(event) => put('show', event.target.checked ? 'differs' : null)}>{say.only}</Checkbox>
            {links.data && links.data.unmatched > 0 && <span className="aux">{say.unmatched(links.data.unmatched)}</span>}
          </div>
          <Answer of={links} loading={<Loading rows={10} columns={[24, 12, 12, 12]} />} isEmpty={(data) => data.rows.length === 0 || data.plans.length === 0} empty={links.data?.plans.length === 0 ? <Empty icon="plans" what={say.alone} why={say.aloneWhy} /> : <Empty icon="plans" what={say.none} why={say.noneWhy} />}>
            {(data) => <Matrix of={data} differing={differing} />}
          </Answer>
        </Card>
      </div>
    </>
  );
}

function Matrix({ of, differing }: { of: Links; differing: boolean }) {
  const say = useLinkWords();
  const rows = differing ? of.rows.filter(({ cells }) => cells.some(({ state }) => state === 'differs')) : of.rows;
  const added = of.rows.some(({ together }) => together);
  return (
    <div className="links-scroll" tabIndex={0} aria-label={say.title}>
      <table className="grid links">
        <thead>
          <tr>
            <th className="links-what">{say.promise}</th>
            {added && <th>{say.together}</th>}
            {of.plans.map((plan) => <PlanHead key={plan.id} of={plan} rows={of.rows.length} />)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => <Promise key={row.claim} row={row} base={of.id} plans={of.plans} added={added} />)}
        </tbody>
      </table>
    </div>
  );
}

function PlanHead({ of, rows }: { of: LinkPlan; rows: number }) {
  const say = useLinkWords();
  const named = useNamed();
  return (
    <th title={of.title}>
      <ViewLink to={`/plans/${of.id}`} className="links-plan">{of.title}</ViewLink>
      <span className="aux">{named({ name: of.orgName, nameEn: of.orgNameEn })} · {say.says(of.says, rows)}</span>
      {of.differs > 0 && <Light state="yellow" word={say.differing(of.differs)} />}
    </th>
  );
}

function Promise({ row, base, plans, added }: { row: LinkRow; base: string; plans: readonly LinkPlan[]; added: boolean }) {
  const say = useLinkWords();
  const named = useNamed();
  const english = useLanguage().language === 'en';
  const cells = new Map(row.cells.map((cell) => [cell.plan, cell]));
  return (
    <tr>
      <th scope="row" className="links-what">
        <span>{named(row)}</span> <span className="aux">{english ? row.periodLabelEn : row.periodLabel}</span>
        <ViewLink to={`/plans/${base}?claim=${row.claim}`} className="links-figure">{row.text}</ViewLink>
      </th>
      {added && <td>{row.together && <>{row.together}<span className="aux links-note">{say.share(row.share, row.of)}</span></>}</td>}
      {plans.map(({ id }) => <td key={id}>{<Said of={cells.get(id)} />}</td>)}
    </tr>
  );
}

function Said({ of }: { of: LinkCell | undefined }) {
  const say = useLinkWords();
  if (!of) return <span className="dim">{say.silent}</span>;
  const word = say.states[of.state] ?? of.state;
  return (
    <>
      <ViewLink to={`/plans/${of.plan}?claim=${of.claim}`} className="links-figure">{of.text}</ViewLink>
      <span className="links-note">{of.state === 'own' ? <span className="aux">{word}</span> : <Light state={of.state === 'agrees' ? 'green' : 'yellow'} word={word} />}</span>
    </>
  );
}
