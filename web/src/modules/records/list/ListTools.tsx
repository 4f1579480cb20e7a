import { Checkbox } from 'antd';
import type { RecordTypeView } from '../../../api/recordTypes';
import { ToolButton } from '../../../ui/Drawer';
import { Icon } from '../../../ui/Icon';
import { MenuList, Popup } from '../../../ui/Popup';
import { useRecordsWords } from '../words';
import type { ListColumn } from './columns';
import { sortOf } from './listState';
import type { ListState } from './listState';

interface ListToolsProps {
  type: RecordTypeView;
  columns: readonly ListColumn[];
  shown: readonly ListColumn[];
  state: ListState;
  put: (part: Partial<ListState>) => void;
}

const GROUPABLE = ['option', 'org', 'department', 'country', 'line'];

/** Order, groups, columns and row height of the list. */
export function ListTools({ type, columns, shown, state, put }: ListToolsProps) {
  const say = useRecordsWords();
  const { key, down } = sortOf(state.sort);
  const sorted = columns.find((column) => column.key === key);
  const grouped = columns.find((column) => column.key === state.group);
  const groupable = columns.filter((column) => column.key === 'state' || column.key === 'assignee' || (column.field !== null && GROUPABLE.includes(column.field.kind)));
  return (
    <div className="list-tools">
      <Popup className="plain list-tool" label={say.sort} face={<><Icon name="sort" />{sorted ? say.sortBy(sorted.label, down) : say.noSort}</>}>
        {(close) => (
          <ul className="menu-list sort-list">
            {columns.filter((column) => column.sortable).map((column) => (
              <li key={column.key} className={column.key === key ? 'current' : undefined}>
                <button type="button" className="plain" onClick={() => { close(); put({ sort: column.key }); }}>
                  {column.label}
                </button>
                <button type="button" className="plain" aria-label={say.sortBy(column.label, true)} title={say.down} onClick={() => { close(); put({ sort: `${column.key} desc` }); }}>
                  ↓
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popup>
      {state.show === 'list' && (
        <>
          <Popup className="plain list-tool" label={say.group} face={<><Icon name="group" />{grouped ? say.groupBy(grouped.label) : say.noGroup}</>}>
            {(close) => <MenuList close={close} items={[{ key: '', label: say.noGroup, onPick: () => put({ group: '' }) }, ...groupable.map((column) => ({ key: column.key, label: column.label, onPick: () => put({ group: column.key }) }))]} />}
          </Popup>
          <Popup className="plain list-tool" label={say.columnTitle} face={<><Icon name="table" />{say.columns(shown.length, columns.length)}</>}>
            {() => <ColumnChooser type={type} columns={columns} shown={shown} onChange={(keys) => put({ columns: keys })} />}
          </Popup>
          <button type="button" className="plain list-tool" aria-label={say.density} aria-pressed={state.dense} onClick={() => put({ dense: !state.dense })}>
            <Icon name="density" />
            {state.dense ? say.compact : say.loose}
          </button>
        </>
      )}
      {state.show === 'board' && <BoardBy columns={columns} by={state.by} onBy={(by) => put({ by })} />}
    </div>
  );
}

function BoardBy({ columns, by, onBy }: { columns: readonly ListColumn[]; by: string; onBy: (by: string) => void }) {
  const say = useRecordsWords();
  const offered = columns.filter((column) => column.key === 'state' || (column.field?.kind === 'option' && column.field.options !== null));
  const now = offered.find((column) => column.key === by);
  return (
    <Popup className="plain list-tool" label={say.boardBy} face={<><Icon name="group" />{say.groupBy(now?.label ?? by)}</>}>
      {(close) => <MenuList close={close} items={offered.map((column) => ({ key: column.key, label: column.label, onPick: () => onBy(column.key) }))} />}
    </Popup>
  );
}

function ColumnChooser({ type, columns, shown, onChange }: { type: RecordTypeView; columns: readonly ListColumn[]; shown: readonly ListColumn[]; onChange: (keys: string[]) => void }) {
  const say = useRecordsWords();
  const keys = shown.map((column) => column.key);
  const rest = columns.filter((column) => !keys.includes(column.key));
  const move = (at: number, by: number) => {
    const next = [...keys];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    onChange(next);
  };
  return (
    <div className="column-chooser">
      <ul>
        {shown.map((column, at) => (
          <li key={column.key}>
            <Checkbox checked disabled={column.key === type.title} onChange={() => onChange(keys.filter((key) => key !== column.key))}>
              {column.label}
            </Checkbox>
            <span className="row">
              {at > 0 && <ToolButton icon="up" title={say.moveUp(column.label)} onClick={() => move(at, -1)} />}
              {at < shown.length - 1 && <ToolButton icon="down" title={say.moveDown(column.label)} onClick={() => move(at, 1)} />}
            </span>
          </li>
        ))}
      </ul>
      <ul>
        {rest.map((column) => (
          <li key={column.key}>
            <Checkbox checked={false} onChange={() => onChange([...keys, column.key])}>
              {column.label}
            </Checkbox>
          </li>
        ))}
      </ul>
      <button type="button" className="plain link" onClick={() => onChange([...type.list.columns])}>
        {say.resetColumns}
      </button>
    </div>
  );
}
