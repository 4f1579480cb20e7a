import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMay } from '../../api/me';
import type { AssignmentCard, Board, BoardOrg, LateCount } from '../../api/types';
import { Answer } from '../../ui/Answer';
import { Card, PageHead, Segmented } from '../../ui/Card';
import { FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { Light } from '../../ui/Light';
import { Empty, Loading } from '../../ui/States';
import { useViewAddress, ViewLink } from '../../ui/ViewLink';
import { boardFile, listOf, useBoard, useRemindAssignments, useWork } from './api';
import { BoardCards } from './BoardCards';
import { InterviewDialog } from './InterviewDialog';
import { Rate } from './Rate';
import { useActing } from './useActing';
import { WorkDetail } from './WorkDetail';
import { useBoardWords } from './boardWords';
import { useWorkWords } from './words';
import './worklist.css';
import './board.css';
import './report.css';

const WAYS = ['line', 'source', 'age'] as const;
type Way = (typeof WAYS)[number];

/** What a leader sees: what is late and whose it is. */
export function SupervisionPage() {
  const say = useBoardWords();
  const [search, setSearch] = useSearchParams();
  const by: Way = WAYS.find((way) => way === search.get('by')) ?? 'line';
  const board = useBoard(by);
  const put = (way: Way) => setSearch((now) => {
    const next = new URLSearchParams(now);
    next.set('by', way);
    return next;
  });
  return (
    <>
      <PageHead title={say.supervision} meta={board.data ? [say.orgs(board.data.rows.length)] : []} />
      <div className="page-body board-body">
        <Answer of={board} loading={<Loading rows={10} columns={[12, 8, 8, 8, 8]} />}>
          {(data) => <Shown data={data} by={by} onBy={put} />}
        </Answer>
      </div>
    </>
  );
}

interface Spot {
  org: string | null;
  column: string | null;
}

function Shown({ data, by, onBy }: { data: Board; by: Way; onBy: (way: Way) => void }) {
  const say = useBoardWords();
  const may = useMay();
  const remind = useRemindAssignments();
  const [spot, setSpot] = useState<Spot>({ org: null, column: null });
  const [picked, setPicked] = useState<string | null>(null);
  const keyOf = (card: AssignmentCard) => (by === 'line' ? card.line : by === 'source' ? card.source : card.age);
  const chosen = spot.org !== null || spot.column !== null;
  const late = data.cards.filter((card) => card.level === 'overdue');
  const onlyLate = !chosen && late.length > 0;
  const cards = chosen ? data.cards.filter((card) => (!spot.org || card.org === spot.org) && (!spot.column || keyOf(card) === spot.column)) : onlyLate ? late : data.cards;
  const current = data.cards.find((card) => card.id === picked) ?? cards[0];
  if (data.figures.open === 0 && data.rows.length === 0) return <><Strip of={data} /><Card><Empty what={say.none} why={say.noneWhy} /></Card></>;
  return (
    <div className={current ? 'board' : 'board alone'}>
      <div className="board-main">
        <Strip of={data} />
        <Card
          title={say.whose} sub={<span className="board-key"><Light state="red" word={say.lateCount} /> <Light state="yellow" word={say.soonCount(data.soonDays)} /> {say.openCount}</span>} flush
          tools={
            <>
              <Segmented label={say.by} value={by} onChange={(way) => { setSpot({ org: null, column: null }); onBy(way); }} options={WAYS.map((value) => ({ value, label: say.ways[value] }))} />
              <Button size="small" icon={<Icon name="download" />} href={boardFile({ by, org: spot.org, column: spot.column, late: onlyLate ? 'true' : null })} download>{say.export}</Button>
            </>
          }
        >
          <Matrix data={data} spot={spot} onSpot={(next) => { setSpot(next); setPicked(null); }} />
        </Card>
        <Card
          title={chosen ? say.here : onlyLate ? say.lateOnes : say.openOnes} sub={say.pieces(cards.length)} flush
          tools={
            <>
              {chosen && <button type="button" className="plain link" onClick={() => setSpot({ org: null, column: null })}>{late.length > 0 ? say.onlyLate : say.allOpen}</button>}
              {remind.data && <span role="status">{say.reminded(remind.data.reminded, remind.data.already, remind.data.notOwed)}</span>}
              <FormFault fault={remind.error} />
              {may('supervision.direct') && data.figures.overdue > 0 && <Button size="small" icon={<Icon name="bell" />} loading={remind.isPending} onClick={() => remind.mutate({})}>{say.remindAll}</Button>}
            </>
          }
        >
          <BoardCards cards={cards} current={current} onPick={setPicked} />
        </Card>
      </div>
      {current?.matter && <Panel key={current.id} card={current} matter={current.matter} />}
    </div>
  );
}

function Strip({ of }: { of: Board }) {
  const say = useBoardWords();
  const { figures } = of;
  const parts: readonly { light: string; name: string; count: number; set: string; first?: string }[] = [
    { light: 'open', name: say.open, count: figures.open, set: 'open' }, { light: 'red', name: say.overdue, count: figures.overdue, set: 'overdue' }, { light: 'yellow', name: say.soon(of.soonDays), count: figures.soon, set: 'soon' },
    { light: 'ahead', name: say.toSign, count: figures.toSign, set: 'to-sign' }, { light: 'ahead', name: say.toReview, count: figures.toReview, set: 'to-review' }, { light: 'green', name: say.closed, count: figures.closedThisMonth, set: 'closed', first: of.monthFirst },
  ];
  return (
    <dl className="card board-strip">
      {parts.map(({ light, name, count, set, first }) => (
        <div key={set}>
          <dt>{light === 'open' ? name : <Light state={light} word={name} />}</dt>
          <dd>
            <ViewLink to={listOf({ set, first, ...(first && { last: of.asOf }) })}><strong>{count}</strong></ViewLink> <span className="unit">{say.piece}</span>
          </dd>
        </div>
      ))}
      <div>
        <dt>{say.onTime}</dt>
        <dd>
          <ViewLink to={listOf({ set: 'closed', first: of.yearFirst, last: of.asOf })}><strong><Rate of={figures.inTime} why={say.noRate} /></strong></ViewLink>{' '}
          {figures.inTime.judged > 0 && <span className="unit">{say.judged(figures.inTime.inTime, figures.inTime.judged)}</span>}
        </dd>
      </div>
    </dl>
  );
}

function Matrix({ data, spot, onSpot }: { data: Board; spot: Spot; onSpot: (spot: Spot) => void }) {
  const say = useBoardWords();
  const { pick } = useWorkWords();
  const row = (of: BoardOrg, whole: boolean) => (
    <tr key={of.org || 'total'} className={whole ? 'total' : spot.org === of.org ? 'current' : undefined}>
      <th scope="row">{whole ? pick(of.name, of.nameEn) : <><button type="button" className="plain" onClick={() => onSpot({ org: of.org, column: null })}>{pick(of.name, of.nameEn)}</button><ViewLink to={`/supervision/accountability/orgs/${of.org}`} className="board-account" title={say.account}><Icon name="right" size={14} /></ViewLink></>}</th>
      {of.cells.map((cell, at) => {
        const column = data.columns[at]?.code ?? '';
        const here = spot.column === column && (whole ? spot.org === null : spot.org === of.org);
        return (
          <td key={column} className={here ? 'num here' : 'num'}>
            {cell.open === 0 ? <span className="dim">—</span> : <button type="button" className="plain" onClick={() => onSpot({ org: whole ? null : of.org, column })}><Count of={cell} /></button>}
          </td>
        );
      })}
      <td className="num"><Count of={of.total} strong /></td>
      <td className="num">{of.total.averageLate === null ? <span className="dim">—</span> : of.total.averageLate.toFixed(1)}</td>
      <td className="num">{of.total.longestLate ?? <span className="dim">—</span>}</td>
    </tr>
  );
  return (
    <div className="board-scroll">
      <table className="board-matrix">
        <thead>
          <tr>
            <th>{say.org}</th>
            {data.columns.map((column) => <th key={column.code} className="num">{pick(column.name, column.nameEn)}</th>)}
            <th className="num">{say.total}</th>
            <th className="num">{say.average}<small>{say.workdays}</small></th>
            <th className="num">{say.longest}<small>{say.workdays}</small></th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((one) => row(one, false))}
          {row(data.total, true)}
        </tbody>
      </table>
    </div>
  );
}

