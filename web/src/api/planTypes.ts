import type { components } from './schema';

type Shapes = components['schemas'];

export type { Sensitive } from './types';
export type PlanRow = Shapes['ListPlansRow'];
export type PlanSentence = Shapes['PlanSentence'];
export type PlanCell = Shapes['PlanCell'];
export type PlanTableRow = Shapes['PlanRow'];
export type PlanBlock = Shapes['PlanBlock'];
export type PlanChange = Shapes['PlanChange'];
export type OutlineEntry = Shapes['ShowPlanOutlineEntry'];
export type PlanText = Shapes['ShowPlanResponse'];
export type Correction = Shapes['CorrectPlanRequest'];
export type Links = Shapes['ShowLinksResponse'];
export type LinkPlan = Shapes['ShowLinksPlanEntry'];
export type LinkRow = Shapes['ShowLinksRow'];
export type LinkCell = Shapes['ShowLinksCell'];
export type Imported = Shapes['ImportPlanResponse'];

/** Words of a sentence that a target stands on; `id` is the target's. */
export type Tie = Shapes['ListTiesTie'];

/** A piece of one sentence, as the server takes it. */
export interface Anchor { plan: string; sentence: number; start: number; end: number }
export type NewTarget = Shapes['SetTargetRequest'];
