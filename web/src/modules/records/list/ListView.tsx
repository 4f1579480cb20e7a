import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import type { RecordRow, RecordTotals, RecordTypeView } from '../../../api/recordTypes';
import { Answer } from '../../../ui/Answer';
import { Empty, Loading } from '../../../ui/States';
import { useHotkey } from '../../../ui/useHotkey';
import { useSize } from '../../../ui/useSize';
import { usePhone } from '../../../ui/usePhone';
import { useViewAddress } from '../../../ui/ViewLink';
import { useRows } from '../api';
import type { Asked } from '../api';
import { useNames } from '../names';
import { useRecordsWords } from '../words';
import { BulkBar } from './BulkBar';
import { foldColumns } from './columns';
import type { ListColumn } from './columns';
import type { ListState } from './listState';
import { PhoneRows } from './PhoneRows';
import { PICK_WIDTH, RecordTable } from './RecordTable';

// Until the list has been measured nothing is folded.
const UNMEASURED = { width: 10_000, height: 0 };
const SCROLLBAR = 16;

export interface ViewParts {
  type: RecordTypeView;
  state: ListState;
  put: (part: Partial<ListState>) => void;
  asked: Asked;
  totals: RecordTotals | undefined;
}

// The cells a list needs: its columns, what it is grouped by, and on a phone what its cards say.
function fieldsOf(type: RecordTypeView, state: ListState, shown: readonly ListColumn[]): string[] {
  const wanted = new Set([...shown.map((column) => column.key), state.group, ...(type.list.board?.card ?? []), type.list.board?.pace ?? '']);
  return type.fields.map((field) => field.key).filter((key) => wanted.has(key));
}

/** The register as rows; J and K walk, Enter opens, X selects. */
export function ListView({ type, state, put, asked, totals, shown, onClear }: ViewParts & { shown: readonly ListColumn[]; onClear: () => void }) {
  const say = useRecordsWords();
  const names = useNames();
  const go = useNavigate();
  const address = useViewAddress();
  const phone = usePhone();
  const answer = useRows(asked, state.group ? [state.group, state.sort].join(',') : state.sort, fieldsOf(type, state, shown));
  const { fetchNextPage, isFetchingNextPage } = answer;
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState(0);
  const [watch, size] = useSize(UNMEASURED);
  const [wide, setWide] = useState(false);
  const { kept, folded } = foldColumns(shown, type.title, wide ? Infinity : size.width - PICK_WIDTH - SCROLLBAR);
  const rows = answer.data?.pages.flatMap((page) => page.items) ?? [];
  const at = Math.min(cursor, Math.max(rows.length - 1, 0));
  const toRow = (row: RecordRow) => address(`/records/${type.code}/${row.id}`);
  const move = (by: number) => setCursor(Math.min(Math.max(at + by, 0), rows.length - 1));
  const current = rows[at];
  useHotkey('j', () => move(1));
  useHotkey('k', () => move(-1));
  useHotkey('x', () => current && setPicked(new Set(picked.has(current.id) ? [...picked].filter((id) => id !== current.id) : [...picked, current.id])));
  useHotkey('Enter', () => { if (current && !(document.activeElement instanceof HTMLButtonElement || document.activeElement instanceof HTMLAnchorElement)) void go(toRow(current), { state: { list: rows.map((row) => row.id) } }); });
  useHotkey(picked.size > 0 ? 'Escape' : undefined, () => setPicked(new Set()));
  const more = useCallback(() => { if (!isFetchingNextPage) void fetchNextPage(); }, [fetchNextPage, isFetchingNextPage]);
  const narrowed = state.filter.length > 0 || state.q !== '';
  const none = narrowed ? (
    <Empty icon="filter" what={say.noneFits} why={say.noneFitsWhy}>
      <Button onClick={onClear}>{say.dropFilters}</Button>
    </Empty>
  ) : (
    <Empty icon="records" what={say.none(names.named(type))} why={type.may.write ? say.noneWhy : undefined}>
      {type.may.write && <Button type="primary" onClick={() => void go(address(`/records/${type.code}/new`))}>{say.newOne(names.named(type))}</Button>}
    </Empty>
  );
  return (
    <Answer of={answer} loading={<Loading rows={14} columns={[10, 26, 8, 8, 8, 10, 10]} />} isEmpty={(data) => data.pages[0]?.items.length === 0} empty={none}>
      {() => (
        <>
          {phone ? (
            <PhoneRows type={type} rows={rows} address={toRow} more={answer.hasNextPage} onMore={more} />
          ) : (
            <RecordTable
              type={type} columns={kept} rows={rows} totals={totals} sort={state.sort} onSort={(next) => put({ sort: next })} group={state.group} dense={state.dense} cursor={at} onCursor={setCursor}
              picked={picked} onPicked={setPicked} address={toRow} more={answer.hasNextPage} onMore={more}
            />
          )}
          {picked.size > 0 && <BulkBar type={type} columns={shown.map((column) => column.key)} sort={state.sort} rows={rows.filter((row) => picked.has(row.id))} onClear={() => setPicked(new Set())} />}
          {!phone && (
            <footer className="list-foot no-print" ref={watch}>
              <span className="aux">
                <kbd>J</kbd> <kbd>K</kbd> {say.keys}　<kbd>Enter</kbd> {say.open}　<kbd>X</kbd> {say.pick}　<kbd>N</kbd> {say.newKey}　<kbd>/</kbd> {say.filterKey}
              </span>
              <span className="aux list-folded">
                {(folded.length > 0 || wide) && (
                  <button type="button" className="plain link" aria-pressed={wide} title={folded.map((column) => column.label).join('、') || undefined} onClick={() => setWide(!wide)}>
                    {wide ? say.fold : say.folded(folded.map((column) => column.label))}
                  </button>
                )}
                {say.loaded(rows.length)}
              </span>
            </footer>
          )}
        </>
      )}
    </Answer>
  );
}
