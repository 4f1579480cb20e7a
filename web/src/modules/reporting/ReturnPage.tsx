import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../../api/me';
import type { ReturnShown } from '../../api/returnTypes';
import { periodLabel } from '../../kernel/period';
import { Answer } from '../../ui/Answer';
import { PageHead } from '../../ui/Card';
import { FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { Tag } from '../../ui/Tags';
import { useHotkey } from '../../ui/useHotkey';
import { clockTime, useLocalTime } from '../../ui/when';
import { useLanguage, useNamed } from '../../ui/words';
import { useAct, usePresence, useReturn } from './api';
import { Clashes, EntryGrid, Mark } from './EntryGrid';
import { peopleByCell, Presence } from './Presence';
import { StepDialog } from './ReturnDialogs';
import type { Asked } from './ReturnDialogs';
import { PaperFoot, PaperHead } from './ReturnPaper';
import { RemindersGiven } from './RemindersGiven';
import { SidePanel } from './SidePanel';
import { cellKey, useEntry } from './useEntry';
import { WorkbookButtons, WorkbookDialog } from './WorkbookDialog';
import { useReportingWords } from './words';
import './reporting.css';

/** One return: filled by its body, reviewed and accepted by those above, on the same sheet. */
export function ReturnPage() {
  const { id = '' } = useParams();
  const shown = useReturn(id);
  return <Answer of={shown}>{(data) => <Filled key={id} shown={data} />}</Answer>;
}

function Filled({ shown }: { shown: ReturnShown }) {
  const say = useReportingWords();
  const named = useNamed();
  const { language } = useLanguage();
  const entry = useEntry(shown.id, shown.sheet);
  const [chosen, setChosen] = useState<string | null>(null);
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [guide, setGuide] = useState(false);
  const [upload, setUpload] = useState(false);
  const others = usePresence(shown.id, shown.sheet.version, chosen);
  const act = useAct(shown.id, () => undefined);
  const go = (key: string) => {
    setOnlyProblems(false);
    setChosen(key);
    document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)?.focus();
  };
  const open = shown.sheet.findings.filter((finding) => finding.state === 'broken');
  const next = () => {
    const keys = open.map((finding) => cellKey(finding.row, finding.column));
    const to = keys[(keys.indexOf(chosen ?? '') + 1) % Math.max(keys.length, 1)];
    if (to) go(to);
  };
  useHotkey('F8', next);
  const take = (action: string, name: string, needsReason: boolean) => {
    if (action === 'send_back') setAsked('send_back');
    else if (needsReason) setAsked({ step: action, name });
    else act.mutate({ kind: 'step', action, reason: null, cells: [], version: shown.sheet.version });
  };
  const state = language === 'en' ? shown.stateNameEn : shown.stateName;
  const meta = [periodLabel(shown.period, language), language === 'en' ? shown.orgNameEn : shown.orgName, shown.reviewer && (language === 'en' ? say.reviewer(shown.reviewerEn ?? '', shown.accepterEn ?? '') : say.reviewer(shown.reviewer, shown.accepter ?? ''))];
  return (
    <div className="return-page">
      <PageHead title={named(shown.form)} tag={<Tag>{state}</Tag>} meta={meta} actions={<Actions shown={shown} onAsk={setAsked} onGuide={() => setGuide(!guide)} onUpload={() => setUpload(true)} />} />
      <div className="page-body return-body">
        <PaperHead shown={shown} />
        <Head shown={shown} />
        {guide && <p className="card return-guide">{(language === 'en' && shown.form.guideEn) || shown.form.guide}</p>}
        {shown.revisionReason && <p className="return-revision">{say.revision(shown.revision, shown.revisionReason)}</p>}
        <RemindersGiven id={shown.id} />
        <FormFault fault={act.error ?? entry.fault} />
        <Clashes entry={entry} />
        <div className="card entry">
          <div className="entry-main">
            <div className="entry-tools">
              <span className="aux">{shown.mayType ? say.nothing : (shown.whyNot ?? say.cannotType)}</span>
              <Presence others={others} onGo={go} />
              {shown.mayType && <Button size="small" type="text" icon={<Icon name="back" size={14} />} onClick={entry.undo}>{say.undo}</Button>}
              <Button size="small" type="text" aria-pressed={onlyProblems} icon={<Icon name="filter" size={14} />} onClick={() => setOnlyProblems(!onlyProblems)}>{say.only}</Button>
            </div>
            <EntryGrid shown={shown} entry={entry} chosen={chosen} onChoose={setChosen} onlyProblems={onlyProblems} onNext={next} people={peopleByCell(others)} />
            <Legend />
          </div>
          <SidePanel shown={shown} chosen={chosen} onGo={go} />
        </div>
        <PaperFoot shown={shown} />
      </div>
      <Foot shown={shown} entry={entry} open={open} onNext={next} onTake={take} busy={act.isPending} />
      {upload && <WorkbookDialog shown={shown} onClose={() => setUpload(false)} />}
      {asked && <StepDialog asked={asked} shown={shown} onClose={() => setAsked(null)} />}
    </div>
  );
}

