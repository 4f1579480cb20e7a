import type { Cell, Choice, FieldValue, LightLevel, RecordLight, RecordRow, Values, Worded } from './recordTypes';

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
  /** Day a state ahead should be reached by, as far as the clocks say. */
  planned: string | null;
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
  clock: { name: string; nameEn: string; due: string | null; workdaysLeft: number | null; provisional: boolean; paused: boolean; level: LightLevel } | null;
  /** What the light goes by; the same as the clock when that is the earliest. */
  urgent: (Worded & { kind: 'clock' | 'duty' | 'row'; code: string; period: string | null; due: string; workdaysLeft: number | null; level: LightLevel }) | null;
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
  /** Files put to a comment. */
  files: { id: string; name: string; size: number }[];
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

export interface ImportHead {
  text: string;
  /** Null for a column left aside. */
  field: string | null;
  /** The first value under it. */
  sample: string;
}

export interface ImportLine {
  line: number;
  fate: 'new' | 'same' | 'changed' | 'refused';
  title: string;
  record: string | null;
  /** What is wrong and the remedy. */
  faults: { field: string; label: string; what: string }[];
  changes: { field: string; label: string; was: string; now: string }[];
  alike: Alike[];
  /** Child table the row stands in; empty for a record itself. */
  child: string;
}

export interface ImportReport {
  dryRun: boolean;
  fileName: string;
  sheet: string;
  headLine: number;
  heads: ImportHead[];
  targets: { field: string; label: string; labelEn: string; required: boolean }[];
  rows: ImportLine[];
  counts: { new: number; same: number; changed: number; refused: number };
}

export interface BulkOrder {
  type: string;
  ids: string[];
  act: 'step' | 'assign' | 'set' | 'watch' | 'void';
  action?: string;
  person?: string;
  values?: Values;
  reason?: string;
}

export interface BulkAnswer {
  /** False when one refusal held all of it back. */
  saved: boolean;
  done: number;
  refused: { id: string; number: string; title: string; code: string; sentence: string }[];
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
