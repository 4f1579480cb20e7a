import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PlanBlock } from '../../api/planTypes';
import type { ClaimRow } from '../../api/reviewTypes';
import type { Layer } from './text';

/** What lies over one sentence. */
export interface Over { layers: readonly Layer[]; picked: boolean }

const NOTHING: Over = { layers: [], picked: false };

/** What lies over each sentence: only the sentences something has changed over are drawn again, so that a thousand claims stay quick. */
export class Overlays {
  private overs: ReadonlyMap<number, Over> = new Map();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  of(sentence: number) {
    return this.overs.get(sentence) ?? NOTHING;
  }

  lay(layers: ReadonlyMap<number, readonly Layer[]>, picked: number | null) {
    const orders = new Set([...layers.keys(), ...(picked === null ? [] : [picked])]);
    this.overs = new Map([...orders].map((order) => {
      const next: Over = { layers: layers.get(order) ?? [], picked: picked === order };
      const before = this.of(order);
      return [order, same(before, next) ? before : next];
    }));
    this.listeners.forEach((tell) => tell());
  }
}

function same(one: Over, other: Over) {
  return one.picked === other.picked && one.layers.length === other.layers.length && one.layers.every((layer, at) => {
    const twin = other.layers[at];
    return twin?.kind === layer.kind && twin.start === layer.start && twin.end === layer.end && twin.current === layer.current && twin.title === layer.title && twin.claim?.state === layer.claim?.state && twin.claim?.marks.includes('clash') === layer.claim?.marks.includes('clash');
  });
}

/** Notes by the sentence that calls them, and what a click on a sentence or a claim does. */
export interface Hand {
  overlays: Overlays;
  notes: ReadonlyMap<number, readonly PlanBlock[]>;
  pick: (sentence: number) => void;
  pickClaim: (claim: ClaimRow) => void;
}

export const HandContext = createContext<Hand>({ overlays: new Overlays(), notes: new Map(), pick: () => undefined, pickClaim: () => undefined });

export const useHand = () => useContext(HandContext);

export function useOver(sentence: number | undefined): Over {
  const { overlays } = useHand();
  return useSyncExternalStore(overlays.subscribe, () => (sentence === undefined ? NOTHING : overlays.of(sentence)));
}