function Count({ of, strong = false }: { of: LateCount; strong?: boolean }) {
  return (
    <span className="board-count">
      {of.overdue > 0 ? <Light state="red" word={String(of.overdue)} /> : of.soon > 0 ? <Light state="yellow" word={String(of.soon)} /> : null}
      {strong ? <b>{of.open}</b> : <span>{of.open}</span>}
    </span>
  );
}

/** The picked assignment beside the board: note, facts, course, the ways to its slip and to who answers for it, and the steps the person may take. */
function Panel({ card, matter }: { card: AssignmentCard; matter: string }) {
  const say = useBoardWords();
  const go = useNavigate();
  const may = useMay();
  const address = useViewAddress();
  const { pick } = useWorkWords();
  const [talking, setTalking] = useState(false);
  const item = useWork(matter).data?.item;
  const acting = useActing(item);
  if (!item) return <section className="card work-detail"><Loading rows={8} columns={[20, 60]} /></section>;
  const more = (
    <>
      <ViewLink to={`/supervision/accountability/orgs/${card.org}`}>{say.account}</ViewLink>
      {card.assigneeId && <ViewLink to={`/supervision/accountability/people/${card.assigneeId}`}>{card.assignee}</ViewLink>}
      {may('supervision.interview') && card.workdaysLate !== null && <button type="button" className="plain link" onClick={() => setTalking(true)}>{say.interview}</button>}
    </>
  );
  return (
    <>
      <WorkDetail item={item} more={more} acting={{ ...acting, take: (step) => acting.take(item, step) }} onOpen={() => void go(address(card.link))} />
      {talking && <InterviewDialog org={card.org} orgName={pick(card.orgName, card.orgNameEn)} person={null} matter={card.id} onClose={() => setTalking(false)} />}
    </>
  );
}
