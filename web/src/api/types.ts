// Names for the shapes of the approved API document (schema.d.ts is generated from it: npm run api:types).
import type { components } from './schema';

type Shapes = components['schemas'];

export type SpaceChoice = Shapes['ListSpacesSpaceCard'];
export type DemoAccount = Shapes['ListSpacesAccount'];
export type SpaceName = Shapes['WhoAmISpaceCard'];
export type Me = Shapes['WhoAmIResponse'];
export type Orgs = Shapes['ListOrgsResponse'];
export type Org = Shapes['ListOrgsUnit'];
export type Outline = Shapes['ShowOutlineResponse'];
export type WorkStep = Shapes['ListWorkStep'];
export type WorkItem = Shapes['ListWorkItem'];
export type Worklist = Shapes['ListWorkResponse'];
export type Rate = Shapes['RateDto'];
export type Goal = Shapes['GoalDto'];
export type Dot = Shapes['ShowCockpitDot'];
export type KeyFigureRow = Shapes['ShowCockpitKeyFigure'];
export type Place = Shapes['ShowCockpitPlace'];
export type RegionMap = Shapes['ShowCockpitMap'];
export type Lagging = Shapes['ShowCockpitLagging'];
export type RedList = Shapes['ShowCockpitRedList'];
export type Trend = Shapes['ShowCockpitTrend'];
export type Cockpit = Shapes['ShowCockpitResponse'];
export type IndicatorName = Shapes['ListIndicatorsRow'];
export type Department = Shapes['ListDepartmentsRow'];
export type TargetName = Shapes['TargetRow'];
export type Sensitive = Shapes['Sensitivity'];
export type Provenance = Shapes['ShowProvenanceResponse'];
export type Input = Shapes['ShowProvenanceInput'];
export type Written = Shapes['ShowProvenanceWritten'];
export type IndicatorCard = Shapes['ShowIndicatorResponse'];
export type SeriesPoint = Shapes['ShowSeriesPoint'];
export type OrgTable = Shapes['ShowTableResponse'];
export type OrgRow = Shapes['ShowTableRow'];
export type ImportRow = Shapes['ListImportsRow'];
export type ImportShown = Shapes['ShowImportResponse'];
