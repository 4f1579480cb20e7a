import type { RecordItem } from '../../../api/recordItemTypes';
import { Card } from '../../../ui/Card';
import { Light } from '../../../ui/Light';
import { PaceBar } from '../../../ui/Pace';
import { ViewLink } from '../../../ui/ViewLink';
import { useLanguage } from '../../../ui/words';
import { useTargetNow } from '../api';
import { usePageWords } from '../pageWords';

const TARGET = /^\/targets\/([0-9a-f-]{36})$/;

/** A record that came of a target shows how the target stands now, beside what was known when it was opened. */
export function TargetNow({ item }: { item: RecordItem }) {
  const say = usePageWords();
  const { language } = useLanguage();
  const english = language === 'en';
  const id = Object.values(item.row.cells).map((cell) => TARGET.exec(cell.t)?.[1]).find(Boolean);
  const row = useTargetNow(id).data?.target;
  if (!row) return null;
  return (
    <Card title={say.targetNow} sub={english ? row.latestLabelEn : row.latestLabel}>
      <p className="spread">
        <ViewLink to={`/targets/${row.id}`}>{english ? `${row.orgNameEn}: ${row.indicatorNameEn} ${row.periodLabelEn}, ${row.goal.textEn}` : `${row.orgName}${row.indicatorName} ${row.periodLabel}${row.goal.text}`}</ViewLink>
        <Light state={row.light} />
      </p>
      <p className="aux">{say.donePace(row.completion.text, row.pace.text)}</p>
      <PaceBar done={row.completion.value} pace={row.pace.value} />
      <p className="aux">{english ? row.whyEn : row.why}</p>
    </Card>
  );
}
