import type { Figure } from '../ui/figure';

export interface Rate { value: number | null; text: string }
export interface Goal { value: number | null; valueHigh: number | null; unit: string; bound: string; number: string; text: string; textEn: string }
export interface TargetRow {
  id: string; key: string; plan: string; planId: string | null; planTitle: string; indicator: string; indicatorName: string; indicatorNameEn: string; unit: string; line: string; lineName: string;
  org: string; orgName: string; orgNameEn: string; period: string; periodLabel: string; periodLabelEn: string; kind: string; baseYear: number | null; base: Goal | null; goal: Goal;
  attribute: string; latest: Figure | null; latestLabel: string; latestLabelEn: string; yoy: Figure | null; completion: Rate; pace: Rate; actual: Goal | null; light: string;
  why: string; whyEn: string; judgedAt: string; judgedLabel: string; owner: string; ownerName: string; person: string; due: string | null;
  quote: string; sentence: number | null; section: string; note: string; clash: string; version: number;
}
export interface TargetChoice { code: string; name: string; count: number }
export interface TargetBoard {
  rows: TargetRow[]; counts: { all: number; red: number; yellow: number; green: number; none: number };
  lines: TargetChoice[]; owners: TargetChoice[]; plans: TargetChoice[]; orgs: TargetChoice[]; rule: string; ruleEn: string;
}
export interface TargetPart {
  org: string; name: string; nameEn: string; figure: Figure; yoy: Figure; share: Figure; pull: Figure; completion: Rate | null; light: string; target: string | null;
}
export interface TargetChange {
  id: string; goal: Goal; due: string | null; reason: string; by: string; at: string; state: string; stateName: string; stateNameEn: string; limit: string | null;
  actions: { code: string; name: string; nameEn: string; needsReason: boolean }[];
  steps: { action: string; name: string; nameEn: string; person: string; at: string; reason: string | null }[];
}
export interface TargetPage {
  target: TargetRow;
  versions: { number: number; goal: Goal; due: string | null; reason: string; by: string; approvedBy: string; at: string }[];
  sources: { id: string; plan: string; planId: string | null; planTitle: string; sentence: number | null; start: number; end: number; quote: string; section: string; by: string; at: string }[];
  points: { period: string; label: string; labelEn: string; figure: Figure; yoy: Figure }[];
  parts: TargetPart[]; partsPeriod: string; partsPeriodEn: string; open: TargetChange | null; changes: TargetChange[]; clashes: TargetRow[]; mayChange: boolean;
}
export interface ComparisonCell { org: string; figure: Figure; rank: number | null; gap: Figure; multiple: Figure }
export interface ComparisonTable {
  code: string; title: string; period: string; periodLabel: string; periodLabelEn: string; note: string; noteEn: string;
  columns: { org: string; name: string; nameEn: string; isNation: boolean }[];
  rows: { indicator: string; name: string; nameEn: string; unit: string; better: string; ranked: number; cells: ComparisonCell[] }[];
}
export interface ChangeWish { value: number | null; valueHigh: number | null; bound: string; due: string | null; reason: string; version: number }

type Ok<R> = { headers: Record<string, unknown>; content: { 'application/json': R } };
type Get<R, P = object> = { get: { parameters: P; responses: { 200: Ok<R> } } };
type Post<B, R, P = object> = { post: { parameters: P; requestBody: { content: { 'application/json': B } }; responses: { 200: Ok<R> } } };
type Id = { path: { id: string } };
export interface BoardQuery { org?: string; plan?: string; line?: string; owner?: string; light?: string; indicator?: string }

export interface TargetPaths {
  '/api/targets/{id}': Get<TargetPage, Id>;
  '/api/targets/{id}/changes': Post<ChangeWish, { id: string }, Id>;
  '/api/targets/{id}/moves': Post<{ action: string; reason: string | null }, { state: string }, Id>;
  '/api/targets/comparisons': Get<{ comparisons: { code: string; title: string; period: string }[] }>;
  '/api/targets/comparisons/{code}': Get<ComparisonTable, { path: { code: string } }>;
}
