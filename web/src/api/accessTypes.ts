// Names for the shapes of administration in the approved API document.
import type { components } from './schema';

type Shapes = components['schemas'];

export type OrgCard = Shapes['ShowOrgResponse'];
export type Membership = Shapes['ShowOrgMembership'];
export type RetiredUnit = Shapes['ListRetiredRow'];
export type FigureTable = Shapes['ShowTableResponse'];
export type PersonRow = Shapes['ListPeopleRow'];
export type GrantLine = Shapes['GrantLine'];
export type RolesAndLines = Shapes['ListRolesResponse'];
export type LogRow = Shapes['ListLogRow'];
export type LogVerdict = Shapes['VerifyLogResponse'];
export type JobRow = Shapes['ListJobsRow'];
export type SystemState = Shapes['ShowSystemResponse'];
