import { useState } from 'react';
import type { Completeness, CompletenessCell, CompletenessColumn, CompletenessRow, Tally } from '../../api/returnTypes';
import { periodLabel } from '../../kernel/period';
import { Icon } from '../../ui/Icon';
import { LightShape } from '../../ui/Light';
import { useShortDay } from '../../ui/shortDay';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage, useNamed } from '../../ui/words';
import { useOversightWords } from './oversightWords';

/** A row of the table right below the body in view, and a column of it; null for all columns. */
export interface Spot { row: string | null; column: string | null }

export const columnKey = (column: { form: string; period: string }) => `${column.form} ${column.period}`;

/** The light of a return, or sent back, which has a shape of its own. */
export function StandShape({ of }: { of: string }) {
  return of === 'back' ? <Icon name="back" size={13} /> : <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true"><LightShape state={of} /></svg>;
}

/** Bodies against forms or periods: a return in each cell below, sums above. */
export function CompletenessTable({ data, owedOnly, spot, onSpot }: { data: Completeness; owedOnly: boolean; spot: Spot | null; onSpot: (spot: Spot | null) => void }) {
  const say = useOversightWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const folded = (row: CompletenessRow) => row.depth === 0 && data.rows.some((other) => other.within === row.code);
  const turn = (code: string) => setOpen((now) => new Set(now.has(code) ? [...now].filter((one) => one !== code) : [...now, code]));
  const shown = data.rows.filter((row) => (row.within === null || open.has(row.within)) && (!owedOnly || row.tally.owed > 0));
  const all = data.rows.filter(folded);
  return (
    <div className="oversight-scroll">
      <table className="oversight-table">
        <thead>
          <tr>
            <th>
              {say.body}
              {all.length > 0 && <button type="button" className="plain link" onClick={() => setOpen(open.size > 0 ? new Set() : new Set(all.map((row) => row.code)))}>{open.size > 0 ? say.fold : say.expand}</button>}
            </th>
            {data.columns.map((column) => <Head key={columnKey(column)} column={column} byForm={data.form === null} />)}
            <th className="num">{say.filed}/{say.asked}</th>
            <th className="num" title={say.completenessHelp}>{say.completenessRate}<small>%</small></th>
            <th className="num" title={say.timelinessHelp}>{say.timelinessRate}<small>%</small></th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => <Line key={`${row.within ?? ''}/${row.code}`} row={row} data={data} folded={folded(row)} open={open.has(row.code)} onTurn={() => turn(row.code)} spot={spot} onSpot={onSpot} />)}
          <tr className="total">
            <th scope="row">{say.total}</th>
            {data.columns.map((column) => <td key={columnKey(column)}><button type="button" className="plain cell" onClick={() => onSpot({ row: null, column: columnKey(column) })}><span>{column.tally.filed}/{column.tally.asked}</span></button></td>)}
            <Rates of={data.total} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Head({ column, byForm }: { column: CompletenessColumn; byForm: boolean }) {
  const say = useOversightWords();
  const { language } = useLanguage();
  const named = useNamed();
  const day = useShortDay();
  const name = named({ name: column.formName, nameEn: column.formNameEn });
  return (
    <th className="column" title={`${name} ${periodLabel(column.period, language)}`}>
      {byForm ? <span className="form-name">{column.formNumber && <b>{column.formNumber}</b>} {name}</span> : <b>{periodLabel(column.period, language)}</b>}
      <small>{say.due(day(column.due))}{column.tally.overdue > 0 && <em><StandShape of="red" /> {say.overdueOf(column.tally.overdue)}</em>}</small>
    </th>
  );
}

interface LineProps { row: CompletenessRow; data: Completeness; folded: boolean; open: boolean; onTurn: () => void; spot: Spot | null; onSpot: (spot: Spot | null) => void }

function Line({ row, data, folded, open, onTurn, spot, onSpot }: LineProps) {
  const say = useOversightWords();
  const named = useNamed();
  return (
    <tr className={row.depth > 0 ? 'below' : undefined}>
      <th scope="row">
        {folded ? <button type="button" className="plain" aria-expanded={open} onClick={onTurn}><Icon name={open ? 'down' : 'right'} size={13} /> {named(row)} <span className="aux">{say.cities(row.bodies)}</span></button> : <span className="leaf">{named(row)}</span>}
      </th>
      {row.cells.map((cell, at) => {
        const column = data.columns[at];
        const key = column ? columnKey(column) : '';
        const here = spot?.row === row.code && spot.column === key;
        return <td key={key} className={`${here ? 'here' : ''} ${cell.return !== null && cell.tally.overdue > 0 ? 'over' : ''}`}>{cell.stands !== 'not_asked' ? <Cell cell={cell} due={column?.due ?? ''} onSpot={() => onSpot(here ? null : { row: row.code, column: key })} /> : <span className="dim">—</span>}</td>;
      })}
      <Rates of={row.tally} />
    </tr>
  );
}

function Cell({ cell, due, onSpot }: { cell: CompletenessCell; due: string; onSpot: () => void }) {
  const say = useOversightWords();
  const time = useLocalTime();
  const shape = <StandShape of={cell.light} />;
  const reminded = cell.reminded > 0 && cell.remindedAt ? say.remindedOf(cell.reminded, time(cell.remindedAt), cell.remindedBy ?? '') : null;
  const bell = reminded && <span className="bell" title={reminded}><Icon name="bell" size={12} />{cell.reminded}</span>;
  if (cell.return === null) return <button type="button" className="plain cell" title={reminded ?? undefined} onClick={onSpot}>{shape}<span>{cell.tally.filed}/{cell.tally.asked}</span>{bell}</button>;
  const title = [say.dueOn(time(due)), cell.sentOn && say.sentOn(time(cell.sentOn), cell.sentBy), reminded].filter(Boolean).join('；');
  return <ViewLink to={`/reporting/returns/${cell.return}`} className="cell" title={title}>{shape}<span>{say.stands[cell.stands] ?? cell.stands}</span>{bell}</ViewLink>;
}

function Rates({ of }: { of: Tally }) {
  const one = (value: number | null) => (value === null ? <span className="dim">—</span> : value.toFixed(1));
  return (
    <>
      <td className="num">{of.filed}/{of.asked}</td>
      <td className="num">{one(of.completeness)}</td>
      <td className="num">{one(of.timeliness)}</td>
    </>
  );
}
