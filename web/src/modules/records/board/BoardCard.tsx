import { Link } from 'react-router';
import type { RecordRow, RecordTypeView } from '../../../api/recordTypes';
import { MiniPace } from '../../../ui/Pace';
import { Person } from '../../../ui/Person';
import { useShortDay } from '../../../ui/shortDay';
import { useViewAddress } from '../../../ui/ViewLink';
import { RecordLightMark, shareOf } from '../list/cells';
import { inUnit, useFigure, useNames, useUnit } from '../names';
import { useRecordsWords } from '../words';

/** A record in short: number and light, name, the fields the pack chose, progress, whose and until when. */
export function BoardCard({ type, row, onDrag }: { type: RecordTypeView; row: RecordRow; onDrag: (row: RecordRow | null) => void }) {
  const say = useRecordsWords();
  const names = useNames();
  const unit = useUnit();
  const figure = useFigure();
  const day = useShortDay();
  const address = useViewAddress();
  const { card = [], bar = null, pace = null } = type.list.board ?? {};
  const facts = card.flatMap((key) => {
    const cell = row.cells[key];
    const field = type.fields.find((one) => one.key === key);
    if (!cell?.t || !field) return [];
    return [['number', 'formula', 'money'].includes(field.kind) && inUnit(cell, field) ? `${figure(cell, field)} ${unit(field)}` : names.text(cell)];
  });
  const rate = bar ? row.cells[bar] : undefined;
  return (
    <article className="board-card" draggable onDragStart={() => onDrag(row)} onDragEnd={() => onDrag(null)}>
      <p className="spread">
        <span className="aux">{row.number || row.orgName}</span>
        <RecordLightMark light={row.light} />
      </p>
      <Link to={address(`/records/${type.code}/${row.id}`)} className="board-title" draggable={false}>
        {row.title}
      </Link>
      <p className="board-facts">
        {facts.map((fact, at) => (
          <span key={at}>{fact}</span>
        ))}
      </p>
      {rate && typeof rate.v === 'number' && (
        <p className="board-bar">
          <span>{rate.t}</span>
          <MiniPace wide done={rate.v} pace={shareOf(row, pace)} />
        </p>
      )}
      <p className="spread">
        {row.assignee ? <Person name={row.assignee} /> : <span className="dim">{say.nobody}</span>}
        {row.light.due && <span className="aux">{say.due} {day(row.light.due)}</span>}
      </p>
    </article>
  );
}
