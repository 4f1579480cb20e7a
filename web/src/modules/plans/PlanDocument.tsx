import { Fragment, memo } from 'react';
import type { MouseEvent } from 'react';
import type { PlanBlock, PlanCell, PlanSentence, PlanTableRow, PlanText } from '../../api/planTypes';
import { useHand, useOver } from './overlays';
import { boxed, pieces } from './text';
import type { Layer } from './text';
import { usePlansWords } from './words';

/** The text as printed: headings by level, boxes framed, tables as tables, notes at the end. */
export const PlanDocument = memo(function PlanDocument({ text }: { text: PlanText }) {
  const notes = text.blocks.filter((block) => block.kind === 'note');
  const say = usePlansWords();
  return (
    <>
      {boxed(text.blocks).map((group, at) => {
        const drawn = group.map((block, inside) => <Block key={inside} block={block} />);
        return group[0]?.isBox ? <div key={at} className="plan-box">{drawn}</div> : drawn;
      })}
      {notes.length > 0 && (
        <section className="plan-notes" aria-label={say.notesHead}>
          <h2>{say.notesHead}</h2>
          {notes.map((note, at) => (
            <p key={at} id={noteId(note)}>
              <a href={note.anchor === null ? undefined : `#s${note.anchor}`} title={say.back} aria-label={say.backTo(note.number)}>[{note.number}]</a> <Sentences of={note.sentences} />
            </p>
          ))}
        </section>
      )}
    </>
  );
});

const noteId = (note: PlanBlock) => `n${note.sentences[0]?.order ?? note.number}`;

function Block({ block }: { block: PlanBlock }) {
  if (block.kind === 'table') return <PlanTable block={block} />;
  if (block.kind === 'paragraph') return <p><Sentences of={block.sentences} /></p>;
  const Head = (['h1', 'h2', 'h3', 'h4'] as const)[Math.min(block.level, 3)] ?? 'h4';
  return <Head><Sentences of={block.sentences} /></Head>;
}

function Sentences({ of }: { of: readonly PlanSentence[] }) {
  return of.map((sentence) => <Sentence key={sentence.order} sentence={sentence} />);
}

// A note's mark stands where it was printed; the words before and after it count as one sentence.
function Sentence({ sentence }: { sentence: PlanSentence }) {
  const { notes, pick } = useHand();
  const { order, text, start } = sentence;
  const { picked } = useOver(order);
  const called = (notes.get(order) ?? []).map((note) => ({ note, at: Math.min(Math.max((note.offset ?? Infinity) - start, 0), text.length) }));
  return (
    <span id={`s${order}`} className={picked ? 'sentence picked' : 'sentence'} onClick={() => pick(order)}>
      {called.map(({ note, at }, one) => (
        <Fragment key={note.number}>
          <Words order={order} from={called[one - 1]?.at ?? 0} text={text.slice(called[one - 1]?.at ?? 0, at)} />
          <sup><a href={`#${noteId(note)}`} onClick={(event) => event.stopPropagation()}>[{note.number}]</a></sup>
        </Fragment>
      ))}
      <Words order={order} from={called.at(-1)?.at ?? 0} text={text.slice(called.at(-1)?.at ?? 0)} />
    </span>
  );
}

/** Words of a sentence from an offset on, under whatever lies over them. */
function Words({ order, from, text }: { order: number; from: number; text: string }) {
  const over = useOver(order).layers.map((layer) => ({ ...layer, start: layer.start - from, end: layer.end - from }));
  return (
    <span data-words={order} data-from={from}>
      {pieces(text, over).map((piece, at) =>
        piece.over.length === 0 ? piece.text : <Piece key={at} {...piece} />,
      )}
    </span>
  );
}

// A claim bears its number behind its last character: drawn by the style sheet, it is no part of the words somebody selects.
function Piece({ text, over, end }: { text: string; over: readonly Layer[]; end: number }) {
  const { pickClaim } = useHand();
  const layer = over.findLast(({ claim, current }) => claim && current) ?? over.findLast(({ claim }) => claim);
  const kinds = over.map(({ kind, claim, current }) => (claim ? `claim claim-${claim.state}${claim.marks.includes('clash') ? ' claim-clash' : ''}${current ? ' claim-current' : ''}` : kind)).join(' ');
  const open = layer?.claim && ((event: MouseEvent) => { event.stopPropagation(); if (layer.claim) pickClaim(layer.claim); });
  return <span className={kinds} title={over.find(({ title }) => title)?.title} data-claim={layer?.claim?.id} data-number={layer?.claim && layer.end === end ? layer.claim.number : undefined} onClick={open}>{text}</span>;
}

function PlanTable({ block }: { block: PlanBlock }) {
  return (
    <div className="plan-table">
      {block.sentences.map((sentence, at) => (
        <p key={sentence.order} className={at > 0 || /^单位/.test(sentence.text) ? 'plan-unit' : 'plan-caption'}>
          <Sentence sentence={sentence} />
        </p>
      ))}
      <table>
        <tbody>
          {block.rows.map((row, at) => (
            <TableRow key={at} row={row} head={at < block.headRows} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

// A row is one sentence; where cells hold prose, each cell holds its own.
function TableRow({ row, head }: { row: PlanTableRow; head: boolean }) {
  const { pick } = useHand();
  const Cell = head ? 'th' : 'td';
  const whole = row.sentences.length === 1 ? row.sentences[0]?.order : undefined;
  const { picked } = useOver(whole);
  const within = (cell: PlanCell) => row.sentences.filter(({ start }) => start >= cell.start && start < cell.start + cell.text.length);
  return (
    <tr id={whole === undefined ? undefined : `s${whole}`} className={picked ? 'picked' : undefined} onClick={whole === undefined ? undefined : () => pick(whole)}>
      {row.cells.map((cell) => (
        <Cell key={cell.column} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
          {whole !== undefined ? <Words order={whole} from={cell.start} text={cell.text} /> : within(cell).length > 0 ? <Sentences of={within(cell)} /> : cell.text}
        </Cell>
      ))}
    </tr>
  );
}
