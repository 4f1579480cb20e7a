import type { components } from './schema';

type Shapes = components['schemas'];

export type AuditedPlan = Shapes['ListContradictionsPlanEntry'];
export type Contradiction = Shapes['ListContradictionsRow'];
export type ContradictionPlace = Shapes['ListContradictionsPlace'];
export type ContradictionList = Shapes['ListContradictionsResponse'];
