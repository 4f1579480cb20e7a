// Names for the shapes of the review in the approved API document.
import type { components } from './schema';

type Shapes = components['schemas'];

export type Claims = Shapes['ListClaimsResponse'];
export type ClaimRow = Shapes['ListClaimsRow'];
export type ClaimFacet = Shapes['ListClaimsFacet'];
export type ClaimCard = Shapes['ShowClaimResponse'];
export type ClaimEdit = Shapes['AcceptClaimEdit'];
export type PlanTasks = Shapes['ListTasksResponse'];
export type PlanTaskRow = Shapes['ListTasksRow'];
export type ReadAgain = Shapes['ReadClaimsResponse'];
