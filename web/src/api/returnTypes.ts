import type { components } from './schema';

type Shapes = components['schemas'];

export type ReturnRow = Shapes['ListReturnsRow'];
export type ReturnList = Shapes['ListReturnsResponse'];
export type ReturnShown = Shapes['ShowReturnResponse'];
export type ReturnForm = Shapes['ShowReturnFormView'];
export type ReturnSheet = Shapes['ShowReturnSheetView'];
export type SheetCell = Shapes['ShowReturnCellView'];
export type SheetBeside = Shapes['ShowReturnBesideView'];
export type SheetFinding = Shapes['ShowReturnFindingView'];
export type FormRow = Shapes['ShowReturnRowView'];
export type FormSection = Shapes['ShowReturnSectionView'];
export type FormRepeat = Shapes['ShowReturnRepeatView'];
export type ReturnRemark = Shapes['ShowReturnRemarkView'];
export type ReturnStep = Shapes['ShowReturnStepView'];
export type ReturnChanges = Shapes['ShowChangesResponse'];
export type CellsSaved = Shapes['SaveCellsResponse'];
export type CellClash = Shapes['SaveCellsClash'];
export type ReturnPresence = Shapes['BePresentResponse'];
export type PresentPerson = Shapes['BePresentOther'];
export type WorkbookCompared = Shapes['CompareWorkbookResponse'];
export type WorkbookDifference = Shapes['CompareWorkbookDifference'];
