import type { ReactNode } from 'react';
import type { CheckedDraft, DraftFigure, DraftLine } from '../../api/draftTypes';

interface MarkedTextProps {
  draft: CheckedDraft;
  picked: number | null;
  onPick: (at: number) => void;
}

/** The draft paragraph by paragraph, every figure a button in the colour of its verdict. */
export function MarkedText({ draft, picked, onPick }: MarkedTextProps) {
  const paragraphs = new Map<number, DraftLine[]>();
  for (const line of draft.lines) paragraphs.set(line.paragraph, [...(paragraphs.get(line.paragraph) ?? []), line]);
  const of = (line: DraftLine) => <Sentence key={line.sentence} line={line} draft={draft} picked={picked} onPick={onPick} />;
  return (
    <article className="draft-document">
      {[...paragraphs].map(([at, lines]) => {
        const [first] = lines;
        if (first?.kind === 'heading') return first.level === 0 ? <h2 key={at} className="draft-title">{lines.map(of)}</h2> : <h3 key={at}>{lines.map(of)}</h3>;
        return <p key={at} className={first?.kind}>{lines.map(of)}</p>;
      })}
    </article>
  );
}

function Sentence({ line, draft, picked, onPick }: MarkedTextProps & { line: DraftLine }) {
  const parts: ReactNode[] = [];
  let from = 0;
  draft.figures.forEach((figure: DraftFigure, at) => {
    if (figure.sentence !== line.sentence || figure.start < from || figure.end > line.text.length || figure.start >= figure.end) return;
    parts.push(line.text.slice(from, figure.start));
    parts.push(
      <button key={at} id={`mark-${at}`} type="button" className={`plain draft-mark ${figure.verdict}${figure.wording ? ' worded' : ''}`} aria-pressed={at === picked} title={figure.says} onClick={() => onPick(at)}>
        {line.text.slice(figure.start, figure.end)}
      </button>,
    );
    from = figure.end;
  });
  return <>{parts}{line.text.slice(from)}</>;
}
