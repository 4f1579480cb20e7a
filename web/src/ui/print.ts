import type { Figure } from './figure';

/** The screen form of a figure: thousands separators, printed decimals kept, — when missing. */
export function printed(figure: Figure | null | undefined): string {
  return screenText(figure?.text);
}

export function screenText(text: string | null | undefined): string {
  if (!text) return '—';
  return text.replace(/^([+-]?)(\d+)/, (_, sign: string, digits: string) => sign + digits.replace(/\B(?=(\d{3})+$)/g, ','));
}

/** 增长7.3%, 下降8.6%, 持平; the unit follows the figure's own (%, 个百分点). */
export function growthWords(figure: Figure, language: 'zh' | 'en'): string {
  const size = printed({ ...figure, text: (figure.text ?? '').replace(/^[-+]/, '') });
  if (figure.value === 0) return language === 'zh' ? '持平' : 'unchanged';
  const up = (figure.value ?? 0) > 0;
  if (language === 'zh') return `${up ? '增长' : '下降'}${size}%`;
  return `${up ? 'up' : 'down'} ${size}%`;
}
