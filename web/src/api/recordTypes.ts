// The shapes of /api/records, written by hand until the API document has them.

export interface Worded {
  name: string;
  nameEn: string;
}

export interface Choice extends Worded {
  code: string;
  parent?: string | null;
}

export interface RecordTypeRow extends Worded {
  code: string;
  group: string;
  groupEn: string;
  unit: string;
  help: string;
  helpEn: string;
  line: string;
  all: number;
  open: number;
  late: number;
  mayCreate: boolean;
}

export type FieldKind =
  | 'text' | 'longtext' | 'number' | 'money' | 'date' | 'period' | 'org' | 'department' | 'person' | 'enterprise' | 'country' | 'industry' | 'line'
  | 'option' | 'options' | 'place' | 'record' | 'flag' | 'formula';

export interface FieldView {
  key: string;
  kind: FieldKind;
  label: string;
  labelEn: string;
  help: string;
  helpEn: string;
  unit: string;
  scale: string;
  currencies: string[];
  decimals: number | null;
  min: number | null;
  max: number | null;
  maxLength: number;
  required: boolean;
  requiredFrom: string | null;
  readonlyFrom: string | null;
  visibleFrom: string | null;
  options: Choice[] | null;
  /** Levels of an org field, or the kind of a period. */
  of: string[];
  recordType: string;
  masked: boolean;
  /** Whether lists can be narrowed and sorted by it. */
  listed: boolean;
}

export interface LifeStateView extends Choice {
  ended: boolean;
}

export interface LifeStepView extends Choice {
  from: string[];
  to: string;
  /** The permission it takes. */
  by: string;
  /** Fields, `file:place` or `child:table`. */
  needs: string[];
  needsReason: boolean;
  /** Beside the way forward, such as 终止. */
  aside: boolean;
}

export interface ChildView {
  key: string;
  label: string;
  labelEn: string;
  unit: string;
  title: string;
  sortBy: string | null;
  newestFirst: boolean;
  unique: string[];
  fields: FieldView[];
  states: LifeStateView[];
  steps: LifeStepView[];
  mayAdd: boolean;
}

/** Field, comparison and values; a list of values may stand in one place. */
export type Condition = [field: string, op: string, ...values: unknown[]];

export interface PackView extends Choice {
  filter: { field: string; op: string; values: string[] }[];
}

export interface ClockView extends Worded {
  runs: string[];
  days: number | null;
  working: boolean;
  until: string | null;
}

export interface DutyView extends Choice {
  every: string;
  dueDay: number | null;
  child: string;
  period: string;
}

export interface RecordTypeView extends Worded {
  code: string;
  unit: string;
  help: string;
  helpEn: string;
  line: string;
  title: string;
  hasNumber: boolean;
  hasAlike: boolean;
  ownerField: string;
  sections: (Worded & { fields: string[] })[];
  fields: FieldView[];
  children: ChildView[];
  files: Choice[];
  start: string;
  states: LifeStateView[];
  steps: LifeStepView[];
  clocks: ClockView[];
  duties: DutyView[];
  list: {
    columns: string[];
    sort: string;
    down: boolean;
    totals: string[];
    views: PackView[];
    board: { by: string; card: string[]; bar: string | null; sum: string | null } | null;
    calendar: string[];
    map: boolean;
  };
  may: { write: boolean; review: boolean; decide: boolean; manage: boolean };
}

export interface MoneyValue {
  amount: number;
  currency: string;
  rateDate?: string | null;
  rate?: number | null;
}

export interface PersonValue {
  id?: string | null;
  name: string;
}

export interface EnterpriseValue {
  name: string;
  code?: string | null;
}

export interface PlaceValue {
  lon: number;
  lat: number;
  address?: string | null;
}

export type FieldValue = string | number | boolean | string[] | MoneyValue | PersonValue | EnterpriseValue | PlaceValue | null;

export type Values = Record<string, FieldValue>;

export interface Cell {
  /** Null when empty, masked, or a formula with something missing. */
  v: FieldValue;
  t: string;
  /** In English, where it differs. */
  e?: string | null;
  masked?: boolean;
  /** Why a formula has no value. */
  why?: string | null;
}

export type LightLevel = 'overdue' | 'soon' | 'normal' | 'paused' | 'none';

export interface RecordLight {
  level: LightLevel;
  due: string | null;
  workdaysLeft: number | null;
}

export interface RecordRow {
  id: string;
  type: string;
  number: string;
  title: string;
  state: string;
  stateName: string;
  stateNameEn: string;
  ended: boolean;
  org: string;
  orgName: string;
  line: string;
  sensitivity: string;
  light: RecordLight;
  assignee: string;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
  version: number;
  cells: Record<string, Cell>;
  lateDuties: string[];
}

export interface RecordRows {
  items: RecordRow[];
  next: string | null;
  total: number;
  all: number;
}

export interface Sum {
  v: number | null;
  t: string;
  unit: string;
  /** Records whose amount has no rate and is left out. */
  without: number;
}

