/** One figure as the server tells it: `text` is the print, `value` only for drawing, `missing` the reason when there is none. */
export interface Figure {
  value: number | null;
  text: string | null;
  unit: string | null;
  missing?: string | null;
  status?: string | null;
  flags?: string[] | null;
  publisher?: string | null;
}
