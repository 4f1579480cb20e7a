import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { PlanText } from '../../api/planTypes';
import type { ClaimCard, ClaimRow } from '../../api/reviewTypes';
import { Answer } from '../../ui/Answer';
import { ToolButton } from '../../ui/Drawer';
import type { FaultLike } from '../../ui/faultWords';
import { FormFault } from '../../ui/FormFault';
import { Light } from '../../ui/Light';
import { Tag } from '../../ui/Tags';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { ClaimForm } from './ClaimForm';
import { useClaim } from './review';
import type { Decision, Edits } from './review';
import { useReviewWords } from './reviewWords';
import { sentencesOf } from './text';

interface ClaimPanelProps {
  text: PlanText;
  claim: ClaimRow;
  /** Whether the person may decide. */
  may: boolean;
  /** Its place among the claims walked through, and how many those are. */
  at: number;
  of: number;
  busy: boolean;
  fault: FaultLike | null;
  onStep: (step: number) => void;
  onDecide: (decision: Decision) => void;
  onClose: () => void;
}

type Mode = 'look' | 'reject' | 'merge';

const FIELDS = ['indicator', 'org', 'period', 'status', 'kind', 'value', 'valueHigh', 'unit', 'bound'];
const WAIT_MS = 250;

// Radios take no letters: the keys of the review go on working on them.
const TYPED = 'input:not([type=radio]), textarea, [role=combobox]';

/** The claim beside its sentence: what it says, what accepting it does, and the decision; every act has its key. */
export function ClaimPanel({ text, claim, may, at, of, busy, fault, onStep, onDecide, onClose }: ClaimPanelProps) {
  const say = useReviewWords();
  const panel = useRef<HTMLElement>(null);
  const [edits, setEdits] = useState<Edits>({});
  const [mode, setMode] = useState<Mode>('look');
  const [settle, setSettle] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [unsettled, setUnsettled] = useState(false);
  const tried = useLater(edits);
  const dirty = Object.keys(edits).length > 0;
  const card = useClaim(claim.id, claim.version, Object.keys(tried).length > 0 ? tried : null);
  const open = claim.state === 'proposed';
  const accept = () => {
    if (!open || busy) return;
    // Pressed before the card is there, the server says whether something has to be settled.
    const choices = card.data?.would?.choices ?? [];
    const missing = choices.length > 0 && (!settle || !choices.includes(settle));
    setUnsettled(missing || (settle === 'write' && !reason.trim()));
    if (missing) panel.current?.querySelector<HTMLElement>('.claim-settle input')?.focus();
    if (missing || (settle === 'write' && !reason.trim())) return;
    onDecide({ act: 'accept', edit: dirty ? edits : null, settle: choices.length > 0 ? settle : null, reason: reason.trim() || null });
  };
  const keys: Record<string, () => void> = {
    a: accept, r: () => open && setMode('reject'), m: () => open && setMode('merge'), e: () => focus('1'), escape: () => (mode === 'look' ? onClose() : setMode('look')),
  };
  const focus = (digit: string) => panel.current?.querySelector<HTMLElement>(`[data-digit="${digit}"] :is(input, button)`)?.focus();
  usePanelKeys((key) => {
    const act = may || key === 'escape' ? keys[key] : undefined;
    if (act) act();
    else if (open && /^[1-6]$/.test(key)) focus(key);
    else return false;
    return true;
  });
  const sentence = sentencesOf(text.blocks).find(({ order }) => order === claim.sentence)?.text ?? '';
  return (
    <aside className="card plan-panel claim-panel no-print" aria-label={say.claim(claim.number)} ref={panel}>
      <header className="card-head">
        <h2>{say.claim(claim.number)}</h2>
        <span className={`tag claim-tag-${claim.state}`}>{say.facets[claim.state]}</span>
        <span className="aux">{at >= 0 && say.place(at + 1, of)}</span>
        <span className="card-tools">
          <ToolButton icon="up" title={`${say.previous} K`} onClick={() => onStep(-1)} />
          <ToolButton icon="down" title={`${say.next} J`} onClick={() => onStep(1)} />
          <ToolButton icon="close" title="Esc" onClick={onClose} />
        </span>
      </header>
      <div className="plan-panel-body">
        <blockquote>
          {sentence.slice(0, claim.start)}
          <mark>{sentence.slice(claim.start, claim.end)}</mark>
          {sentence.slice(claim.end)}
        </blockquote>
        <Answer of={{ ...card, error: card.data ? null : card.error }}>
          {(shown) => (
            <>
              <ClaimForm card={shown} edits={edits} fault={(card.error as FaultLike | null) ?? fault} closed={!open || !may} onEdit={setEdits} />
              {shown.would && <Would card={shown} settle={settle} reason={reason} missing={unsettled} onSettle={setSettle} onReason={setReason} />}
              {shown.clashes.length > 0 && <Clashes card={shown} />}
              {!open && <Outcome card={shown} />}
              <FormFault fault={fault} fields={FIELDS} />
              <Story card={shown} />
            </>
          )}
        </Answer>
      </div>
      {may && (
        <footer className="card-foot claim-acts">
          {mode === 'reject' && <Rejecting onReject={(why) => onDecide({ act: 'reject', reason: why })} onCancel={() => setMode('look')} />}
          {mode === 'merge' && <Merging card={card.data} onMerge={(into) => onDecide({ act: 'merge', into })} onCancel={() => setMode('look')} />}
          {mode === 'look' && open && (
            <>
              <Button type="primary" loading={busy} onClick={accept}>{dirty ? say.acceptEdited : say.accept} <kbd>A</kbd></Button>
              <Button onClick={() => setMode('reject')}>{say.reject} <kbd>R</kbd></Button>
              <Button onClick={() => setMode('merge')}>{say.merge} <kbd>M</kbd></Button>
              {card.data?.byHand && <Button type="text" onClick={() => onDecide({ act: 'drop' })}>{say.drop}</Button>}
            </>
          )}
          {mode === 'look' && !open && <Button loading={busy} disabled={!card.data?.mayUndo} onClick={() => onDecide({ act: 'undo' })}>{say.undo} <kbd>Z</kbd></Button>}
        </footer>
      )}
    </aside>
  );
}

