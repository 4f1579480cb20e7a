import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, UIEvent } from 'react';
import type { RecordRow, RecordTotals, RecordTypeView } from '../../../api/recordTypes';
import { Icon } from '../../../ui/Icon';
import { useNames } from '../names';
import { useRecordsWords } from '../words';
import { RecordCell } from './cells';
import type { ListColumn } from './columns';
import { nextSort, sortOf, usualSort } from './listState';

const LOOSE = 36;
const DENSE = 30;
// Rows beyond the frame that are drawn all the same, so that scrolling does not outrun them.
const SPARE = 20;
const NAMED_BEFORE = 1000;
/** Width of the boxes rows are picked by. */
export const PICK_WIDTH = 40;

interface RecordTableProps {
  type: RecordTypeView;
  columns: readonly ListColumn[];
  rows: readonly RecordRow[];
  totals: RecordTotals | undefined;
  sort: string;
  onSort: (sort: string) => void;
  group: string;
  dense: boolean;
  cursor: number;
  onCursor: (at: number) => void;
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
  address: (row: RecordRow) => string;
  /** There are more rows than have come. */
  more: boolean;
  onMore: () => void;
}

type Line = { group: string; key: string } | { row: RecordRow; at: number };

/** The rows in view and some beyond; the head stays on top, the totals at the bottom. */
export function RecordTable(props: RecordTableProps) {
  const { type, columns, rows, sort, dense, cursor, picked, onPicked, more, onMore } = props;
  const say = useRecordsWords();
  const lines = useLines(props);
  const height = dense ? DENSE : LOOSE;
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ from: 0, to: 60 });
  const look = (element: HTMLElement) => {
    const from = Math.max(0, Math.floor(element.scrollTop / height) - SPARE);
    const to = Math.ceil((element.scrollTop + Math.max(element.clientHeight, 800)) / height) + SPARE;
    setSeen((now) => (now.from === from && now.to === to ? now : { from, to }));
  };
  const shown = lines.slice(seen.from, seen.to);
  const short = seen.to >= lines.length && more;
  useEffect(() => {
    if (short) onMore();
  }, [short, rows.length, onMore]);
  useEffect(() => {
    const place = lines.findIndex((line) => 'row' in line && line.at === cursor);
    const element = frame.current;
    if (!element || place < 0) return;
    const top = place * height;
    // Head and totals lie over the first and the last row.
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height * 4 > element.scrollTop + element.clientHeight && element.clientHeight > 0) element.scrollTop = top + height * 4 - element.clientHeight;
    // Only a move of the cursor scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [cursor]);
  const all = rows.length > 0 && rows.every((row) => picked.has(row.id));
  const within = { list: rows.slice(0, NAMED_BEFORE).map((row) => row.id) };
  return (
    <div className={dense ? 'record-scroll dense' : 'record-scroll'} ref={frame} onScroll={(event: UIEvent<HTMLElement>) => look(event.currentTarget)}>
      <table className="grid records" style={{ minWidth: columns.reduce((sum, column) => sum + column.width, PICK_WIDTH) }}>
        <colgroup>
          <col style={{ width: PICK_WIDTH }} />
          {columns.map((column) => <col key={column.key} style={{ width: column.width }} />)}
        </colgroup>
        <thead>
          <tr>
            <th className="pick-cell">
              <input type="checkbox" aria-label={say.selectAll} checked={all} ref={(box) => { if (box) box.indeterminate = !all && picked.size > 0; }} onChange={() => onPicked(all ? new Set() : new Set(rows.map((row) => row.id)))} />
            </th>
            {columns.map((column) => (
              <Head key={column.key} stuck={stuckAt(props, column)} column={column} sort={sort} onSort={() => props.onSort(nextSort(sort, column.key, usualSort(type)))} />
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.from > 0 && <tr style={{ height: seen.from * height }} aria-hidden="true" />}
          {shown.map((line) => ('row' in line ? (
            <Row key={line.row.id} {...props} row={line.row} at={line.at} within={within} />
          ) : (
            <tr key={line.key} className="group">
              <td />
              <td colSpan={columns.length}>{line.group}</td>
            </tr>
          )))}
          {seen.to < lines.length && <tr style={{ height: (lines.length - seen.to) * height }} aria-hidden="true" />}
        </tbody>
        <Totals {...props} />
      </table>
      {more && <p className="aux more-rows">{say.more}</p>}
    </div>
  );
}

function Head({ column, sort, onSort, stuck }: { column: ListColumn; sort: string; onSort: () => void; stuck: CSSProperties | undefined }) {
  const { key, down } = sortOf(sort);
  const sorted = column.key === key;
  const name = (
    <>
      {column.label}
      {sorted && <Icon name={down ? 'down' : 'up'} size={10} />}
    </>
  );
  const unit = column.unit && <span className="unit">{column.unit}</span>;
  return (
    <th style={stuck} className={column.numeric ? 'num' : undefined} aria-sort={sorted ? (down ? 'descending' : 'ascending') : undefined}>
      {column.sortable ? <button type="button" className="plain" onClick={onSort}>{name}</button> : name}
      {unit}
    </th>
  );
}

function Row(props: RecordTableProps & { row: RecordRow; at: number; within: { list: string[] } }) {
  const { type, columns, row, at, cursor, onCursor, picked, onPicked, address, within } = props;
  const say = useRecordsWords();
  const chosen = picked.has(row.id);
  const turn = () => onPicked(new Set(chosen ? [...picked].filter((id) => id !== row.id) : [...picked, row.id]));
  return (
    <tr className={[chosen && 'picked', at === cursor && 'at'].filter(Boolean).join(' ') || undefined} aria-selected={chosen} onClick={() => onCursor(at)}>
      <td className="pick-cell">
        <input type="checkbox" aria-label={say.select(row.title)} checked={chosen} onChange={turn} />
      </td>
      {columns.map((column) => (
        <td key={column.key} style={stuckAt(props, column)} className={column.numeric ? 'num' : undefined}>
          <RecordCell type={type} column={column} row={row} to={address(row)} within={within} />
        </td>
      ))}
    </tr>
  );
}

// Lights stand beside the count, and what a sum leaves out is said there too: a hover reaches no paper and no phone.
function Totals({ type, columns, totals }: RecordTableProps) {
  const say = useRecordsWords();
  if (!totals) return null;
  const lights = (['overdue', 'soon', 'normal'] as const).flatMap((level) => (totals.lights[level] ? [`${say.lights[level]} ${totals.lights[level]}`] : []));
  const without = columns.flatMap((column) => {
    const left = totals.sums[column.key]?.without ?? 0;
    return left > 0 ? [say.without(column.label, left)] : [];
  });
  const [, ...rest] = columns;
  const summed = rest.findIndex((column) => column.key in totals.sums);
  const span = summed < 0 ? rest.length : summed;
  return (
    <tfoot>
      <tr className="total">
        <td />
        <td colSpan={span + 1}>
          {say.total(totals.count, type.unit)} <span className="soft">{[...lights, ...without].join('　')}</span>
        </td>
        {rest.slice(span).map((column) => (
          <td key={column.key} className={column.numeric ? 'num' : undefined}>{totals.sums[column.key]?.t}</td>
        ))}
      </tr>
    </tfoot>
  );
}

// Number and name stay in sight when the columns beyond them scroll.
function stuckAt({ columns, type }: RecordTableProps, column: ListColumn): CSSProperties | undefined {
  const name = columns.findIndex((one) => one.key === type.title);
  const at = columns.indexOf(column);
  if (name > 1 || at > name) return undefined;
  return { position: 'sticky', left: columns.slice(0, at).reduce((sum, one) => sum + one.width, PICK_WIDTH), zIndex: 1 };
}

// Where groups are asked for, the server brings the rows in their order; a head stands wherever the group changes.
function useLines({ rows, group }: RecordTableProps): readonly Line[] {
  const say = useRecordsWords();
  const names = useNames();
  if (!group) return rows.map((row, at) => ({ row, at }));
  const nameOf = (row: RecordRow) => {
    if (group === 'state') return names.state(row);
    if (group === 'assignee') return row.assignee || say.nobody;
    if (group === 'org') return row.orgName;
    const cell = row.cells[group];
    return cell ? names.text(cell) : '—';
  };
  return rows.flatMap((row, at): Line[] => {
    const name = nameOf(row);
    const before = rows[at - 1];
    const head = !before || nameOf(before) !== name;
    return [...(head ? [{ group: name || '—', key: `group ${at}` }] : []), { row, at }];
  });
}
