/** A row of a sheet: its cells from left to right, null where the system works the figure out. */
export interface SheetRow {
  number: string;
  cells: readonly (string | null)[];
  /** The first of a part, which a sheet of the same form heads with a line of its own. */
  begins: boolean;
}

/** A block laid on a sheet from a cell on. */
export interface Placed {
  cells: Record<string, string>;
  /** Rows in which the system's figure stays, whatever was pasted there. */
  workedOut: readonly string[];
  /** Rows and columns there is room for; null when the block fits. */
  room: { down: number; right: number } | null;
}

/** Lies as it lay in the sheet it was copied from: worked-out rows and blank heads of parts keep their place, nothing moves up. */
export function placed(block: readonly (readonly string[])[], key: string, rows: readonly SheetRow[]): Placed {
  const from = rows.findIndex((row) => row.cells.includes(key));
  const column = rows[from]?.cells.indexOf(key) ?? 0;
  const cells: Record<string, string> = {};
  const workedOut = new Set<string>();
  let at = from;
  let [headed, outside] = [from, false];
  for (const line of block) {
    const row = rows[at];
    if (row?.begins && headed !== at && line.every((value) => value.trim() === '')) {
      headed = at;
      continue;
    }
    line.forEach((value, right) => {
      const target = row?.cells[column + right];
      if (target) cells[target] = value.trim();
      else if (target === undefined) outside = true;
      else if (row && value.trim() !== '') workedOut.add(row.number);
    });
    at++;
  }
  return { cells, workedOut: [...workedOut], room: outside ? { down: rows.length - from, right: (rows[from]?.cells.length ?? 0) - column } : null };
}
