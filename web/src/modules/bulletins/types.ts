// Names for the shapes of the API document that the pages of bulletins pass on.
import type { components } from '../../api/schema';

type Shapes = components['schemas'];

export type Template = Shapes['ListTemplatesRow'];
export type BulletinRow = Shapes['ListBulletinsRow'];
export type Bulletin = Shapes['ShowBulletinResponse'];
export type PrintedFigure = Shapes['ShowBulletinFigure'];
export type Step = Shapes['ShowBulletinStep'];
export type Act = Shapes['ShowBulletinAction'];
export type NewDraft = Shapes['DraftBulletinRequest'];
export type Block = Shapes['FilledBlock'];
export type Run = Shapes['FilledRun'];
export type PaperTable = NonNullable<Block['table']>;
export type PaperChart = NonNullable<Block['chart']>;
export type FigureSource = Shapes['ShowProvenanceResponse'];
export type Input = Shapes['ShowProvenanceInput'];
export type Vintage = Shapes['ShowProvenanceWritten'];
