/**
 * Figures in words. Mirror of the C# `Display`: it dresses the text the server printed and never turns it into a number,
 * so that printed places survive and nothing is reckoned in the browser. Cases: tests/vectors/figures.json.
 */

/** Stands for a missing figure; the reason belongs beside it. Never 0. */
export const MISSING = '—';

/** A printed number: optional sign, digits, perhaps a point and digits. */
type Printed = string | null | undefined;

/** The screen form of a printed text: thousands separators for a number, also one with a word behind it (1600余 → 1,600余); other texts stay as they are. */
export function screenText(printed: Printed): string {
  if (!printed) return MISSING;
  const match = /^([+-]?)([0-9]+)(\.?[0-9]*)([^0-9]*)$/.exec(printed);
  if (!match || match[4]?.startsWith('年')) return printed;
  return `${match[1]}${grouped(match[2] ?? '')}${match[3]}${match[4]}`;
}

/** On axes and in charts only: + or the minus sign U+2212, nothing before zero: +3.2, −0.3, 0.0. Texts use words instead. */
export function signed(printed: Printed): string {
  if (!printed) return MISSING;
  if (isZero(printed)) return amount(printed);
  return (isNegative(printed) ? '−' : '+') + amount(printed);
}

/** A growth rate in %: 增长12.5%, 下降0.3%, 持平 when the printed rate is zero. */
export function growth(printed: Printed): string {
  return worded(printed, '增长', '下降', '%', '持平');
}

/** A growth rate for English readers: up 12.5%, down 0.3%, unchanged. */
export function growthEnglish(printed: Printed): string {
  return worded(printed, 'up ', 'down ', '%', 'unchanged');
}

/** A gap of two rates in percentage points: 高于全国3.2个百分点, 低于全国0.4个百分点, 与全国持平; without `than` the head says whom. */
export function gap(printed: Printed, than = ''): string {
  return worded(printed, `高于${than}`, `低于${than}`, '个百分点', than ? `与${than}持平` : '持平');
}

/** A gap for English readers: 3.2 pp above, 0.4 pp below, level. */
export function gapEnglish(printed: Printed): string {
  return isNegative(printed) ? worded(printed, '', '', ' pp below', 'level') : worded(printed, '', '', ' pp above', 'level');
}

/** The move of a share or rate in percentage points: 提高1.2个百分点, 回落1.2个百分点, 持平. */
export function move(printed: Printed): string {
  return worded(printed, '提高', '回落', '个百分点', '持平');
}

/** A rank with its move, `climbed` being places gained: 第2位, 第2位(↑1), 第5位(↓2), 第3位(持平). */
export function rank(place: number | null, climbed: number | null = null): string {
  if (place === null) return MISSING;
  if (climbed === null) return `第${place}位`;
  if (climbed === 0) return `第${place}位(持平)`;
  return climbed > 0 ? `第${place}位(↑${climbed})` : `第${place}位(↓${-climbed})`;
}

/** Which way a printed rate points: the arrow and sign on screens are drawn from it, in ink, never red or green. Null when missing. */
export function direction(printed: Printed): 'up' | 'down' | 'level' | null {
  if (!printed) return null;
  if (isZero(printed)) return 'level';
  return isNegative(printed) ? 'down' : 'up';
}

function worded(printed: Printed, up: string, down: string, unit: string, level: string): string {
  if (!printed) return MISSING;
  if (isZero(printed)) return level;
  return (isNegative(printed) ? down : up) + amount(printed) + unit;
}

function amount(printed: string): string {
  return screenText(printed.replace(/^[+-]/, ''));
}

function isNegative(printed: Printed): boolean {
  return printed?.startsWith('-') ?? false;
}

function isZero(printed: string): boolean {
  return /^[+-]?0+(\.0+)?$/.test(printed);
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=([0-9]{3})+$)/g, ',');
}
