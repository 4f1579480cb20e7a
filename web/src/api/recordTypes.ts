// The shapes of /api/records as the pages use them; narrower than the generated ones where a text is one of a few words.

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
    board: { by: string; card: string[]; bar: string | null; pace: string | null; sum: string | null } | null;
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
  whyEn?: string | null;
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
  number: string;
  /** A date field's key, or `due`. */
  field: string;
  label: string;
  labelEn: string;
  date: string;
  stateName: string;
  stateNameEn: string;
  light: RecordLight;
}

export interface RecordCalendar {
  entries: CalendarEntry[];
  /** Days nobody works, by what the notice calls them. */
  off: Record<string, string>;
  /** There are more entries than are shown. */
  cut: boolean;
}

export interface RecordMap {
  /** `class` 0–4 shades; null for none. */
  orgs: { org: string; name: string; count: number; late: number; class: number | null }[];
  classes: { label: string; count: number }[];
  points: { id: string; title: string; lon: number; lat: number; level: LightLevel }[];
  /** Records of units above the cities, which no region shows. */
  elsewhere: number;
}

export interface ViewLayout {
  filter: Condition[];
  sort: string | null;
  group: string | null;
  columns: string[];
}

export interface SavedView {
  id: string;
  name: string;
  shared: boolean;
  mine: boolean;
  layout: ViewLayout | null;
}
