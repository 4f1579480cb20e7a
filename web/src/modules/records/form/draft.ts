import { useEffect, useState } from 'react';
import type { Values } from '../../../api/recordTypes';

export interface Draft {
  at: string;
  values: Values;
  children: Record<string, Values[]>;
  /** Of the record the changes were made on; 0 for a new one. */
  version: number;
}

const WAIT_MS = 400;

/** Unsent work of a form, kept on this machine by person, so that it survives a closed tab. */
export function useDraft(user: string, name: string) {
  const key = `luopan.draft.${user}.${name}`;
  const [found] = useState(() => read(key));
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [pending, setPending] = useState<Omit<Draft, 'at'> | null>(null);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => {
      const at = new Date().toISOString();
      localStorage.setItem(key, JSON.stringify({ ...pending, at }));
      setKeptAt(at);
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [pending, key]);
  const drop = () => {
    setPending(null);
    setKeptAt(null);
    localStorage.removeItem(key);
  };
  return { found, keptAt, keep: setPending, drop };
}

function read(key: string): Draft | null {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof parsed === 'object' && parsed !== null && 'values' in parsed && 'at' in parsed ? ({ children: {}, version: 0, ...parsed } as unknown as Draft) : null;
  } catch {
    return null;
  }
}
