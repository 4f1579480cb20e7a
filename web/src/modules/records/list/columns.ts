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

// As wide as the longest name, within reason.
const fitting = (names: readonly string[], beside = 0) => Math.min(BROAD, Math.max(NARROW, ...names.map((name) => widthOf(name) + beside + PADDING)));

/** All columns a list of the type can show. */
export function useColumns(type: RecordTypeView): readonly ListColumn[] {
  const say = useRecordsWords();
  const { label, named } = useNames();
  const unit = useUnit();
  const built = BUILT_IN.filter((key) => key !== 'number' || type.hasNumber).map((key): ListColumn => ({ key, label: say[key], unit: '', numeric: false, share: false, field: null, sortable: true, width: key === 'state' ? fitting(type.states.map(named), type.states.length * TICK + GAP) : (WIDTHS[key] ?? 100) }));
  const fields = type.fields.map((field): ListColumn => ({
    key: field.key, label: label(field), unit: unit(field) || (isShare(type, field) ? '%' : ''), numeric: ['number', 'money', 'formula'].includes(field.kind) && !isShare(type, field), share: isShare(type, field), field, sortable: !UNSORTED.has(field.kind),
    width: field.key === type.title ? TITLE_WIDTH : isShare(type, field) ? SHARE_WIDTH : field.options ? fitting(field.options.map(named)) : (WIDTHS[field.kind] ?? 100),
  }));
  const [number, ...rest] = built;
  return type.hasNumber && number ? [number, ...fields, ...rest] : [...fields, ...built];
}

/** The chosen columns in their order; a key the type no longer has is left out, and the name is always there. */
export function shownColumns(all: readonly ListColumn[], keys: readonly string[], title: string): ListColumn[] {
  const wanted = keys.includes(title) ? keys : [title, ...keys];
  return wanted.flatMap((key) => all.find((column) => column.key === key) ?? []);
}
