import type { components } from './schema';

type Shapes = components['schemas'];

export type RosterUnit = Shapes['ListUnitsRow'];
export type RosterList = Shapes['ListUnitsResponse'];
export type RosterCounts = Shapes['ListUnitsCounts'];
export type RosterChoice = Shapes['ListUnitsChoice'];
export type RosterTyped = Shapes['KeepUnitRequest'];
export type RosterReport = Shapes['ImportUnitsResponse'];
export type RosterLine = Shapes['ImportUnitsRow'];
export type InvitationShown = Shapes['ShowInvitationResponse'];
export type JobShown = Shapes['ShowJobResponse'];
