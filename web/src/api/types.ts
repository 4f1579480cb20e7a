// Written by hand until the approved API document stands; then `npm run api:types` replaces it by schema.d.ts.
import type { Figure } from '../ui/figure';

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

export type LightState = 'None' | 'Green' | 'Yellow' | 'Red';
export interface KeyFigureRow {
  indicator: string; name: string; figure: Figure; growth: Figure | null; growthChange: Figure | null;
  light: LightState | null; period: string | null; trend: (number | null)[];
}
export interface MapClass { label: string; count: number }
export interface MapRegion { code: string; name: string; figure: Figure; class: number | null }
export interface RankRow {
  org: string; name: string; rank: number | null; rankChange: number | null; figure: Figure; growth: Figure | null;
  completion: Figure | null; pace: Figure | null; light: LightState;
}
export interface RedItem { kind: string; title: string; line: string; meta: string; target?: number | null }
export interface WorkStep { code: string; name: string; nameEn: string; needsReason: boolean }
export interface WorkItem {
  id: string; type: string; typeName: string; typeNameEn: string; subject: string; title: string; link: string;
  state: string; stateName: string; stateNameEn: string; org: string; orgName: string; since: string; due: string | null;
  workdaysLeft: number | null; provisional: boolean; paused: boolean; climbed: number; urgency: string; actions: WorkStep[];
}
export interface Worklist { items: WorkItem[]; counts: { overdue: number; soon: number; later: number; all: number } }
export interface Cockpit {
  org: { code: string; name: string; short: string }; period: string; asOf: string; basis: string; source: string;
  keyFigures: KeyFigureRow[];
  measure: string; measures: { code: string; name: string; short: string }[];
  map: { unit: string; title: string; classes: MapClass[]; missing: number; published: number; regions: MapRegion[] };
  ranking: { unit: string; period: string; rows: RankRow[]; total: RankRow | null; pace: Figure | null };
  trend: {
    finding: string | null; subject: string; unit: string; labels: string[]; done: Figure[]; forecast: Figure[];
    low: Figure[]; high: Figure[]; target: Figure | null; gaps: Figure[];
  } | null;
  red: { red: number; others: number; items: RedItem[] };
}
/** The regions' outlines: closed rings of longitude and latitude; no shapes where the pack has none. */
export interface Outline { shapes: { code: string; rings: number[][][] }[] }
export interface IndicatorName { code: string; name: string; nameEn?: string | null; unit: string; line: string }
export interface PlanName { id: string; title: string; code: string }
export interface TargetName { id: number; name: string; indicator: string; period: string; planTitle: string }
export interface Listed<T> { items: T[]; next?: string | null }

type Ok<R> = { headers: Record<string, unknown>; content: { 'application/json': R } };
type Get<R, Q = never> = { get: { parameters: { query?: Q }; responses: { 200: Ok<R> } } };
type Verb<M extends string, B, R> = Record<M, { parameters: object; requestBody: { content: { 'application/json': B } }; responses: { 200: Ok<R> } }>;
interface View { org?: string; period?: string }

export interface paths {
  '/api/access/spaces': Get<{ spaces: SpaceChoice[] }>;
  '/api/access/session': Verb<'post', { space: string; userName: string; password: string }, { mustChangePassword: boolean }>
    & { delete: { parameters: object; responses: { 200: Ok<unknown> } } };
  '/api/access/me': Get<Me> & Verb<'put', { displayName: string; office: string }, Me>;
  '/api/access/me/password': Verb<'put', { current: string; next: string }, unknown>;
  '/api/access/orgs': Get<Orgs>;
  '/api/access/outline': Get<Outline>;
  '/api/targets/cockpit': Get<Cockpit, View & { measure?: string }>;
  '/api/targets': Get<Listed<TargetName>, { org?: string; plan?: string; light?: string }>;
  '/api/indicators': Get<Listed<IndicatorName>>;
  '/api/plans': Get<Listed<PlanName>>;
  '/api/supervision/worklist': Get<Worklist>;
}
