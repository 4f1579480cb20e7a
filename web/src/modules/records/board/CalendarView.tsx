import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CalendarEntry, RecordTypeView } from '../../../api/recordTypes';
import { Answer } from '../../../ui/Answer';
import { ToolButton } from '../../../ui/Drawer';
import { Loading } from '../../../ui/States';
import { useViewAddress } from '../../../ui/ViewLink';
import { useCalendar } from '../api';
import type { ViewParts } from '../list/ListView';
import { RecordLightMark } from '../list/cells';
import { useNames } from '../names';
import { useRecordsWords } from '../words';

const SHOWN = 4;
const WEEK = 7;

/** A month of date fields and due days, weeks from Monday. */
export function CalendarView({ type, state, put, asked }: ViewParts) {
  const say = useRecordsWords();
  const today = dayjs();
  const month = /^\d{4}-\d{2}$/.test(state.month) ? dayjs(`${state.month}-01`) : today.startOf('month');
  const first = month.subtract((month.day() + WEEK - 1) % WEEK, 'day');
  const weeks = Math.ceil((month.daysInMonth() + ((month.day() + WEEK - 1) % WEEK)) / WEEK);
  const days = Array.from({ length: weeks * WEEK }, (_, at) => first.add(at, 'day'));
  const entries = useCalendar(asked, text(first), text(first.add(weeks * WEEK - 1, 'day')));
  const turn = (by: number) => put({ month: month.add(by, 'month').format('YYYY-MM') });
  return (
    <div className="calendar">
      <header className="calendar-head">
        <ToolButton icon="left" title={say.previousMonth} onClick={() => turn(-1)} />
        <h3>{say.month(month.year(), month.month() + 1)}</h3>
        <ToolButton icon="right" title={say.nextMonth} onClick={() => turn(1)} />
        <button type="button" className="plain link" onClick={() => put({ month: '' })}>
          {say.thisMonth}
        </button>
        {entries.data?.length === 0 && <span className="aux">{say.noDates}</span>}
      </header>
      <div className="calendar-week" aria-hidden="true">
        {say.weekdays.map((name) => <span key={name}>{name}</span>)}
      </div>
      <Answer of={entries} loading={<Loading rows={12} columns={[12, 12, 12, 12, 12]} />}>
        {(data) => (
          <div className="calendar-days" style={{ gridTemplateRows: `repeat(${weeks}, minmax(96px, 1fr))` }}>
            {days.map((day) => (
              <Day key={text(day)} type={type} day={day} outside={day.month() !== month.month()} today={day.isSame(today, 'day')} entries={data.filter((one) => one.date === text(day))} />
            ))}
          </div>
        )}
      </Answer>
    </div>
  );
}

const text = (day: Dayjs) => day.format('YYYY-MM-DD');

function Day({ type, day, outside, today, entries }: { type: RecordTypeView; day: Dayjs; outside: boolean; today: boolean; entries: readonly CalendarEntry[] }) {
  const say = useRecordsWords();
  const names = useNames();
  const address = useViewAddress();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, SHOWN);
  const what = (one: CalendarEntry) => {
    const field = type.fields.find((known) => known.key === one.field);
    return field ? names.label(field) : say.dueOf(one.clock ?? '');
  };
  return (
    <section className={['calendar-day', outside && 'outside', today && 'today'].filter(Boolean).join(' ')} aria-label={text(day)}>
      <b>{day.date()}</b>
      <ul>
        {shown.map((one) => (
          <li key={`${one.id}${one.field ?? one.clock}`}>
            <Link to={address(`/records/${type.code}/${one.id}`)} title={`${one.title} · ${what(one)}`}>
              {one.field ? <i className="calendar-date" /> : <RecordLightMark bare light={one.light} />}
              <span>{one.title}</span>
              <span className="dim">{what(one)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {entries.length > shown.length && (
        <button type="button" className="plain link" onClick={() => setAll(true)}>
          {say.moreOfDay(entries.length - shown.length)}
        </button>
      )}
    </section>
  );
}
