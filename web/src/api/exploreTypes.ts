// Shapes of the explorer, by the names its pages use.
import type { components } from './schema';

type Shapes = components['schemas'];

export type Explored = Shapes['ExploreResponse'];
export type ExploredItem = Shapes['ExploreItem'];
export type ExploredOrg = Shapes['ExploreOrg'];
export type ExploredCell = Shapes['ExploreCell'];
export type Kept = Shapes['ListExplorationsRow'];
export type KeepAsk = Shapes['KeepExplorationRequest'];