function Actions({ shown, onAsk, onGuide, onUpload }: { shown: ReturnShown; onAsk: (asked: Asked) => void; onGuide: () => void; onUpload: () => void }) {
  const say = useReportingWords();
  const may = useMay();
  return (
    <>
      {shown.form.guide && <Button onClick={onGuide} icon={<Icon name="info" />}>{say.guide}</Button>}
      {shown.state === 'accepted' && may('reporting.accept') && <Button onClick={() => onAsk('revise')}>{say.revise}</Button>}
      {shown.state === 'draft' && may('reporting.accept') && <Button onClick={() => onAsk('exception')} icon={<Icon name="clock" />}>{say.exception}</Button>}
      <WorkbookButtons shown={shown} onUpload={onUpload} />
      <Button onClick={() => window.print()} icon={<Icon name="print" />}>{say.print}</Button>
    </>
  );
}

function Head({ shown }: { shown: ReturnShown }) {
  const say = useReportingWords();
  const { language } = useLanguage();
  const when = useLocalTime();
  const { form } = shown;
  const facts = [
    [say.number, form.number], [say.authority, form.authority], [say.approval, form.approval], [say.valid, form.validUntil && periodLabel(form.validUntil, language)], [say.purpose, say.purposes[form.purpose] ?? form.purpose],
    [say.filler, language === 'en' ? shown.orgNameEn : shown.orgName],
  ].filter(([, text]) => text);
  const filing = shown.state === 'draft' || shown.state === 'returned' || shown.state === 'revising';
  const left = shown.late ? say.lateNow : shown.workdaysLeft === 0 ? say.today : shown.workdaysLeft !== null ? say.left(shown.workdaysLeft) : null;
  return (
    <div className="card return-head">
      <dl>{facts.map(([name, text]) => <div key={name}><dt>{name}</dt><dd>{text}</dd></div>)}</dl>
      <p className={`return-due ${shown.late ? 'late' : ''}`}>
        {filing && left && <b>{left}</b>}
        <span>{say.until(when(shown.due))}{filing && shown.locksOn && `${say.comma}${say.locks(when(shown.locksOn))}`}</span>
      </p>
    </div>
  );
}

function Legend() {
  const say = useReportingWords();
  return <p className="entry-legend">{Object.entries(say.legend).map(([kind, word]) => <span key={kind}>{kind === 'broken' || kind === 'explain' ? <Mark of={kind} /> : <i className={`entry-cell ${kind}`} />}{word}</span>)}<kbd>F8</kbd> {say.nextProblem}</p>;
}

function Foot({ shown, entry, open, onNext, onTake, busy }: {
  shown: ReturnShown; entry: ReturnType<typeof useEntry>; open: readonly { hard: boolean }[]; onNext: () => void; onTake: (action: string, name: string, needsReason: boolean) => void; busy: boolean;
}) {
  const say = useReportingWords();
  const { language } = useLanguage();
  const hard = open.filter((finding) => finding.hard).length;
  const soft = open.length - hard;
  const saved = entry.offline ? say.unsaved : entry.saving ? say.saving : entry.unsaved > 0 ? say.notSaved(entry.unsaved) : entry.savedAt ? say.saved(clockTime(entry.savedAt)) : '';
  const blocked = hard > 0 || soft > 0 || entry.unsaved > 0 || entry.clashes.length > 0 || shown.sheet.filled < shown.sheet.asked;
  return (
    <div className="return-foot">
      {shown.mayType && <span className={entry.offline ? 'offline' : 'aux'} role="status">{saved || say.draftKept}</span>}
      <span className="filled">{say.filled(shown.sheet.filled, shown.sheet.asked)}<progress value={shown.sheet.filled} max={Math.max(shown.sheet.asked, 1)} /></span>
      <span className="grow" />
      {hard > 0 && <span className="problem">■ {say.problems(hard)}</span>}
      {hard === 0 && soft > 0 && <span className="waits">▲ {say.waits(soft)}</span>}
      {open.length > 0 && <Button onClick={onNext}>{say.nextProblem}</Button>}
      {shown.steps.map((step) => {
        const primary = step.action === 'submit' || step.action === 'review' || step.action === 'accept';
        const name = language === 'en' ? step.nameEn : step.name;
        return <Button key={step.action} type={primary ? 'primary' : 'default'} disabled={step.action === 'submit' && blocked} loading={busy && primary} onClick={() => onTake(step.action, name, step.needsReason)}>{name}</Button>;
      })}
    </div>
  );
}