/** A value a moment after it has last changed: the server is not asked at every keystroke. */
function useLater<T>(value: T): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), WAIT_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return late;
}

/** Keys outside of fields; inside one only Esc, which leaves it. */
function usePanelKeys(press: (key: string) => boolean) {
  const now = useRef(press);
  useEffect(() => {
    now.current = press;
  });
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const field = event.target instanceof HTMLElement && event.target.closest<HTMLElement>(TYPED);
      if (field && event.key === 'Escape') field.blur();
      else if (!field && now.current(event.key.toLowerCase())) event.preventDefault();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);
}

function Would({ card: { would }, settle, reason, missing, onSettle, onReason }: { card: ClaimCard; settle: string | null; reason: string; missing: boolean; onSettle: (choice: string) => void; onReason: (reason: string) => void }) {
  const say = useReviewWords();
  const english = useLanguage().language === 'en';
  if (!would) return null;
  return (
    <section className="claim-would" aria-label={say.check}>
      <h3>{would.light ? say.check : say.would}</h3>
      <p className={would.light ? 'claim-effect' : 'claim-effect aux'}>
        {would.light && <Light state={would.light} word={would.light === 'green' ? say.agrees : say.attention} />}
        <span>{english ? would.textEn : would.text}</span>
      </p>
      {would.choices.length > 0 && (
        <div className="claim-settle" role="radiogroup" aria-label={say.settle}>
          {would.choices.map((choice) => (
            <label key={choice}><input type="radio" name="settle" checked={settle === choice} onChange={() => onSettle(choice)} /> {say.choices[choice]}</label>
          ))}
          {settle === 'write' && <Input aria-label={say.reason} placeholder={say.whyWrite} value={reason} onChange={(event) => onReason(event.target.value)} />}
          {missing && <p className="refusal" role="alert">{settle === 'write' ? say.whyWrite : say.mustSettle}</p>}
        </div>
      )}
    </section>
  );
}

function Clashes({ card }: { card: ClaimCard }) {
  const say = useReviewWords();
  const english = useLanguage().language === 'en';
  return (
    <section className="claim-would" aria-label={say.audit}>
      <h3>{say.audit}</h3>
      {card.clashes.map((clash, at) => (
        <p key={at} className="claim-effect">
          <Light state={clash.light} word={clash.light === 'red' ? say.verify : say.note} />
          <span>{english ? clash.textEn : clash.text}<span className="aux claim-sum">{english ? clash.arithmeticEn : clash.arithmetic}</span></span>
        </p>
      ))}
    </section>
  );
}

function Outcome({ card }: { card: ClaimCard }) {
  const say = useReviewWords();
  const time = useLocalTime();
  return (
    <p className="plan-done" role="status">
      {card.state === 'accepted' ? say.outcomes[card.outcome] : say.facets[card.state]}　{say.decidedBy(card.by, card.at ? time(card.at) : '')}
      {card.reason && `　${card.reason}`} {card.link && <ViewLink to={card.link}>{say.open}</ViewLink>}
    </p>
  );
}

function Story({ card }: { card: ClaimCard }) {
  const say = useReviewWords();
  const time = useLocalTime();
  return (
    <section className="claim-story aux" aria-label={say.story}>
      <h3>{say.story}</h3>
      <ul>
        <li>{card.byHand ? say.byHand : say.machine(card.confidence)}</li>
        {card.events.map((event, at) => <li key={at}>{time(event.at)} {event.by} {say.acts[event.act]}{[event.reason, event.note].filter(Boolean).map((words) => `：${words}`)}</li>)}
      </ul>
    </section>
  );
}

function Rejecting({ onReject, onCancel }: { onReject: (reason: string) => void; onCancel: () => void }) {
  const say = useReviewWords();
  const [reason, setReason] = useState('');
  return (
    <form className="claim-asking" onSubmit={(event) => { event.preventDefault(); if (reason.trim()) onReject(reason.trim()); }}>
      <Input autoFocus aria-label={say.why} placeholder={say.why} value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && onCancel()} />
      <span className="claim-whys">{say.whys.map((why) => <button key={why} type="button" className="plain link" onClick={() => onReject(why)}>{why}</button>)}</span>
      <Button type="primary" htmlType="submit" disabled={!reason.trim()}>{say.reject}</Button>
      <Button onClick={onCancel}>{say.cancel}</Button>
    </form>
  );
}

function Merging({ card, onMerge, onCancel }: { card: ClaimCard | undefined; onMerge: (into: string) => void; onCancel: () => void }) {
  const say = useReviewWords();
  return (
    <div className="claim-asking" role="group" aria-label={say.into}>
      <b>{say.into}</b>
      {card?.others.length === 0 && <span className="aux">{say.noOther}</span>}
      <ul>
        {card?.others.map((other, at) => (
          <li key={other.id}><button type="button" className="plain link" autoFocus={at === 0} onClick={() => onMerge(other.id)}><Tag>#{other.number}</Tag> {other.label}</button></li>
        ))}
      </ul>
      <Button onClick={onCancel}>{say.cancel}</Button>
    </div>
  );
}
