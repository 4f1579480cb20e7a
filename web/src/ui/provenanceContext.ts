import { createContext, useContext, useEffect } from 'react';

/** What names one figure: indicator, org and period, perhaps a part of the whole and the day it was known. */
export interface FigureKey {
  indicator: string;
  org: string;
  period: string;
  breakdown?: string | undefined;
  asOf?: string | undefined;
}

interface ProvenanceValue {
  /** The text of the figure whose provenance is open; null when none is. */
  shown: string | null;
  open: (key: FigureKey) => void;
  /** The figures of the page in reading order, for ↑ and ↓. */
  register: (keys: readonly string[]) => void;
}

/** The drawer itself is drawn by the app; pages only say which figure is asked for. */
export const Provenance = createContext<ProvenanceValue | null>(null);

/** Null where no drawer is at hand: figures are then plain text. */
export function useProvenance() {
  return useContext(Provenance);
}

const PARTS = '~';

/** The figure in an address. */
export function figureText({ indicator, org, period, breakdown = '', asOf = '' }: FigureKey): string {
  return [indicator, org, period, breakdown, asOf].join(PARTS).replace(/~+$/, '');
}

/** The figure of an address; null when it names none. */
export function figureOf(text: string | null): FigureKey | null {
  const [indicator, org, period, breakdown, asOf] = text?.split(PARTS) ?? [];
  if (!indicator || !org || !period) return null;
  return { indicator, org, period, breakdown: breakdown || undefined, asOf: asOf || undefined };
}

/** Tells the drawer what ↑ and ↓ go through on this page. */
export function useFiguresOfPage(keys: readonly FigureKey[]) {
  const register = useProvenance()?.register;
  const all = keys.map(figureText).join('\n');
  useEffect(() => {
    register?.(all ? all.split('\n') : []);
    return () => register?.([]);
  }, [register, all]);
}
