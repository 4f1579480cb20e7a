import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { addressOf, api, ask, call } from '../../api/client';
import { useMay } from '../../api/me';
import type { Language } from '../../ui/words';
import type { Difference, PersonChoice, RecordItem, TimelineEntry } from '../../api/recordItemTypes';
import type { BoardColumn, Choice, Condition, RecordCalendar, RecordMap, RecordRows, RecordTotals, RecordTypeRow, RecordTypeView, SavedView, Worded } from '../../api/recordTypes';

export const KEY = 'records';
export const HOME = '/api/records';
const PAGE = 100;

/** What narrows and orders a list; every view of it asks by the same. */
export interface Asked {
  type: string;
  filter: readonly Condition[];
  q: string;
}

const queryOf = ({ type, filter, q }: Asked) => ({ type, filter: filter.length > 0 ? JSON.stringify(filter) : '', q });

export function useTypes() {
  return useQuery({ queryKey: [KEY, 'types'], queryFn: () => call<{ types: RecordTypeRow[] }>('GET', `${HOME}/types`).then((answer) => answer.types) });
}

export function useType(type: string) {
  return useQuery({ queryKey: [KEY, 'type', type], queryFn: () => call<RecordTypeView>('GET', `${HOME}/types/${type}`), staleTime: 300_000 });
}

export function useCodes(list: string | null) {
  return useQuery({ queryKey: [KEY, 'codes', list], queryFn: () => call<{ codes: (Worded & { value: string; parent: string })[] }>('GET', `${HOME}/codes/${list ?? ''}`).then(({ codes }) => codes.map((one): Choice => ({ ...one, code: one.value }))), enabled: list !== null, staleTime: 600_000 });
}

export function usePeople(q: string, enabled = true) {
  return useQuery({ queryKey: [KEY, 'people', q], queryFn: () => call<{ people: PersonChoice[] }>('GET', `${HOME}/people`, { query: { q } }).then((answer) => answer.people), enabled, staleTime: 60_000, placeholderData: (before) => before });
}

/** A target as it stands now, for records that came of one. */
export function useTargetNow(id: string | undefined) {
  const may = useMay();
  return useQuery({ queryKey: ['targets', 'one', id], queryFn: () => ask(api.GET('/api/targets/{id}', { params: { path: { id: id ?? '' } } })), enabled: id !== undefined && may('targets.see') });
}

/** Page after page as the reader scrolls; the cursor is the server's. */
export function useRows(asked: Asked, sort: string, fields: readonly string[] = [], enabled = true) {
  return useInfiniteQuery({
    queryKey: [KEY, 'rows', asked, sort, fields],
    queryFn: ({ pageParam }) => call<RecordRows>('GET', `${HOME}/items`, { query: { ...queryOf(asked), sort, fields: fields.join(','), after: pageParam, size: PAGE } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
    enabled,
  });
}

export function useTotals(asked: Asked) {
  return useQuery({ queryKey: [KEY, 'totals', asked], queryFn: () => call<RecordTotals>('GET', `${HOME}/items/totals`, { query: queryOf(asked) }), placeholderData: (before) => before });
}

export function useBoard(asked: Asked, by: string) {
  return useQuery({ queryKey: [KEY, 'board', asked, by], queryFn: () => call<{ columns: BoardColumn[] }>('GET', `${HOME}/items/board`, { query: { ...queryOf(asked), by } }).then((answer) => answer.columns), placeholderData: (before) => before });
}

export function useCalendar(asked: Asked, from: string, to: string) {
  return useQuery({ queryKey: [KEY, 'calendar', asked, from, to], queryFn: () => call<RecordCalendar>('GET', `${HOME}/items/calendar`, { query: { ...queryOf(asked), from, to } }), placeholderData: (before) => before });
}

export function useMap(asked: Asked) {
  return useQuery({ queryKey: [KEY, 'map', asked], queryFn: () => call<RecordMap>('GET', `${HOME}/items/map`, { query: queryOf(asked) }), placeholderData: (before) => before });
}

export function useViews(type: string) {
  return useQuery({ queryKey: [KEY, 'views', type], queryFn: () => call<{ views: SavedView[] }>('GET', `${HOME}/views`, { query: { type } }).then((answer) => answer.views) });
}

/** The address of the same list as a file. */
export function exportAddress(asked: Asked, columns: readonly string[], sort: string, lang: Language) {
  return addressOf(`${HOME}/items/export`, { ...queryOf(asked), fields: columns.join(','), sort, lang });
}

export function templateAddress(type: string, lang: Language) {
  return addressOf(`${HOME}/items/template`, { type, lang });
}

export function useItem(id: string) {
  return useQuery({ queryKey: [KEY, 'item', id], queryFn: () => call<RecordItem>('GET', `${HOME}/items/${id}`), enabled: id !== '' });
}

export function useTimeline(id: string) {
  return useQuery({ queryKey: [KEY, 'timeline', id], queryFn: () => call<{ entries: TimelineEntry[] }>('GET', `${HOME}/items/${id}/timeline`).then((answer) => answer.entries) });
}

export function differencesSince(id: string, version: number) {
  return call<{ version: number; differences: Difference[] }>('GET', `${HOME}/items/${id}/differences`, { query: { since: version } });
}

export function fileAddress(id: string, file: string) {
  return `${HOME}/items/${id}/files/${file}`;
}
