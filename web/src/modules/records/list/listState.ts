import { useSearchParams } from 'react-router';
import type { Condition, RecordTypeView, SavedView } from '../../../api/recordTypes';
import { useMe } from '../../../api/me';
import { useView } from '../../../api/view';
import type { Asked } from '../api';
import { useNames } from '../names';
import { useRecordsWords } from '../words';

export const SHOWS = ['list', 'board', 'calendar', 'map'] as const;
export type Show = (typeof SHOWS)[number];

/** One way of looking at the list, of the pack, the product or a person. */
export interface ListView {
  code: string;
  name: string;
  filter: readonly Condition[];
  sort?: string | null;
  group?: string | null;
  columns?: readonly string[];
  saved?: SavedView;
}

export interface ListState {
  view: string;
  filter: readonly Condition[];
  q: string;
  sort: string;
  group: string;
  columns: readonly string[];
  dense: boolean;
  show: Show;
  by: string;
  month: string;
}

const TEXTS = ['view', 'q', 'sort', 'group', 'show', 'by', 'month'] as const;

/** The views of a list in the order of their tabs. */
export function useListViews(type: RecordTypeView, saved: readonly SavedView[]): readonly ListView[] {
  const say = useRecordsWords();
  const { named } = useNames();
  return [
    { code: '', name: say.all, filter: [] },
    ...type.list.views.map((view) => ({ code: view.code, name: named(view), filter: view.filter.map((one): Condition => [one.field, one.op, ...one.values]) })),
    { code: 'mine', name: say.mine, filter: [['assignee', 'is', 'me']] },
    { code: 'late', name: say.lateView, filter: [['light', 'is', 'overdue']] },
    ...saved.map((view) => ({ code: view.id, name: view.name, filter: view.filter, sort: view.sort, group: view.group, columns: view.columns.length > 0 ? view.columns : undefined, saved: view })),
  ];
}

/** View, filter, order and columns live in the address; what it does not say, the view says, and then the type. */
export function useListState(type: RecordTypeView, views: readonly ListView[]) {
  const [search, setSearch] = useSearchParams();
  const view = views.find((one) => one.code === (search.get('view') ?? '')) ?? views[0];
  const state: ListState = {
    view: view?.code ?? '',
    filter: conditionsOf(search.get('filter')) ?? view?.filter ?? [],
    q: search.get('q') ?? '',
    sort: search.get('sort') ?? view?.sort ?? usualSort(type),
    group: search.get('group') ?? view?.group ?? '',
    columns: search.get('columns')?.split(',').filter(Boolean) ?? view?.columns ?? type.list.columns,
    dense: search.get('dense') === '1',
    show: SHOWS.find((show) => show === search.get('show')) ?? 'list',
    by: search.get('by') ?? type.list.board?.by ?? 'state',
    month: search.get('month') ?? '',
  };
  const put = (part: Partial<ListState>) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const key of TEXTS) if (part[key] !== undefined) set(next, key, part[key] === 'list' ? '' : part[key], key === 'group');
      if (part.filter) next.set('filter', JSON.stringify(part.filter));
      if (part.columns) set(next, 'columns', part.columns.join(','));
      if (part.dense !== undefined) set(next, 'dense', part.dense ? '1' : '');
      return next;
    });
  // A view brings its own filter, order and columns; what was put over the last one goes.
  const openView = (code: string) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const key of ['filter', 'q', 'sort', 'group', 'columns']) next.delete(key);
      set(next, 'view', code);
      return next;
    });
  const changed = ['filter', 'q', 'sort', 'group', 'columns'].some((key) => search.has(key));
  return { state, put, openView, changed };
}

function set(search: URLSearchParams, key: string, value: string, keepEmpty = false) {
  if (value || keepEmpty) search.set(key, value);
  else search.delete(key);
}

function conditionsOf(text: string | null): Condition[] | null {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter((one): one is Condition => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string') : null;
  } catch {
    return null;
  }
}

/** What the server is asked, under the organisation picked on top. */
export function useAsked(type: string) {
  const { org } = useView();
  const home = useMe().data?.homeOrg;
  const within: readonly Condition[] = org && home && org !== home ? [['org', 'under', org]] : [];
  return {
    org: within.length > 0 ? org : undefined,
    asked: (filter: readonly Condition[], q = ''): Asked => ({ type, filter: [...filter, ...within], q }),
  };
}

/** The order the type asks for. */
export const usualSort = (type: RecordTypeView) => (type.list.down ? `${type.list.sort} desc` : type.list.sort);

/** `invest desc` taken apart. */
export function sortOf(sort: string) {
  const [key = '', way] = sort.split(' ');
  return { key, down: way === 'desc' };
}

/** The next order of a clicked head: up, down, back to the usual. */
export function nextSort(sort: string, key: string, usual: string) {
  const now = sortOf(sort);
  if (now.key !== key) return key;
  return now.down ? (sortOf(usual).key === key ? key : usual) : `${key} desc`;
}
