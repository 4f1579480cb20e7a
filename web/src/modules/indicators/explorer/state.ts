import { useSearchParams } from 'react-router';
import { useView } from '../../../api/view';

export const DIMENSIONS = ['orgs', 'by', 'items', 'periods'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const SHOWS = ['table', 'chart', 'map', 'ranking'] as const;
export type Show = (typeof SHOWS)[number];

/** The question and how it is looked at; all of it lives in the address. */
export interface ExploreState {
  items: readonly string[];
  /** Empty: the organisation of the picker and those below it. */
  orgs: readonly string[];
  /** Empty: the period of the picker, else the latest there are. */
  periods: readonly string[];
  by: readonly string[];
  asOf: string | null;
  against: string | null;
  rows: readonly Dimension[];
  cols: readonly Dimension[];
  show: Show;
  /** The slice that map and ranking show: key of an item, a breakdown, a period. */
  of: string | null;
  part: string | null;
  at: string | null;
  /** The kept query it was opened from. */
  kept: string | null;
}

export type Change = Partial<ExploreState>;

const LISTS = ['items', 'orgs', 'periods', 'by'] as const;
const SINGLES = ['asOf', 'against', 'of', 'part', 'at', 'kept'] as const;
const COLUMNS: readonly Dimension[] = ['items', 'periods'];

const isDimension = (text: string): text is Dimension => (DIMENSIONS as readonly string[]).includes(text);

function dimensions(text: string | null): readonly Dimension[] {
  return [...new Set((text ?? '').split(',').filter(isDimension))];
}

/** The state an address tells; a kept query is such an address. */
export function stateOf(search: URLSearchParams): ExploreState {
  const cols = search.has('cols') ? dimensions(search.get('cols')) : COLUMNS;
  const rows = [...dimensions(search.get('rows')), ...DIMENSIONS].filter((one, at, all) => all.indexOf(one) === at && !cols.includes(one));
  const show = SHOWS.find((one) => one === search.get('show')) ?? 'table';
  return {
    items: search.getAll('items'), orgs: search.getAll('orgs'), periods: search.getAll('periods'), by: search.getAll('by'), asOf: search.get('asOf'), against: search.get('against'),
    rows, cols, show, of: search.get('of'), part: search.get('part'), at: search.get('at'), kept: search.get('kept'),
  };
}

/** The address of a state, without what every view has anyway. */
export function searchOf(state: ExploreState, keep: URLSearchParams = new URLSearchParams()): URLSearchParams {
  const next = new URLSearchParams(keep);
  for (const name of LISTS) {
    next.delete(name);
    for (const value of state[name]) next.append(name, value);
  }
  for (const name of SINGLES) put(next, name, state[name]);
  put(next, 'show', state.show === 'table' ? null : state.show);
  const usual = state.cols.join() === COLUMNS.join();
  put(next, 'cols', usual ? null : state.cols.join());
  put(next, 'rows', usual && state.rows.join() === DIMENSIONS.filter((one) => !COLUMNS.includes(one)).join() ? null : state.rows.join());
  return next;
}

function put(search: URLSearchParams, name: string, value: string | null) {
  if (value === null) search.delete(name);
  else search.set(name, value);
}

export function useExploreState() {
  const [search, setSearch] = useSearchParams();
  const change = (to: Change) => setSearch((now) => searchOf({ ...stateOf(now), ...to }, now));
  return { state: stateOf(search), change };
}

/** What the server is asked for a state: the two pickers stand in where the page has not chosen. */
export function useQueryOf() {
  const { org, period } = useView();
  return (state: ExploreState, yearly: boolean) => ({
    items: [...state.items],
    orgs: state.orgs.length > 0 ? [...state.orgs] : org ? [org, `children:${org}`] : [],
    periods: state.periods.length > 0 ? [...state.periods] : period ? [period] : [yearly ? 'last:5:year' : 'last:6:month'],
    by: [...state.by],
    asOf: state.asOf ?? undefined,
    against: state.against ?? undefined,
    shades: state.show === 'map' || undefined,
  });
}
