import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../../api/me';
import type { PlanRow, PlanText, Tie } from '../../api/planTypes';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { useDemo } from '../../ui/demo';
import { useFaultSentence } from '../../ui/faultWords';
import { Icon } from '../../ui/Icon';
import { MenuList, Popup } from '../../ui/Popup';
import { Loading } from '../../ui/States';
import { SensitivityTag, Tag } from '../../ui/Tags';
import { useUiWords } from '../../ui/uiWords';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { markOf, usePlan, useTies } from './api';
import { CorrectPlan } from './CorrectPlan';
import { Reader } from './Reader';
import { useClaims, useReadAgain, useReviewAddress } from './review';
import { ReviewBar } from './ReviewBar';
import { useReviewWords } from './reviewWords';
import { TaskList } from './TaskList';
import { usePlansWords } from './words';
import './plans.css';
import './review.css';

const NO_TIES = { ties: [] };

/** A document to read, to review its claims, and to set targets on its own words. */
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
          {(text) => <Review key={id} text={text} ties={(ties.data ?? NO_TIES).ties} tiesFailed={ties.isError} />}
        </Answer>
      </div>
    </>
  );
}

function Review({ text, ties, tiesFailed }: { text: PlanText; ties: readonly Tie[]; tiesFailed: boolean }) {
  const { marks, view, claim, put } = useReviewAddress();
  const { data: claims, isError } = useClaims(text.plan.id);
  const say = useReviewWords();
  const may = claims?.mayReview ?? false;
  const walked = useMemo(() => (claims?.claims ?? []).filter((one) => marks.every((mark) => one.marks.includes(mark))), [claims, marks]);
  // Where there is room for the card, the review opens at the first claim nobody has decided on.
  const first = walked.find(({ state }) => state === 'proposed')?.id;
  const opened = useRef(false);
  useEffect(() => {
    if (!first || opened.current) return;
    opened.current = true;
    if (may && !claim && !location.hash && window.matchMedia('(min-width: 1101px)').matches) put('claim', first);
  }, [may, first, claim, put]);
  const reading = claims !== undefined && claims.reading.number > 0;
  return (
    <>
      {isError && !claims && <p className="review-unread no-print" role="status">{say.notFetched}</p>}
      {claims && reading && <ReviewBar claims={claims} walked={walked.length} marks={marks} onMarks={(next) => put('show', next.join('.') || null)} view={view} onView={(next) => put('view', next === 'claims' ? null : next)} />}
      {claims && may && <ReadAgain plan={text.plan.id} wanted={!reading || claims.reading.newer} newer={reading} />}
      {view === 'claims' || !reading
        ? <Reader text={text} ties={ties} tiesFailed={tiesFailed} claims={claims} walked={walked} />
        : <TaskList key={view} plan={text.plan.id} kind={view} onPlace={(sentence) => { put('view', null); location.hash = `s${sentence}`; }} />}
    </>
  );
}

/** Says that the text has not been read for claims, or that a newer reader is at hand. */
function ReadAgain({ plan, wanted, newer }: { plan: string; wanted: boolean; newer: boolean }) {
  const say = useReviewWords();
  const sentence = useFaultSentence();
  const read = useReadAgain(plan);
  if (!wanted && !read.data) return null;
  return (
    <p className="review-unread no-print" role="status">
      {read.data ? say.readDone(read.data) : newer ? say.newer : say.unread}{' '}
      {!read.data && <Button size="small" loading={read.isPending} onClick={() => read.mutate()}>{newer ? say.readAgain : say.read}</Button>}
      {read.error && <span className="refusal" role="alert">{sentence(read.error)}</span>}
    </p>
  );
}

function Head({ plan }: { plan: PlanRow }) {
  const say = usePlansWords();
  const review = useReviewWords();
  const time = useLocalTime();
  const english = useLanguage().language === 'en';
  const mayImport = useMay()('plans.import');
  const [correcting, setCorrecting] = useState(false);
  const tags = (
    <>
      <SensitivityTag of={markOf(plan.sensitivity)} />
      <Tag>{plan.isDigest ? say.digest : say.original}</Tag>
    </>
  );
  const files = [['claims/xlsx', review.xlsx], ['claims/gold', review.gold], ['claims/indicators', review.yaml], ['tasks/xlsx', review.tasksXlsx]] as const;
  const actions = (
    <>
      <Popup face={<><Icon name="download" /> {review.exports}</>} label={review.exports} className="plain review-exports" align="right">
        {(close) => <MenuList close={close} items={files.map(([path, label]) => ({ key: path, label, onPick: () => window.location.assign(`/api/plans/${plan.id}/${path}`) }))} />}
      </Popup>
      {mayImport && !plan.isDigest && <Button icon={<Icon name="edit" />} onClick={() => setCorrecting(true)}>{say.correct}</Button>}
      <Button icon={<Icon name="print" />} onClick={() => window.print()}>{say.print}</Button>
      {plan.hasOriginal && <Button icon={<Icon name="download" />} href={`/api/plans/${plan.id}/original`}>{say.download}</Button>}
    </>
  );
  const meta = [plan.issuer, plan.date, english ? plan.periodLabelEn : plan.periodLabel, plan.orgName, say.importedAt(time(plan.importedAt), plan.importedBy)];
  return (
    <>
      <PageHead title={plan.title} tag={tags} meta={meta} actions={actions} />
      {correcting && <CorrectPlan plan={plan} onClose={() => setCorrecting(false)} />}
    </>
  );
}

/** Stands on every printed sheet. */
function PrintMark({ plan }: { plan: PlanRow }) {
  const say = usePlansWords();
  const ui = useUiWords();
  const demo = useDemo();
  return <p className="print-only plan-print-mark">{[ui[markOf(plan.sensitivity)], plan.isDigest && say.digest, demo && ui.demo, plan.title].filter(Boolean).join(' · ')}</p>;
}
