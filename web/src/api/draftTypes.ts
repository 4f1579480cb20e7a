import type { components } from './schema';

type Shapes = components['schemas'];

export type CheckedDraft = Shapes['CheckDraftResponse'];
export type DraftLine = Shapes['CheckDraftLine'];
export type DraftFigure = Shapes['CheckDraftFigure'];
