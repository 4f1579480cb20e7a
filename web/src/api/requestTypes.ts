import type { components } from './schema';

type Shapes = components['schemas'];

export type RequestRow = Shapes['ListRequestsRow'];
export type RequestList = Shapes['ListRequestsResponse'];
export type RequestShown = Shapes['ShowRequestResponse'];