export interface RecordTotals {
  count: number;
  states: Record<string, number>;
  lights: Record<string, number>;
  sums: Record<string, Sum>;
}

export interface BoardColumn extends Choice {
  count: number;
  sum: Sum | null;
  cards: RecordRow[];
}

export interface CalendarEntry {
  id: string;
  title: string;
  /** A date field's key, or empty for a due day. */
  field: string | null;
  clock: string | null;
  date: string;
  light: RecordLight;
}

export interface RecordMap {
  /** `class` 0–4 for the shading, null where there is none. */
  orgs: { org: string; name: string; count: number; class: number | null }[];
  classes: { label: string; count: number }[];
  points: { id: string; title: string; lon: number; lat: number; light: RecordLight }[];
  unplaced: number;
}

export interface SavedView {
  id: string;
  name: string;
  shared: boolean;
  mine: boolean;
  filter: Condition[];
  sort: string | null;
  group: string | null;
  columns: string[];
}

export interface StepOffer extends Choice {
  to: string;
  needsReason: boolean;
  aside: boolean;
  /** Fields, `file:place` or `child:table` still to be filled, each with its label. */
  missing: string[];
  missingLabels: string[];
}

export interface ChildRow {
  id: string;
  version: number;
  state: string | null;
  stateName: string;
  stateNameEn: string;
  ended: boolean;
  light: RecordLight | null;
  by: string;
  at: string;
  cells: Record<string, Cell>;
  steps: StepOffer[];
}

export interface LifeMark extends Worded {
  state: string;
  at: string | null;
  workdays: number | null;
  /** Days its clock allows. */
  limit: number | null;
  passed: boolean;
  current: boolean;
  ended: boolean;
}

export interface RecordFile {
  id: string;
  place: string;
  placeName: string;
  placeNameEn: string;
  name: string;
  size: number;
  at: string;
  by: string;
}

export interface RecordDuty extends Choice {
  period: string;
  due: string;
  done: boolean;
  level: LightLevel;
}

export interface RecordItem {
  row: RecordRow;
  typeName: string;
  typeNameEn: string;
  voided: boolean;
  assigneeId: string | null;
  stateSince: string;
  children: Record<string, ChildRow[]>;
  life: LifeMark[];
  clock: { name: string; due: string | null; workdaysLeft: number | null; provisional: boolean; paused: boolean; level: LightLevel } | null;
  steps: StepOffer[];
  files: RecordFile[];
  duties: RecordDuty[];
  watching: boolean;
  watchers: number;
  may: { edit: boolean; comment: boolean; void: boolean; assign: boolean; clock: boolean };
  /** Records that fields lead to. */
  links: Record<string, { id: string; type: string; title: string; number: string }>;
}

export interface Difference {
  field: string;
  label: string;
  labelEn: string;
  was: string;
  now: string;
  nowValue: FieldValue;
  by: string;
  at: string;
}

export interface TimelineChange {
  field: string;
  label: string;
  labelEn: string;
  /** Child table the field stands in; empty for the record itself. */
  where: string;
  whereEn: string;
  was: string;
  now: string;
}

export interface TimelineEntry {
  id: string;
  kind: 'step' | 'change' | 'comment' | 'file';
  act: string;
  /** Empty where the client has the words. */
  what: string;
  whatEn: string;
  at: string;
  by: string;
  text: string;
  toState: string | null;
  toStateEn: string | null;
  differences: TimelineChange[];
  mentions: string[];
}

export interface PersonChoice {
  id: string;
  name: string;
  office: string;
  org: string;
}

export interface Alike {
  id: string;
  number: string;
  title: string;
  orgName: string;
  stateName: string;
  stateNameEn: string;
  /** 0 to 1. */
  likeness: number;
}

export interface NewRecord {
  type: string;
  values: Values;
  children: Record<string, Values[]>;
  sensitivity?: string;
  confirm?: boolean;
}

export interface ImportLine {
  line: number;
  fate: 'new' | 'same' | 'changed' | 'refused';
  title: string;
  faults: { field: string; what: string; remedy: string }[];
  alike: Alike[];
}

export interface ImportReport {
  heads: string[];
  /** Head of the file to field key; empty text for a column left aside. */
  mapping: Record<string, string>;
  rows: ImportLine[];
  counts: { new: number; same: number; changed: number; refused: number };
  done: boolean;
}

export interface BulkOrder {
  type: string;
  ids?: string[];
  filter?: Condition[];
  act: 'step' | 'assign' | 'set' | 'remind' | 'watch';
  step?: string;
  person?: string;
  field?: string;
  value?: FieldValue;
  reason?: string;
}

export interface BulkAnswer {
  done: number;
  rows: { id: string; title: string; sentence: string }[];
}

export interface FoundRecord {
  id: string;
  type: string;
  typeName: string;
  typeNameEn: string;
  number: string;
  title: string;
  stateName: string;
  stateNameEn: string;
  ended: boolean;
}
