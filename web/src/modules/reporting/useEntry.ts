import { useCallback, useEffect, useRef, useState } from 'react';
import type { CellClash, ReturnSheet } from '../../api/returnTypes';
import { useSaveCells } from './api';
import type { TypedCell } from './api';

export const cellKey = (row: string, column: string) => `${row}|${column}`;

const SAVE_AFTER = 700;
const RETRY_AFTER = 10_000;
const MOST_UNDO = 200;

type Typed = Readonly<Record<string, string>>;

const keptAt = (id: string) => `luopan.return.${id}`;

function kept(id: string): Typed {
  try {
    return JSON.parse(localStorage.getItem(keptAt(id)) ?? '{}') as Typed;
  } catch {
    return {};
  }
}

/** What is typed and not yet saved: kept on this machine, sent by itself, marked where the server refuses a cell or somebody else was faster. */
export function useEntry(id: string, sheet: ReturnSheet) {
  const [typed, setTyped] = useState<Typed>(() => kept(id));
  const [wrong, setWrong] = useState<Typed>({});
  const [clashes, setClashes] = useState<readonly CellClash[]>([]);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const past = useRef<Typed[]>([]);
  const save = useSaveCells(id);
  const { mutate, isPending } = save;

  useEffect(() => {
    if (Object.keys(typed).length === 0) localStorage.removeItem(keptAt(id));
    else localStorage.setItem(keptAt(id), JSON.stringify(typed));
  }, [id, typed]);

  const send = useCallback(() => {
    const versions = new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.column), cell.version]));
    const cells: TypedCell[] = Object.entries(typed).filter(([key]) => !(key in wrong)).map(([key, value]) => {
      const [row = '', column = ''] = key.split('|');
      return { row, column, value, version: versions.get(key) ?? 0 };
    });
    if (cells.length === 0) return;
    mutate(cells, {
      onSuccess: (answer) => {
        setSavedAt(new Date());
        setClashes(answer.clashes);
        // What was typed on while the answer was under way stays to be sent.
        setTyped((now) => Object.fromEntries(Object.entries(now).filter(([key, value]) => !cells.some((cell) => cellKey(cell.row, cell.column) === key && cell.value === value))));
      },
      onError: (fault) => setWrong((now) => ({
        ...now,
        ...Object.fromEntries(fault.details.flatMap((detail) => {
          const cell = detail.row === null || detail.row === undefined ? undefined : cells[detail.row - 1];
          return cell ? [[cellKey(cell.row, cell.column), detail.sentence]] : [];
        })),
      })),
    });
  }, [mutate, sheet.cells, typed, wrong]);

  const offline = save.error?.status === 0;
  const waiting = Object.keys(typed).some((key) => !(key in wrong));
  useEffect(() => {
    if (!waiting || isPending) return;
    const timer = setTimeout(send, offline ? RETRY_AFTER : SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [waiting, isPending, offline, send]);

  const type = useCallback((cells: Typed) => {
    const shown = new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.column), cell.text]));
    past.current = [...past.current.slice(1 - MOST_UNDO), Object.fromEntries(Object.keys(cells).map((key) => [key, typed[key] ?? shown.get(key) ?? '']))];
    setTyped((now) => ({ ...now, ...cells }));
    setWrong((now) => Object.fromEntries(Object.entries(now).filter(([key]) => !(key in cells))));
  }, [sheet.cells, typed]);

  const undo = useCallback(() => {
    const before = past.current.pop();
    if (before) setTyped((now) => ({ ...now, ...before }));
  }, []);

  const settle = useCallback((clash: CellClash, mine: boolean) => {
    setClashes((now) => now.filter((other) => other !== clash));
    if (mine) setTyped((now) => ({ ...now, [cellKey(clash.row, clash.column)]: clash.mine }));
  }, []);

  return { typed, wrong, clashes, savedAt, saving: isPending, offline, fault: save.error && !offline && save.error.details.length === 0 ? save.error : null, unsaved: Object.keys(typed).length, type, undo, settle };
}

export type Entry = ReturnType<typeof useEntry>;
