import { Link } from 'react-router';
import type { LightLevel, RecordLight, RecordRow, RecordTypeView } from '../../../api/recordTypes';
import { Light } from '../../../ui/Light';
import type { LightState } from '../../../ui/Light';
import { MiniPace } from '../../../ui/Pace';
import { Person } from '../../../ui/Person';
import { useShortDay } from '../../../ui/shortDay';
import { useFigure, useNames } from '../names';
import { useRecordsWords } from '../words';
import { wayOf } from './columns';
import type { ListColumn } from './columns';

/** The light of a level. */
export const LIGHTS: Readonly<Record<LightLevel, LightState>> = { overdue: 'red', soon: 'yellow', normal: 'green', paused: 'none', none: 'ahead' };

/** The word of a light, with its days where they matter. */
export function useLightWords() {
  const say = useRecordsWords();
  return ({ level, workdaysLeft }: RecordLight) => {
    if (level === 'overdue' && workdaysLeft !== null) return say.lateBy(-workdaysLeft);
    return level === 'soon' && workdaysLeft !== null ? say.soonIn(workdaysLeft) : (say.lights[level] ?? level);
  };
}

/** The most urgent clock of a record: the same word and days wherever it stands. */
export function RecordLightMark({ light, bare }: { light: RecordLight; bare?: boolean }) {
  const word = useLightWords();
  return <Light bare={bare} state={LIGHTS[light.level]} word={word(light)} title={light.due ?? undefined} />;
}

/** Ticks of the life up to now, and the word. */
export function StageCell({ type, row }: { type: RecordTypeView; row: RecordRow }) {
  const names = useNames();
  const way = wayOf(type);
  const at = way.findIndex((state) => state.code === row.state);
  return (
    <span className="stage">
      <span className="stage-ticks" aria-hidden="true">
        {way.map((state, place) => (
          <i key={state.code} className={place < at ? 'passed' : place === at ? 'now' : undefined} />
        ))}
      </span>
      {names.state(row)}
    </span>
  );
}

/** What a field that tells a share says in per cent; null when it does not. */
export function shareOf(row: RecordRow, key: string | null): number | null {
  const value = key ? row.cells[key]?.v : null;
  return typeof value === 'number' ? value : null;
}

/** How far, and as a tick how far it should be by now. */
export function ProgressCell({ text, done, pace }: { text: string; done: number | null; pace: number | null }) {
  return (
    <span className="progress-cell">
      <span>{text}</span>
      <MiniPace done={done} pace={pace} />
    </span>
  );
}

interface CellProps {
  type: RecordTypeView;
  column: ListColumn;
  row: RecordRow;
  /** Where the record's page is, and what it may step through. */
  to: string;
  within: unknown;
}

/** One cell of the list, by what its column holds. */
export function RecordCell({ type, column, row, to, within }: CellProps) {
  const say = useRecordsWords();
  const names = useNames();
  const figure = useFigure();
  const day = useShortDay();
  switch (column.key) {
    case 'number':
      return <span className="record-number">{row.number || '—'}</span>;
    case 'state':
      return <StageCell type={type} row={row} />;
    case 'light':
      return <RecordLightMark light={row.light} />;
    case 'due':
      return row.light.due ? <span className={row.light.level === 'overdue' ? 'late-day' : undefined}>{day(row.light.due)}</span> : <span className="dim">—</span>;
    case 'assignee':
      return row.assignee ? <Person name={row.assignee} /> : <span className="dim">{say.nobody}</span>;
    case 'org':
      return row.orgName;
    case 'created':
      return <span className="soft">{day(row.createdAt)}</span>;
    case 'updated':
      return <span className="soft">{day(row.updatedAt)}</span>;
  }
  if (column.key === type.title) return <Link to={to} state={within} className="record-title" title={row.title}>{row.title}</Link>;
  const cell = row.cells[column.key];
  if (!cell || cell.t === '') return <span className="dim">—</span>;
  if (cell.why) return <span className="dim" title={names.why(cell)}>—</span>;
  if (column.share) return <ProgressCell text={cell.t} done={shareOf(row, column.key)} pace={column.key === type.list.board?.bar ? shareOf(row, type.list.board.pace) : null} />;
  if (column.field?.kind === 'date' && typeof cell.v === 'string') return day(cell.v);
  if (column.numeric && column.field) return figure(cell, column.field);
  return <span title={names.text(cell)}>{names.text(cell)}</span>;
}
