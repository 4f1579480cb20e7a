import { useFiguresOfPage } from '../../../ui/provenanceContext';
import type { FigureKey } from '../../../ui/provenanceContext';

/** Says what ↑ and ↓ step through; a card on another page leaves it out. */
export function FiguresOfPage({ keys }: { keys: readonly FigureKey[] }) {
  useFiguresOfPage(keys);
  return null;
}
