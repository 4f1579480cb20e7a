import type { ReactNode } from 'react';
import type { Accountability, AccountLine } from '../../api/types';
import { addressOf } from '../../api/client';
import { ViewLink } from '../../ui/ViewLink';
import { listOf } from './api';
import { Rate } from './Rate';
import { useReportWords } from './reportWords';

export type Whose = 'org' | 'person';

/** The interviews of a line in the record's days, as the register lists them; the whole has no one to narrow by. */
export function interviewsOf(record: Accountability, line: AccountLine, whose: Whose) {
  const whom = line.code === '' ? [] : whose === 'org' ? [['body', 'is', line.code]] : [['person', 'is', line.name]];
  const filter = [...whom, ['day', 'between', record.first, record.last], ['state', 'not', 'planned', 'dropped']];
  return addressOf('/records/supervision.interview', { filter: JSON.stringify(filter) });
}

/** The figures of a line, each with the list it opens. */
export function useAccountFigures(record: Accountability) {
  const say = useReportWords();
  return (line: AccountLine, whose: Whose): readonly { key: string; name: string; help?: string; unit?: string; of: ReactNode }[] => {
    const owner = line.code === '' ? {} : whose === 'org' ? { org: line.code } : { person: line.code };
    const open = (set: string, count: number) => (count === 0 ? <span className="dim">0</span> : <ViewLink to={listOf({ set, first: record.first, last: record.last, ...owner })}>{count}</ViewLink>);
    return [
      { key: 'held', name: say.held, help: say.helps.held, of: open('held', line.held) },
      { key: 'closed', name: say.closed, of: open('closed', line.closed) },
      { key: 'inTime', name: say.inTime, help: say.rateHelp, of: open('in-time', line.inTime) },
      { key: 'closedLate', name: say.closedLate, of: open('closed-late', line.closedLate) },
      { key: 'late', name: say.late, help: say.helps.late, of: open('late', line.late) },
      { key: 'daysLate', name: say.daysLate, help: say.helps.daysLate, unit: say.workdays, of: line.workdaysLate === 0 ? <span className="dim">0</span> : <ViewLink to={listOf({ set: 'late', first: record.first, last: record.last, ...owner })}>{line.workdaysLate}</ViewLink> },
      { key: 'sentBack', name: say.sentBack, unit: say.times, of: open('sent-back', line.sentBack) },
      { key: 'extended', name: say.extended, unit: say.times, of: open('extended', line.extended) },
      { key: 'reminded', name: say.reminded, unit: say.times, of: open('reminded', line.reminded) },
      { key: 'reassigned', name: say.reassigned, help: say.helps.reassigned, unit: say.times, of: open('reassigned', line.reassigned) },
      { key: 'interviewed', name: say.interviewed, unit: say.times, of: line.interviewed === 0 ? <span className="dim">0</span> : <ViewLink to={interviewsOf(record, line, whose)}>{line.interviewed}</ViewLink> },
      { key: 'rate', name: say.rate, help: say.rateHelp, of: <Rate of={line.rate} why={say.noRate} /> },
    ];
  };
}
