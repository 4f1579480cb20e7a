import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMay } from '../../api/me';
import type { Board, BoardCard, BoardOrg, LateCount } from '../../api/types';
import { Answer } from '../../ui/Answer';
import { Card, PageHead, Segmented } from '../../ui/Card';
import { FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { Light } from '../../ui/Light';
import { Empty, Loading } from '../../ui/States';
import { Tag } from '../../ui/Tags';
import { useViewAddress } from '../../ui/ViewLink';
import { useDue } from '../../ui/due';
import { useBoard, useRemindAll, useWork } from './api';
import { useActing } from './useActing';
import { WorkDetail } from './WorkDetail';
import { useBoardWords } from './boardWords';
import { useWorkWords } from './words';
import './worklist.css';
import './board.css';

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
  const remind = useRemindAll();
  const [spot, setSpot] = useState<Spot>({ org: null, column: null });
  const [picked, setPicked] = useState<string | null>(null);
  const keyOf = (card: BoardCard) => (by === 'line' ? card.line : by === 'source' ? card.source : card.age);
  const chosen = spot.org !== null || spot.column !== null;
  const late = data.cards.filter((card) => card.level === 'overdue');
  const cards = chosen ? data.cards.filter((card) => (!spot.org || card.org === spot.org) && (!spot.column || keyOf(card) === spot.column)) : late.length > 0 ? late : data.cards;
  const current = data.cards.find((card) => card.id === picked) ?? cards[0];
  if (data.figures.open === 0 && data.rows.length === 0) return <><Strip of={data.figures} /><Card><Empty what={say.none} why={say.noneWhy} /></Card></>;
  return (
    <div className={current ? 'board' : 'board alone'}>
      <div className="board-main">
        <Strip of={data.figures} />
        <Card
          title={say.whose} sub={<span className="board-key"><Light state="red" word={say.lateCount} /> <Light state="yellow" word={say.soonCount} /> {say.openCount}</span>} flush
          tools={<Segmented label={say.by} value={by} onChange={(way) => { setSpot({ org: null, column: null }); onBy(way); }} options={WAYS.map((value) => ({ value, label: say.ways[value] }))} />}
        >
          <Matrix data={data} spot={spot} onSpot={(next) => { setSpot(next); setPicked(null); }} />
        </Card>
        <Card
          title={chosen ? say.here : late.length > 0 ? say.lateOnes : say.openOnes} sub={say.pieces(cards.length)} flush
          tools={
            <>
              {chosen && <button type="button" className="plain link" onClick={() => setSpot({ org: null, column: null })}>{late.length > 0 ? say.onlyLate : say.allOpen}</button>}
              {remind.data && <span role="status">{say.reminded(remind.data.reminded)}</span>}
              <FormFault fault={remind.error} />
              {may('supervision.direct') && data.figures.overdue > 0 && <Button size="small" icon={<Icon name="bell" />} loading={remind.isPending} onClick={() => remind.mutate(undefined)}>{say.remindAll}</Button>}
            </>
          }
        >
          <Cards cards={cards} current={current} onPick={setPicked} />
        </Card>
      </div>
      {current?.matter && <Slip key={current.id} card={current} matter={current.matter} />}
    </div>
  );
}

function Strip({ of }: { of: Board['figures'] }) {
  const say = useBoardWords();
  const parts: readonly [string, string, number | string | null, string?][] = [
    ['open', say.open, of.open], ['red', say.overdue, of.overdue], ['yellow', say.soon, of.soon], ['ahead', say.toSign, of.toSign], ['ahead', say.toReview, of.toReview],
    ['green', say.closed, of.closedThisMonth], ['open', say.onTime, of.onTime === null ? '—' : of.onTime.toFixed(1), '%'],
  ];
  return (
    <dl className="card board-strip">
      {parts.map(([light, name, value, unit]) => (
        <div key={name}>
          <dt>{light === 'open' ? name : <Light state={light} word={name} />}</dt>
          <dd>
            <strong>{value}</strong> <span className="unit">{value === '—' ? '' : (unit ?? say.piece)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Matrix({ data, spot, onSpot }: { data: Board; spot: Spot; onSpot: (spot: Spot) => void }) {
  const say = useBoardWords();
  const { pick } = useWorkWords();
  const row = (of: BoardOrg, whole: boolean) => (
    <tr key={of.org || 'total'} className={whole ? 'total' : spot.org === of.org ? 'current' : undefined}>
      <th scope="row">{whole ? pick(of.name, of.nameEn) : <button type="button" className="plain" onClick={() => onSpot({ org: of.org, column: null })}>{pick(of.name, of.nameEn)}</button>}</th>
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

function Cards({ cards, current, onPick }: { cards: readonly BoardCard[]; current: BoardCard | undefined; onPick: (id: string) => void }) {
  const due = useDue();
  const { pick } = useWorkWords();
  return (
    <ul className="board-cards">
      {cards.map((card) => (
        <li key={card.id} className={card === current ? 'current' : undefined}>
          <button type="button" className="plain" onClick={() => onPick(card.id)}>
            <Light state={card.level === 'overdue' ? 'red' : card.level === 'soon' ? 'yellow' : 'ahead'} word={due({ workdaysLeft: card.workdaysLeft, provisional: false })} />
            <span className="aux">{card.number}</span>
            <span className="board-name" title={card.name}>{card.name}</span>
            <span>{pick(card.orgName, card.orgNameEn)}</span>
            <span className="aux">{card.assignee}</span>
            <span className="aux">{pick(card.lineName, card.lineNameEn)}</span>
            <Tag>{pick(card.sourceName, card.sourceNameEn)}</Tag>
            <span className="aux">{pick(card.stateName, card.stateNameEn)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The picked assignment beside the board: note, facts, course, and the steps the person may take. */
function Slip({ card, matter }: { card: BoardCard; matter: string }) {
  const go = useNavigate();
  const address = useViewAddress();
  const item = useWork(matter).data?.item;
  const acting = useActing(item);
  if (!item) return <section className="card work-detail"><Loading rows={8} columns={[20, 60]} /></section>;
  return <WorkDetail item={item} acting={{ ...acting, take: (step) => acting.take(item, step) }} onOpen={() => void go(address(card.link))} />;
}
