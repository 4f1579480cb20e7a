import { growth, growthEnglish, screenText } from '../kernel/figure';
import type { Figure } from './figure';
import type { Language } from './words';

/** The screen form of a figure: thousands separators, printed decimals kept, — when missing. */
export function printed(figure: Figure | null | undefined): string {
  return screenText(figure?.text);
}

/** The same without its sign, where an arrow or a word tells the direction. */
export function size(figure: Figure | null | undefined): string {
  return screenText(figure?.text?.replace(/^[+-]/, ''));
}

/** 增长7.3%, 下降8.6%, 持平. */
export function growthWords(figure: Figure, language: Language): string {
  return language === 'en' ? growthEnglish(figure.text) : growth(figure.text);
}
