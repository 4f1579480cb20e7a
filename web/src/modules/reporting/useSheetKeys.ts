import { useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { placed } from './placed';
import type { SheetRow } from './placed';
import type { Entry } from './useEntry';
import { useReportingWords } from './words';

/** Keyboard and pasting of a sheet: Enter and arrows go up and down, a block lies from the cell on. `told` is what a person must know of the last paste. */
export function useSheetKeys(sheet: RefObject<HTMLElement | null>, rows: readonly SheetRow[], entry: Entry, onNext: () => void) {
  const say = useReportingWords();
  const [told, setTold] = useState<{ text: string; refused: boolean } | null>(null);

  const step = (key: string, by: number) => {
    const from = rows.findIndex((row) => row.cells.includes(key));
    const column = rows[from]?.cells.indexOf(key) ?? 0;
    let at = from + by;
    while (rows[at]?.cells[column] === null) at += by;
    const next = rows[at]?.cells[column];
    if (next) sheet.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`)?.focus();
  };

  const press = (event: KeyboardEvent<HTMLElement>, key: string) => {
    if (event.key === 'Enter' || event.key === 'ArrowDown') step(key, 1);
    else if (event.key === 'ArrowUp') step(key, -1);
    else if (event.key === 'F8') onNext();
    else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) entry.undo();
    else return;
    event.preventDefault();
  };

  const paste = (event: ClipboardEvent<HTMLElement>, key: string) => {
    const block = event.clipboardData.getData('text').replace(/\r/g, '').replace(/[\n\t]+$/, '').split('\n').map((line) => line.split('\t'));
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    const { cells, workedOut, room } = placed(block, key, rows);
    if (room) {
      setTold({ text: say.pasteTooMuch(block.length, Math.max(...block.map((line) => line.length)), key.split('|')[0] ?? '', room.down, room.right), refused: true });
      return;
    }
    setTold(workedOut.length > 0 ? { text: say.pasteWorkedOut(workedOut.join('、')), refused: false } : null);
    entry.type(cells);
  };

  return { press, paste, told };
}
