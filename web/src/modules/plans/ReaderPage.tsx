import { Button } from 'antd';
import { useParams } from 'react-router';
import type { PlanRow } from '../../api/planTypes';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { useDemo } from '../../ui/demo';
import { Icon } from '../../ui/Icon';
import { Loading } from '../../ui/States';
import { SensitivityTag, Tag } from '../../ui/Tags';
import { useUiWords } from '../../ui/uiWords';
import { useLocalTime } from '../../ui/when';
import { markOf, usePlan, useTies } from './api';
import { Reader } from './Reader';
import { usePlansWords } from './words';
import './plans.css';

const NO_TIES = { ties: [] };

/** A document to read, and to set targets on its own words. */
export function ReaderPage() {
  const { id = '' } = useParams();
  const say = usePlansWords();
  const plan = usePlan(id);
  const ties = useTies(id);
  return (
    <>
      {plan.data ? <Head plan={plan.data.plan} /> : <PageHead title={say.plans} />}
      <div className="page-body plan-page">
        {plan.data && <PrintMark plan={plan.data.plan} />}
        <Answer of={plan} loading={<Card><Loading rows={14} columns={[14, 60, 8]} /></Card>}>
          {(text) => <Reader key={id} text={text} ties={(ties.data ?? NO_TIES).ties} tiesFailed={ties.isError} />}
        </Answer>
      </div>
    </>
  );
}

function Head({ plan }: { plan: PlanRow }) {
  const say = usePlansWords();
  const time = useLocalTime();
  const tags = (
    <>
      <SensitivityTag of={markOf(plan.sensitivity)} />
      <Tag>{plan.isDigest ? say.digest : say.original}</Tag>
    </>
  );
  const actions = (
    <>
      <Button icon={<Icon name="print" />} onClick={() => window.print()}>{say.print}</Button>
      {plan.hasOriginal && <Button icon={<Icon name="download" />} href={`/api/plans/${plan.id}/original`}>{say.download}</Button>}
    </>
  );
  return <PageHead title={plan.title} tag={tags} meta={[plan.issuer, plan.date, plan.orgName, say.importedAt(time(plan.importedAt), plan.importedBy)]} actions={actions} />;
}

/** Stands on every printed sheet. */
function PrintMark({ plan }: { plan: PlanRow }) {
  const say = usePlansWords();
  const ui = useUiWords();
  const demo = useDemo();
  return <p className="print-only plan-print-mark">{[ui[markOf(plan.sensitivity)], plan.isDigest && say.digest, demo && ui.demo, plan.title].filter(Boolean).join(' · ')}</p>;
}
