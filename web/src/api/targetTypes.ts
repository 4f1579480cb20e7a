// Names for the target shapes of the approved API document.
import type { components } from './schema';

type Shapes = components['schemas'];

export type TargetRow = Shapes['TargetRow'];
export type TargetBoard = Shapes['ListTargetsResponse'];
export type TargetPage = Shapes['ShowTargetResponse'];
export type TargetPart = Shapes['ShowTargetPart'];
export type TargetChange = Shapes['ShowTargetChange'];
export type ComparisonTable = Shapes['ShowComparisonResponse'];
export type ComparisonCell = Shapes['ShowComparisonCell'];
export type ChangeWish = Shapes['ProposeChangeRequest'];
