// Written by hand until the approved API document stands; then `npm run api:types` replaces it by schema.d.ts.
import type { Figure } from '../ui/figure';
import type { Anchor, NewTarget, PlanRow, PlanText, Tie } from './planTypes';

export interface SpaceName { code: string; name: string; nameEn?: string | null; demo: boolean }
export interface DemoAccount { userName: string; displayName: string; office: string; password: string }
export interface SpaceChoice extends SpaceName { accounts: DemoAccount[] }
export interface Territory { role: string; line: string; orgCode: string; orgName: string; path: string }
export interface Me {
  userName: string; displayName: string; office: string; space: SpaceName; permissions: string[];
  territory: Territory[]; mustChangePassword: boolean; homeOrg: string;
}
export interface Org { code: string; name: string; nameEn?: string | null; short: string; level: string; parent?: string | null }
export interface Overlay { code: string; name: string; nameEn?: string | null; kind: string; level?: string | null }
export interface Orgs { tree: Org[]; overlays: Overlay[]; areas: Overlay[] }

export interface WorkStep { code: string; name: string; nameEn: string; needsReason: boolean }
export interface WorkItem {
  id: string; type: string; typeName: string; typeNameEn: string; subject: string; title: string; link: string;
  state: string; stateName: string; stateNameEn: string; org: string; orgName: string; since: string; due: string | null;
  workdaysLeft: number | null; provisional: boolean; paused: boolean; climbed: number; urgency: string; actions: WorkStep[];
}
export interface Worklist { items: WorkItem[]; counts: { overdue: number; soon: number; later: number; all: number } }
export interface Rate { value: number | null; text: string }
export interface Goal { value: number | null; valueHigh: number | null; unit: string; bound: string; number: string; text: string }
export interface Dot { period: string; label: string; value: number | null; text: string }
export interface KeyFigureRow {
  indicator: string; name: string; nameEn: string; unit: string; figure: Figure; period: string; periodLabel: string; periodLabelEn: string;
  yoy: Figure; yoyChange: Figure; sparkline: Dot[]; light: string; why: string; whyEn: string; target: string | null;
}
export interface Place {
  org: string; name: string; short: string; nameEn: string; shown: Figure; figure: Figure; yoy: Figure; completion: Rate; pace: Rate; light: string;
  rank: number | null; class: number | null; target: string | null;
}
export interface RegionMap {
  indicator: string; name: string; nameEn: string; unit: string; measure: string; period: string; periodLabel: string; periodLabelEn: string; better: string;
  choices: { code: string; name: string; nameEn: string; unit: string }[]; classes: { from: number | null; to: number | null; label: string; count: number }[];
  published: number; of: number; places: Place[]; whole: Place; finding: string; findingEn: string;
}
export interface Lagging {
  target: string; title: string; light: string; why: string; whyEn: string; org: string; orgName: string; ownerName: string; due: string | null; completion: Rate; pace: Rate;
}
export interface RedList { red: number; yellow: number; items: Lagging[] }
export interface Trend {
  indicator: string; name: string; nameEn: string; unit: string; finding: string; findingEn: string; dots: Dot[]; paceDots: Dot[]; goal: Goal | null; goalLabel: string; target: string | null;
}
export interface Cockpit {
  org: { code: string; name: string; nameEn: string; level: string }; demo: boolean; asOf: string; asOfEn: string;
  figures: KeyFigureRow[]; map: RegionMap | null; red: RedList; trend: Trend | null;
}
/** The regions' outlines: closed rings of longitude and latitude; no shapes where the pack has none. */
export interface Outline { shapes: { code: string; rings: number[][][] }[] }
export interface IndicatorName { code: string; name: string; nameEn?: string | null; unit: string; line: string; aliases?: string[] }
export interface Department { code: string; name: string; nameEn: string }
export interface TargetName { id: string; indicatorName: string; indicatorNameEn: string; orgName: string; periodLabel: string; periodLabelEn: string; planTitle: string; goal: Goal }

type Ok<R> = { headers: Record<string, unknown>; content: { 'application/json': R } };
type Get<R, Q = never> = { get: { parameters: { query?: Q }; responses: { 200: Ok<R> } } };
type Verb<M extends string, B, R> = Record<M, { parameters: object; requestBody: { content: { 'application/json': B } }; responses: { 200: Ok<R> } }>;
type One<R> = { get: { parameters: { path: { id: string } }; responses: { 200: Ok<R> } } };
type SendOne<B, R> = { post: { parameters: { path: { id: string } }; requestBody: { content: { 'application/json': B } }; responses: { 200: Ok<R> } } };
interface View { org?: string; period?: string }

export interface paths {
  '/api/access/spaces': Get<{ spaces: SpaceChoice[] }>;
  '/api/access/session': Verb<'post', { space: string; userName: string; password: string }, { mustChangePassword: boolean }>
    & { delete: { parameters: object; responses: { 200: Ok<unknown> } } };
  '/api/access/me': Get<Me> & Verb<'put', { displayName: string; office: string }, Me>;
  '/api/access/me/password': Verb<'put', { current: string; next: string }, unknown>;
  '/api/access/orgs': Get<Orgs>;
  '/api/access/outline': Get<Outline>;
  '/api/targets/cockpit': Get<Cockpit, View & { indicator?: string; measure?: string }>;
  '/api/targets': Get<{ rows: TargetName[] }, { org?: string; plan?: string; light?: string }> & Verb<'post', NewTarget, { id: string; created: boolean }>;
  '/api/targets/ties': Get<{ ties: Tie[] }, { plan: string }>;
  '/api/targets/departments': Get<{ departments: Department[] }>;
  '/api/targets/{id}/sources': SendOne<Anchor, { source: string }>;
  '/api/indicators': Get<{ indicators: IndicatorName[] }>;
  '/api/plans': Get<{ plans: PlanRow[] }>;
  '/api/plans/{id}': One<PlanText>;
  '/api/supervision/worklist': Get<Worklist>;
}
