import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/me';
import type { PlanText, Tie } from '../../api/planTypes';
import { Segmented } from '../../ui/Card';
import { ToolButton } from '../../ui/Drawer';
import { useUiWords } from '../../ui/uiWords';
import { ViewLink } from '../../ui/ViewLink';
import { useLanguage } from '../../ui/words';
import { TARGETS_SET } from './api';
import { useReviewWords } from './reviewWords';
import { TargetForm } from './TargetForm';
import { pathTo, sentencesOf } from './text';
import type { Picked } from './text';
import { TieForm } from './TieForm';
import { usePlansWords } from './words';

interface SidePanelProps {
  text: PlanText;
  picked: Picked;
  ties: readonly Tie[];
  onPick: (picked: Picked) => void;
  onClose: () => void;
  /** Adds the words as a claim; absent where that may not be done. */
  onAdd?: () => void;
}

interface Outcome { target: string; words: string }

/** The picked words in their sentence, the targets that stand on it, and the two ways to make them one. */
export function SidePanel({ text, picked, ties, onPick, onClose, onAdd }: SidePanelProps) {
  const say = usePlansWords();
  const review = useReviewWords();
  const ui = useUiWords();
  const may = useMay();
  const [way, setWay] = useState<'make' | 'tie'>('make');
  const [done, setDone] = useState<(Outcome & { at: string }) | null>(null);
  const sentence = sentencesOf(text.blocks).find(({ order }) => order === picked.sentence)?.text ?? '';
  const whole = picked.start === 0 && picked.end === sentence.length;
  const at = `${picked.sentence}.${picked.start}.${picked.end}`;
  const own = ties.filter((tie) => tie.sentence === picked.sentence);
  const finish = (target: string, words: string) => setDone({ target, words, at });
  const forms = { plan: text.plan, anchor: { plan: text.plan.id, ...picked }, onDone: finish };
  return (
    <aside className="card plan-panel no-print" aria-label={say.selection} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <header className="card-head">
        <h2>{say.selection}</h2>
        <span className="card-tools">
          {!whole && <button type="button" className="plain link" onClick={() => onPick({ ...picked, start: 0, end: sentence.length })}>{say.wholeSentence}</button>}
          <ToolButton icon="close" title={ui.close} onClick={onClose} />
        </span>
      </header>
      <div className="plan-panel-body">
        <p className="aux">{pathTo(text, picked.sentence).join(' › ')}</p>
        <blockquote>
          {sentence.slice(0, picked.start)}
          <mark>{sentence.slice(picked.start, picked.end)}</mark>
          {sentence.slice(picked.end)}
        </blockquote>
        {onAdd && <p className="plan-add"><Button size="small" onClick={onAdd}>{review.add} <kbd>N</kbd></Button></p>}
        {own.length > 0 && <Tied ties={own} />}
        {done?.at === at ? <Done {...done} /> : !may(TARGETS_SET) ? <p className="aux">{say.unsettable}</p> : (
          <>
            <div className="plan-ways">
              <Segmented label={say.makeTarget} value={way} onChange={setWay} options={[{ value: 'make', label: say.makeTarget }, { value: 'tie', label: say.tieTarget }]} />
              {whole && <span className="aux">{say.pickHelp}</span>}
            </div>
            {way === 'make' ? <TargetForm {...forms} /> : <TieForm {...forms} />}
          </>
        )}
      </div>
    </aside>
  );
}

function Tied({ ties }: { ties: readonly Tie[] }) {
  const say = usePlansWords();
  const english = useLanguage().language === 'en';
  return (
    <section className="plan-tied" aria-label={say.tiedTargets}>
      <h3>{say.tiedTargets}</h3>
      <ul>
        {ties.map((tie) => (
          <li key={`${tie.id}.${tie.start}`}>
            <ViewLink to={`/targets/${tie.id}`}>{tie.orgName} {english ? tie.indicatorNameEn : tie.indicatorName} {tie.goal.text}</ViewLink>{' '}
            <span className="aux">{english ? tie.periodLabelEn : tie.periodLabel}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Done({ target, words }: Outcome) {
  const say = usePlansWords();
  return (
    <p className="plan-done" role="status">
      {words}。<ViewLink to={`/targets/${target}`}>{say.openTarget}</ViewLink>
    </p>
  );
}
