import { growth, growthEnglish, MISSING, screenText } from '../kernel/figure';
import type { Figure } from './figure';
import type { Language } from './words';

/** The print of a figure that is there; null when it is missing. */
export function textOf(figure: Figure | null | undefined): string | null {
  return !figure || figure.missing !== null ? null : figure.text;
}

/** The screen form of a figure: thousands separators, printed decimals kept, — when missing. */
export function printed(figure: Figure | null | undefined): string {
  return screenText(textOf(figure));
}

/** The same without its sign, where an arrow or a word tells the direction. */
export function size(figure: Figure | null | undefined): string {
  return screenText(textOf(figure)?.replace(/^[+-]/, ''));
}

/** 增长7.3%, 下降8.6%, 持平. */
export function growthWords(figure: Figure | null | undefined, language: Language): string {
  const text = textOf(figure);
  if (text === null) return MISSING;
  return language === 'en' ? growthEnglish(text) : growth(text);
}
