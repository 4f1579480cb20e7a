import { createContext, useContext } from 'react';
import type { Figure } from './figure';
import { useLanguage, words } from './words';

/** A mark as the pack names it; one that is `beside` stands behind the figure wherever it goes, the others are told on hover. */
export interface FigureMark { code: string; name: string; nameEn: string; beside: boolean }

/** The marks of the space; the app fetches them once. */
export const FigureMarks = createContext<readonly FigureMark[]>([]);

// A status is the product's own; what else travels with a figure is the pack's.
const useStatusWords = words<Readonly<Record<string, string>>>({
  zh: { preliminary: '初步', reported: '报送', computed: '推算', counted: '台账' },
  en: { preliminary: 'prelim.', reported: 'reported', computed: 'computed', counted: 'counted' },
});

const BESIDE = 'preliminary';

/** A figure's marks in words: those that stand beside it, and all of them with the publisher for hovering. */
export function useMarks() {
  const say = useStatusWords();
  const english = useLanguage().language === 'en';
  const known = useContext(FigureMarks);
  const flags = (figure: Figure) => known.filter(({ code }) => figure.flags.includes(code));
  const said = (marks: readonly FigureMark[], status: string | undefined) =>
    [...new Set([status, ...marks.map((mark) => (english ? mark.nameEn : mark.name))])].filter((one) => one !== undefined);
  return {
    shown: (figure: Figure) => said(flags(figure).filter(({ beside }) => beside), figure.status === BESIDE ? say[BESIDE] : undefined),
    hover: (figure: Figure) => [figure.publisher, ...said(flags(figure), say[figure.status])].filter(Boolean).join('，') || undefined,
  };
}
