/** Hands the browser a file made here. */
export function saveFile(name: string, content: Blob | string, type = 'text/plain') {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
}

const NUMBER = /^[+\-−]?[\d,.]+%?$/;

function cell(text: string) {
  // A spreadsheet would run a cell that begins like a formula.
  const safe = /^[=+\-@\t]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV as office programs here expect it: UTF-8 with its mark; `notes` stand below the table. */
export function csvOf(rows: readonly (readonly string[])[], notes: readonly string[] = []) {
  const lines = [...rows, ...notes.map((note) => [note])].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

export function saveCsv(name: string, rows: readonly (readonly string[])[], notes: readonly string[] = []) {
  saveFile(`${name}.csv`, csvOf(rows, notes), 'text/csv;charset=utf-8');
}
