export interface Template { code: string; name: string; line: string; levels: string[]; periods: string[]; sensitivity: string }
export interface BulletinRow {
  id: string; number: string | null; title: string; template: string; org: string; orgName: string; period: string; periodName: string; sensitivity: string;
  state: string; stateName: string; stateNameEn: string; drafter: string; draftedAt: string; asOf: string; issuedOn: string | null; due: string | null; workdaysLeft: number | null; provisional: boolean;
}
export interface Head {
  id: string; title: string; number: string | null; numberPattern: string; organ: string; addressee: string | null; template: string; org: string; orgName: string; period: string; periodName: string;
  sensitivity: string; demo: boolean; state: string; stateName: string; stateNameEn: string; drafter: string; draftedAt: string; asOf: string; edition: number; templateChanged: boolean;
  issuedOn: string | null; frozenAt: string | null; signer: string | null;
}
export interface Run { text: string; figure: number | null }
export interface PaperTable { title: string; unit: string | null; head: string[]; rows: Run[][]; notes: string[] }
export interface PaperChart { title: string; categories: string[]; series: { name: string; values: (number | null)[]; texts: string[]; line: boolean; onRight: boolean }[]; unit: string | null; rightUnit: string | null }
export interface Block { kind: string; level: number; runs: Run[]; table: PaperTable | null; chart: PaperChart | null }
export interface PrintedFigure {
  name: string; text: string; value: string | null; unit: string; indicator: string; org: string; orgName: string; period: string; periodName: string; breakdown: string; status: string;
  flags: string[]; publisher: string | null; hasSource: boolean; preliminary: boolean; agrees: boolean | null; now: string | null;
}
export interface Numbers { figures: number; withSource: number; agree: number; revised: number; unseen: number; preliminary: number; missing: { expression: string; reason: string; line: number }[] }
export interface Step { code: string; name: string; nameEn: string; state: string; person: string | null; at: string | null; due: string | null; workdaysLeft: number | null; provisional: boolean }
export interface Act { code: string; name: string; nameEn: string; needsReason: boolean }
export interface Opinion { action: string; name: string; nameEn: string; person: string; at: string; reason: string | null }
export interface Change { name: string; orgName: string; period: string; before: string | null; after: string | null }
export interface Edition { order: number; at: string; asOf: string; by: string; changes: Change[] }
export interface Bulletin { bulletin: Head; blocks: Block[]; figures: PrintedFigure[]; numbers: Numbers; steps: Step[]; actions: Act[]; history: Opinion[]; editions: Edition[] }

export interface Input { what: { name: string; orgName: string; label: string; breakdownName: string }; text: string; unit: string }
export interface Vintage { id: number; text: string; status: string; publisher: string; reason: string | null; vintage: number; at: string; by: string; approvedBy: string | null; current: boolean }
/** What the store says of one figure; the part the paper's reader asks for first. */
export interface FigureSource {
  formula: string | null;
  computed: { formula: string; note: string | null; figure: { text: string; unit: string } } | null;
  agrees: boolean | null;
  inputs: Input[];
  observation: Vintage | null;
  source: { kind: string; name: string; line: number; at: string; by: string } | null;
  vintages: Vintage[];
  others: Vintage[];
}
