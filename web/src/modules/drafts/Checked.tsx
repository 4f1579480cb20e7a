import { useEffect, useMemo, useRef, useState } from 'react';
import type { CheckedDraft, DraftFigure } from '../../api/draftTypes';
import { Card, Segmented } from '../../ui/Card';
import { Empty } from '../../ui/States';
import { FigureCard } from './FigureCard';
import { MarkedText } from './MarkedText';
import { useDraftsWords } from './words';

export type Filter = 'all' | 'differs' | 'wording' | 'agrees' | 'notComparable' | 'unknown';

const passes = (figure: DraftFigure, filter: Filter) => filter === 'all' || (filter === 'wording' ? figure.wording !== null : figure.verdict === filter);

/** The draft with its figures marked, and beside it one card a figure; j and k, or the arrows, go through them. */
export function Checked({ draft }: { draft: CheckedDraft }) {
  const say = useDraftsWords();
  const [filter, setFilter] = useState<Filter>(draft.differs + draft.wordings > 0 ? 'differs' : 'all');
  const [picked, setPicked] = useState<number | null>(null);
  const cards = useRef<HTMLOListElement>(null);
  const shown = useMemo(() => draft.figures.flatMap((figure, at) => (passes(figure, filter) ? [at] : [])), [draft, filter]);
  const counts: Record<Filter, number> = { all: draft.figures.length, differs: draft.differs, wording: draft.wordings, agrees: draft.agrees, notComparable: draft.notComparable, unknown: draft.unknown };
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') setPicked(null);
      if (!step || shown.length === 0) return;
      event.preventDefault();
      setPicked((now) => {
        const at = now === null ? -1 : shown.indexOf(now);
        return shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + step, 0), shown.length - 1)] ?? null;
      });
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [shown]);
  useEffect(() => {
    if (picked === null) return;
    document.getElementById(`mark-${picked}`)?.scrollIntoView({ block: 'center' });
    cards.current?.querySelector(`[data-figure="${picked}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  const pick = (at: number) => { if (!shown.includes(at)) setFilter('all'); setPicked(at); };
  return (
    <div className="draft-checked">
      <Card title={say.text} flush className="draft-text" footer={<span className="draft-keys"><span><kbd>↑</kbd><kbd>↓</kbd> {say.keys}</span><span><kbd>Esc</kbd> {say.esc}</span></span>} tools={<Legend />}>
        <MarkedText draft={draft} picked={picked} onPick={pick} />
      </Card>
      <Card title={say.figures} flush className="draft-figures">
        <div className="draft-filter">
          <Segmented label={say.figures} value={filter} onChange={(next) => { setFilter(next); setPicked(null); }} options={(['differs', 'wording', 'agrees', 'notComparable', 'unknown', 'all'] as const).map((value) => ({ value, label: <>{say[value]} <span className="dim">{counts[value]}</span></> }))} />
        </div>
        {shown.length === 0 ? <Empty icon="check" what={draft.figures.length === 0 ? say.none : say.noneOf} why={draft.figures.length === 0 ? say.noneWhy : undefined} /> : (
          <ol ref={cards} className="draft-cards">
            {shown.map((at) => <FigureCard key={at} at={at} figure={draft.figures[at] as DraftFigure} picked={at === picked} onPick={() => pick(at)} />)}
          </ol>
        )}
      </Card>
    </div>
  );
}

function Legend() {
  const say = useDraftsWords();
  return (
    <span className="draft-legend" aria-label={say.legend}>
      {(['agrees', 'differs', 'notComparable', 'unknown'] as const).map((verdict) => <span key={verdict} className={`draft-mark ${verdict}`}>{say[verdict]}</span>)}
    </span>
  );
}
