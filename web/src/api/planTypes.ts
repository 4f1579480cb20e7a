import type { TargetName } from './types';

export type Sensitive = 'Open' | 'Internal' | 'WorkSecret';

export interface PlanRow {
  id: string; code: string; title: string; issuer: string; date: string; from: string | null; until: string | null; orgCode: string; orgName: string;
  sensitivity: Sensitive; isDigest: boolean; original: string; hasOriginal: boolean; importedAt: string; importedBy: string; sentences: number;
}
export interface PlanSentence { order: number; text: string; start: number }
export interface PlanCell { column: number; text: string; columnSpan: number; rowSpan: number; start: number }
export interface PlanTableRow { cells: PlanCell[]; sentences: PlanSentence[] }
export interface PlanBlock {
  kind: 'heading' | 'paragraph' | 'table' | 'note'; level: number; number: string; isBox: boolean;
  sentences: PlanSentence[]; headRows: number; rows: PlanTableRow[]; anchor: number | null; offset: number | null;
}
export interface PlanChange { kind: 'Inserted' | 'Deleted'; text: string; author: string; at: string | null; sentence: number | null }
export interface OutlineEntry { level: number; text: string; sentence: number; isBox: boolean }
export interface PlanText { plan: PlanRow; outline: OutlineEntry[]; blocks: PlanBlock[]; changes: PlanChange[]; hidden: string[] }
export interface Imported {
  id: string; title: string; sections: number; sentences: number; tables: number; notes: number; changes: number; hiddenTexts: number; sensitivity: Sensitive;
}

/** Words of a sentence that a target stands on; `id` is the target's. */
export interface Tie extends Omit<TargetName, 'planTitle'> { light: string; sentence: number; start: number; end: number }

/** A piece of one sentence, as the server takes it. */
export interface Anchor { plan: string; sentence: number; start: number; end: number }
export interface NewTarget extends Anchor {
  indicator: string; org: string; period: string; kind: string; value: number | null; valueHigh: number | null; unit: string; bound: string;
  baseYear: number | null; baseValue: number | null; attribute: string; owner: string; person: string; due: string | null; note: string;
}
