import { Table } from 'antd';
import type { TableProps } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useDemo } from './demo';
import { ToolButton } from './Drawer';
import { saveCsv } from './files';
import { useUiWords } from './uiWords';

export interface Column<Row> {
  key: string;
  title: string;
  /** Stands after the title in grey; cells then need no unit. */
  unit?: string;
  number?: boolean;
  width?: number;
  cell: (row: Row) => ReactNode;
  /** Given, the column sorts by it; missing values stay last in both directions. */
  sort?: (row: Row) => string | number | null;
  /** What stands in the exported file. */
  plain?: (row: Row) => string;
}

interface DataTableProps<Row> {
  /** Names the exported file, and the kept sort of this person. */
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
  dense?: boolean;
  selected?: string | null;
  onOpen?: (row: Row) => void;
  expanded?: (row: Row) => ReactNode;
  tools?: ReactNode;
  foot?: ReactNode;
}

interface Sort {
  key: string;
  down: boolean;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, columns, rows, rowKey, onOpen, expanded } = props;
  const say = useUiWords();
  const demo = useDemo();
  const [sort, setSort] = useKeptSort(name);
  const keep: TableProps<Row>['onChange'] = (_, __, sorter) => {
    const one = Array.isArray(sorter) ? sorter[0] : sorter;
    setSort(one?.order ? { key: String(one.columnKey), down: one.order === 'descend' } : null);
  };
  const exported = () => {
    const plain = columns.filter((column) => column.plain);
    const head = plain.map((column) => (column.unit ? `${column.title}（${column.unit}）` : column.title));
    const body = ordered(rows, columns, sort).map((row) => plain.map((column) => column.plain?.(row) ?? ''));
    saveCsv(name, [head, ...body], demo ? [say.demo] : []);
  };
  return (
    <div className={props.dense ? 'data-table dense' : 'data-table'}>
      <Table<Row>
        size="small"
        pagination={false}
        rowKey={rowKey}
        dataSource={[...rows]}
        columns={columns.map((column) => drawn(column, sort))}
        onChange={keep}
        sticky={{ offsetHeader: 0 }}
        locale={{ emptyText: props.empty ?? say.noData }}
        rowClassName={(row) => (props.selected === rowKey(row) ? 'selected' : '')}
        onRow={onOpen && ((row) => ({ onClick: () => onOpen(row), tabIndex: 0, onKeyDown: (event) => event.key === 'Enter' && onOpen(row) }))}
        expandable={expanded && { expandedRowRender: expanded, expandRowByClick: true }}
      />
      <div className="data-foot">
        <span className="aux">{props.foot ?? say.rows(rows.length)}</span>
        {props.tools}
        <ToolButton icon="download" title={say.exportCsv} onClick={exported} />
      </div>
    </div>
  );
}

function drawn<Row>(column: Column<Row>, sort: Sort | null): NonNullable<TableProps<Row>['columns']>[number] {
  return {
    key: column.key,
    title: (
      <>
        {column.title}
        {column.unit && <span className="unit"> {column.unit}</span>}
      </>
    ),
    width: column.width,
    align: column.number ? 'right' : 'left',
    render: (_, row) => column.cell(row),
    ...(column.sort && {
      sorter: (a: Row, b: Row, order?: string | null) => compare(column, a, b, order === 'descend'),
      sortOrder: sort?.key === column.key ? (sort.down ? 'descend' : 'ascend') : null,
    }),
  };
}

function compare<Row>(column: Column<Row>, a: Row, b: Row, down: boolean) {
  const one = column.sort?.(a) ?? null;
  const two = column.sort?.(b) ?? null;
  if (one === null || two === null) return (one === null ? 1 : 0) * (down ? -1 : 1) - (two === null ? 1 : 0) * (down ? -1 : 1);
  return typeof one === 'number' && typeof two === 'number' ? one - two : String(one).localeCompare(String(two), 'zh');
}

function ordered<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null) {
  const column = columns.find((one) => one.key === sort?.key);
  if (!column?.sort || !sort) return rows;
  return [...rows].sort((a, b) => compare(column, a, b, sort.down) * (sort.down ? -1 : 1));
}

function useKeptSort(name: string) {
  const key = `luopan.sort.${name}`;
  const [sort, setSort] = useState<Sort | null>(() => {
    const kept = localStorage.getItem(key);
    return kept ? (JSON.parse(kept) as Sort) : null;
  });
  const keep = (next: Sort | null) => {
    setSort(next);
    if (next) localStorage.setItem(key, JSON.stringify(next));
    else localStorage.removeItem(key);
  };
  return [sort, keep] as const;
}
