import type { FieldView, RecordTypeView } from '../../../api/recordTypes';
import { useNames, useUnit } from '../names';
import { useRecordsWords } from '../words';

const BUILT_IN = ['number', 'state', 'light', 'due', 'assignee', 'org', 'updated', 'created'] as const;

export type BuiltIn = (typeof BUILT_IN)[number];

export interface ListColumn {
  key: string;
  label: string;
  unit: string;
  numeric: boolean;
  /** A share of the way, drawn as figure and bar. */
  share: boolean;
  /** Null for what every record has. */
  field: FieldView | null;
  sortable: boolean;
  width: number;
}

const WIDTHS: Readonly<Record<string, number>> = {
  number: 100, light: 98, due: 70, assignee: 88, org: 72, updated: 74, created: 74,
  text: 140, longtext: 220, money: 98, date: 80, period: 84, department: 108, person: 80, enterprise: 176, country: 72, industry: 120, line: 80, option: 76, options: 120, place: 120, record: 140, flag: 52, formula: 74,
};
const TITLE_WIDTH = 220;
const SHARE_WIDTH = 132;
const UNSORTED = new Set(['longtext', 'options', 'place']);

/** States beside the way forward, which only steps aside lead to. */
export function asideStates(type: RecordTypeView): ReadonlySet<string> {
  return new Set(type.steps.filter((step) => step.aside).map((step) => step.to));
}

/** The states on the way forward, each a tick. */
export function wayOf(type: RecordTypeView) {
  const aside = asideStates(type);
  return type.states.filter((state) => !aside.has(state.code));
}

/** Whether a field tells how far a record has come: what the board's bar shows, and formulas in per cent. */
export const isShare = (type: RecordTypeView, field: FieldView) => field.kind === 'formula' && (field.unit === '%' || type.list.board?.bar === field.key);

const NARROW = 64;
const BROAD = 160;
const PADDING = 16;
// A tick of the stage, and the gap before its word.
const TICK = 10;
const GAP = 8;

// Chinese characters are square, others about half as wide.
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13 : 7), 0);

const HEAD = 104;

// A head of several words takes two lines; a Chinese one stands in one.
const headWidth = (label: string) => Math.min(HEAD, widthOf(label) + PADDING);

// As wide as the longest name, within reason.
const fitting = (names: readonly string[], beside = 0) => Math.min(BROAD, Math.max(NARROW, ...names.map((name) => widthOf(name) + beside + PADDING)));

/** All columns a list of the type can show. */
export function useColumns(type: RecordTypeView): readonly ListColumn[] {
  const say = useRecordsWords();
  const { label, named } = useNames();
  const unit = useUnit();
  const built = BUILT_IN.filter((key) => key !== 'number' || type.hasNumber).map((key): ListColumn => ({ key, label: say[key], unit: '', numeric: false, share: false, field: null, sortable: true, width: key === 'state' ? fitting(type.states.map(named), wayOf(type).length * TICK + GAP) : (WIDTHS[key] ?? 100) }));
  const fields = type.fields.map((field): ListColumn => ({
    key: field.key, label: label(field), unit: unit(field) || (isShare(type, field) ? '%' : ''), numeric: ['number', 'money', 'formula'].includes(field.kind) && !isShare(type, field), share: isShare(type, field), field, sortable: !UNSORTED.has(field.kind),
    width: field.key === type.title ? TITLE_WIDTH : isShare(type, field) ? SHARE_WIDTH : Math.max(headWidth(label(field)), field.options ? fitting(field.options.map(named)) : (WIDTHS[field.kind] ?? 100)),
  }));
  const [number, ...rest] = built;
  return type.hasNumber && number ? [number, ...fields, ...rest] : [...fields, ...built];
}

/** The chosen columns in their order; a key the type no longer has is left out, and the name is always there. */
export function shownColumns(all: readonly ListColumn[], keys: readonly string[], title: string): ListColumn[] {
  const wanted = keys.includes(title) ? keys : [title, ...keys];
  return wanted.flatMap((key) => all.find((column) => column.key === key) ?? []);
}

// What a narrow window can do without, the least needed first; name, state and light stay.
const SPARED: Readonly<Record<string, number>> = {
  created: 1, updated: 1, longtext: 2, text: 2, options: 2, place: 2, enterprise: 3, record: 3, person: 3, industry: 3, option: 3, country: 3, department: 3, line: 3, flag: 3, period: 4, date: 4, number: 5, money: 6, formula: 6, assignee: 6, due: 7, org: 8,
};
const STAY = 9;

function spared(column: ListColumn, title: string): number {
  if (column.key === title || column.share) return STAY;
  return SPARED[column.field?.kind ?? (column.key === 'number' ? 'date' : column.key)] ?? STAY;
}

/** The columns there is room for; those folded away are the ones a list can best do without, from the right. */
export function foldColumns(columns: readonly ListColumn[], title: string, room: number) {
  const kept = new Set(columns);
  const least = columns.map((column, at) => ({ column, at, rank: spared(column, title) })).filter(({ rank }) => rank < STAY).sort((a, b) => a.rank - b.rank || b.at - a.at);
  const width = () => [...kept].reduce((sum, column) => sum + column.width, 0);
  for (const { column } of least) {
    if (width() <= room) break;
    kept.delete(column);
  }
  return { kept: columns.filter((column) => kept.has(column)), folded: columns.filter((column) => !kept.has(column)) };
}
