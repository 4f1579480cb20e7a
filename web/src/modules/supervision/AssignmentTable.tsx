import type { ReactNode } from 'react';
import type { AssignmentCard } from '../../api/types';
import type { Column } from '../../ui/DataTable';
import { DataTable } from '../../ui/DataTable';
import { useDue } from '../../ui/due';
import { Light } from '../../ui/Light';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useReportWords } from './reportWords';
import { useWorkWords } from './words';

/** The light of an assignment: how its clock stands, or whether it was done in time. */
export function AssignmentLight({ card }: { card: AssignmentCard }) {
  const say = useReportWords();
  const due = useDue();
  if (card.level !== 'ended') return <Light state={card.level === 'overdue' ? 'red' : card.level === 'soon' ? 'yellow' : 'ahead'} word={due({ workdaysLeft: card.workdaysLeft, provisional: false })} />;
  if (card.workdaysLate !== null) return <Light state="red" word={due({ workdaysLeft: -card.workdaysLate, provisional: false })} />;
  return <Light state={card.inTime ? 'green' : 'none'} word={card.inTime ? say.inTimeWord : '—'} />;
}

/** Assignments one by one, open and ended alike. */
export function AssignmentTable({ name, cards, empty }: { name: string; cards: readonly AssignmentCard[]; empty: ReactNode }) {
  const say = useReportWords();
  const time = useLocalTime();
  const { pick } = useWorkWords();
  const day = (value: string | null) => (value ? time(value) : '—');
  const columns: Column<AssignmentCard>[] = [
    { key: 'light', title: say.light, width: 170, cell: (card) => <AssignmentLight card={card} />, sort: (card) => card.workdaysLeft ?? (card.workdaysLate === null ? null : -card.workdaysLate) },
    { key: 'number', title: say.number, width: 130, cell: (card) => card.number, sort: (card) => card.number, plain: (card) => card.number },
    { key: 'name', title: say.name, cell: (card) => <ViewLink to={card.link}>{card.name}</ViewLink>, sort: (card) => card.name, plain: (card) => card.name },
    { key: 'org', title: say.org, width: 130, cell: (card) => pick(card.orgName, card.orgNameEn), sort: (card) => card.orgName, plain: (card) => card.orgName },
    { key: 'assignee', title: say.assignee, width: 90, cell: (card) => card.assignee || '—', sort: (card) => card.assignee || null, plain: (card) => card.assignee },
    { key: 'line', title: say.line, width: 110, cell: (card) => pick(card.lineName, card.lineNameEn), sort: (card) => card.lineName, plain: (card) => card.lineName },
    { key: 'state', title: say.state, width: 90, cell: (card) => pick(card.stateName, card.stateNameEn), sort: (card) => card.stateName, plain: (card) => card.stateName },
    { key: 'due', title: say.due, width: 130, cell: (card) => day(card.due), sort: (card) => card.due, plain: (card) => card.due ?? '' },
    { key: 'done', title: say.doneOn, width: 130, cell: (card) => day(card.doneOn), sort: (card) => card.doneOn, plain: (card) => card.doneOn ?? '' },
  ];
  return cards.length === 0 ? <>{empty}</> : <DataTable name={name} columns={columns} rows={cards} rowKey={(card) => card.id} foot={say.pieces(cards.length)} />;
}
