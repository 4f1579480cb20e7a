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
  number: 84, state: 118, light: 98, due: 70, assignee: 88, org: 72, updated: 74, created: 74,
  text: 140, longtext: 220, money: 74, date: 80, period: 84, department: 108, person: 80, enterprise: 176, country: 72, industry: 120, line: 80, option: 76, options: 120, place: 120, record: 140, flag: 52, formula: 74,
};
const TITLE_WIDTH = 172;
const SHARE_WIDTH = 124;
const UNSORTED = new Set(['longtext', 'options', 'place']);

/** Whether a field tells how far a record has come: what the board's bar shows, and formulas in per cent. */
export const isShare = (type: RecordTypeView, field: FieldView) => field.kind === 'formula' && (field.unit === '%' || type.list.board?.bar === field.key);

/** All columns a list of the type can show. */
export function useColumns(type: RecordTypeView): readonly ListColumn[] {
  const say = useRecordsWords();
  const { label } = useNames();
  const unit = useUnit();
  const built = BUILT_IN.filter((key) => key !== 'number' || type.hasNumber).map((key): ListColumn => ({ key, label: say[key], unit: '', numeric: false, share: false, field: null, sortable: true, width: WIDTHS[key] ?? 100 }));
  const fields = type.fields.map((field): ListColumn => ({
    key: field.key, label: label(field), unit: unit(field) || (isShare(type, field) ? '%' : ''), numeric: ['number', 'money', 'formula'].includes(field.kind) && !isShare(type, field), share: isShare(type, field), field, sortable: !UNSORTED.has(field.kind),
    width: field.key === type.title ? TITLE_WIDTH : isShare(type, field) ? SHARE_WIDTH : (WIDTHS[field.kind] ?? 100),
  }));
  const [number, ...rest] = built;
  return type.hasNumber && number ? [number, ...fields, ...rest] : [...fields, ...built];
}

/** The chosen columns in their order; a key the type no longer has is left out, and the name is always there. */
export function shownColumns(all: readonly ListColumn[], keys: readonly string[], title: string): ListColumn[] {
  const wanted = keys.includes(title) ? keys : [title, ...keys];
  return wanted.flatMap((key) => all.find((column) => column.key === key) ?? []);
}
