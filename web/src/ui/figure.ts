/** One figure as the server tells it: `text` is the print, `value` only for drawing, `missing` the reason when there is none. */
export interface Figure {
  value: number | null;
  text: string;
  unit: string;
  missing: string | null;
  status: string;
  flags: string[];
  publisher: string | null;
  period: string;
  observation: number | null;
}
