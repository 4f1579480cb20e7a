import type { Explored, ExploredCell } from '../../../api/exploreTypes';
import { parsePeriod } from '../../../kernel/period';
import type { Period } from '../../../kernel/period';
import type { Dimension } from './state';

/** Places in the four dimensions of an answer. */
export type Place = Readonly<Record<Dimension, number>>;

const START: Place = { items: 0, by: 0, orgs: 0, periods: 0 };

export function countOf(answer: Explored, dimension: Dimension) {
  return { items: answer.items, by: answer.breakdowns, orgs: answer.orgs, periods: answer.periods }[dimension].length;
}

/** Every combination of the dimensions, the last one changing fastest. */
export function placesOf(answer: Explored, dimensions: readonly Dimension[]): Place[] {
  return dimensions.reduce<Place[]>((places, dimension) => places.flatMap((place) => Array.from({ length: countOf(answer, dimension) }, (_, at) => ({ ...place, [dimension]: at }))), [START]);
}

/** The cell at a place: items, then breakdowns, then orgs, then periods. */
export function cellAt(answer: Explored, { items, by, orgs, periods }: Place): ExploredCell | undefined {
  return answer.cells[((items * answer.breakdowns.length + by) * answer.orgs.length + orgs) * answer.periods.length + periods];
}

export const joined = (row: Place, column: Place): Place => ({ items: row.items + column.items, by: row.by + column.by, orgs: row.orgs + column.orgs, periods: row.periods + column.periods });

/** Which dimensions stand where: one with a single value says nothing and stays out, unless its side would be empty. */
export function layoutOf(answer: Explored, rows: readonly Dimension[], cols: readonly Dimension[]) {
  const telling = (side: readonly Dimension[]) => {
    const more = side.filter((one) => countOf(answer, one) > 1);
    return more.length > 0 ? more : side.slice(0, 1);
  };
  return { rows: telling(rows), cols: telling(cols) };
}

/** Runs of equal keys, each with its length: cells of a head drawn as one. */
export function runs(keys: readonly string[]): { key: string; at: number; length: number }[] {
  const all: { key: string; at: number; length: number }[] = [];
  keys.forEach((key, at) => {
    const last = all.at(-1);
    if (last?.key === key) last.length++;
    else all.push({ key, at, length: 1 });
  });
  return all;
}

/** A place along the time axis; without a period it is empty, and no line goes over it. */
export interface Stop {
  period: number | null;
  /** What is measured changed here. */
  broken: boolean;
}

/** The periods with an empty stop where a line must not go on: a period left out, the turn of the year of cumulatives, a change of definition. */
export function courseOf(periods: readonly string[], breaks: readonly string[]): Stop[] {
  return periods.flatMap((period, at): Stop[] => {
    const stop = { period: at, broken: false };
    const earlier = at > 0 ? periods[at - 1] : undefined;
    if (earlier === undefined) return [stop];
    const broken = breaks.some((one) => lies(earlier, one, period));
    return broken || !follows(earlier, period) ? [{ period: null, broken }, stop] : [stop];
  });
}

function lies(earlier: string, change: string, later: string) {
  const [a, one, b] = [parsePeriod(earlier), parsePeriod(change), parsePeriod(later)];
  return a !== null && one !== null && b !== null && months(a)[1] < months(one)[0] && months(one)[0] <= months(b)[1];
}

function follows(earlier: string, later: string) {
  const [a, b] = [parsePeriod(earlier), parsePeriod(later)];
  if (!a || !b || a.kind !== b.kind) return false;
  return b.kind === 'Cumulative' ? a.lastYear === b.lastYear : months(b)[0] === months(a)[1] + 1;
}

// First and last month, counted through; quarters and halves say only their number.
function months({ kind, year, number, month, lastYear, lastMonth }: Period): readonly [number, number] {
  const length = kind === 'Quarter' ? 3 : kind === 'Half' ? 6 : 0;
  if (length > 0) return [year * 12 + (number - 1) * length + 1, year * 12 + number * length];
  return [year * 12 + month, lastYear * 12 + lastMonth];
}
