import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import type { ReleaseRow } from '../../../api/types';
import { periodLabel } from '../../../kernel/period';
import { Card } from '../../../ui/Card';
import { ToolButton } from '../../../ui/Drawer';
import { useLanguage, useNamed } from '../../../ui/words';
import { ReleaseState } from './ReleaseState';
import { useReleasesWords } from './words';

const WEEK = 7;
const text = (day: Dayjs) => day.format('YYYY-MM-DD');

interface MonthProps {
  year: number;
  /** YYYY-MM; the present month, or the first of another year, when empty. */
  month: string;
  rows: readonly ReleaseRow[];
  onOpen: (row: ReleaseRow) => void;
  onTurn: (month: string) => void;
}

/** A month of days with what comes out on each, weeks from Monday. */
export function ReleaseMonth({ year, month: asked, rows, onOpen, onTurn }: MonthProps) {
  const say = useReleasesWords();
  const today = dayjs();
  const month = /^\d{4}-\d{2}$/.test(asked) ? dayjs(`${asked}-01`) : today.year() === year ? today.startOf('month') : dayjs(`${year}-01-01`);
  const before = (month.day() + WEEK - 1) % WEEK;
  const first = month.subtract(before, 'day');
  const weeks = Math.ceil((month.daysInMonth() + before) / WEEK);
  const days = Array.from({ length: weeks * WEEK }, (_, at) => first.add(at, 'day'));
  const turn = (by: number) => onTurn(month.add(by, 'month').format('YYYY-MM'));
  return (
    <Card flush>
      <div className="releases-month">
        <header>
          <ToolButton icon="left" title={say.previousMonth} onClick={() => turn(-1)} />
          <h3>{say.month(month.year(), month.month() + 1)}</h3>
          <ToolButton icon="right" title={say.nextMonth} onClick={() => turn(1)} />
          <button type="button" className="plain link" onClick={() => onTurn(today.format('YYYY-MM'))}>{say.thisMonth}</button>
          {!rows.some((row) => row.day.startsWith(month.format('YYYY-MM'))) && <span className="aux">{say.noneMonth}</span>}
        </header>
        <div className="releases-week" aria-hidden="true">{say.weekdays.map((name) => <span key={name}>{name}</span>)}</div>
        <div className="releases-days">
          {days.map((day) => (
            <section key={text(day)} aria-label={text(day)} className={['releases-day', day.month() !== month.month() && 'outside', day.isSame(today, 'day') && 'today'].filter(Boolean).join(' ')}>
              <b>{day.date()}</b>
              <ul>{rows.filter((row) => row.day === text(day)).map((row) => <li key={`${row.code} ${row.period}`}><Entry row={row} onOpen={onOpen} /></li>)}</ul>
            </section>
          ))}
        </div>
      </div>
    </Card>
  );
}

function Entry({ row, onOpen }: { row: ReleaseRow; onOpen: (row: ReleaseRow) => void }) {
  const say = useReleasesWords();
  const named = useNamed();
  const { language } = useLanguage();
  return (
    <button type="button" className="plain releases-entry" title={`${periodLabel(row.period, language)} ${named(row)}，${say.states[row.state] ?? row.state}`} onClick={() => onOpen(row)}>
      <ReleaseState of={row} bare />
      <time>{row.time}</time>
      <span>{named(row)}</span>
      <span className="dim">{periodLabel(row.period, language)}</span>
    </button>
  );
}
