/**
 * Periods in words. Mirror of the C# `Period`: it reads the canonical text and prints it, it does not reckon with it.
 * Cases: tests/vectors/periods.json.
 */
export type PeriodKind = 'Year' | 'Half' | 'Quarter' | 'Month' | 'Week' | 'Day' | 'Cumulative' | 'Span';

export type Language = 'zh' | 'en';

/** A period taken apart. Months are 1 to 12; `number` is the half, quarter, month, week or day of the month, 0 for a year. */
export interface Period {
  readonly text: string;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly number: number;
  readonly month: number;
  readonly lastYear: number;
  readonly lastMonth: number;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Reads a canonical text (`2025`, `2025-H1`, `2025-Q1`, `2025-03`, `2025-W07`, `2025-03-15`, `2025-01/03`, `2021/2025`); null for anything else. */
export function parsePeriod(text: string | null | undefined): Period | null {
  if (!text) return null;
  const slash = text.indexOf('/');
  if (slash < 0) return parseOne(text);
  const first = parseOne(text.slice(0, slash));
  const tail = text.slice(slash + 1);
  if (first?.kind === 'Month' && first.month === 1 && /^(0[1-9]|1[0-2])$/.test(tail)) return cumulative(first.year, Number(tail));
  const last = parseOne(tail);
  if (!first || !last || first.kind !== last.kind || (first.kind !== 'Year' && first.kind !== 'Month')) return null;
  return span(first, last);
}

/** As officials write it: 2025年, 2025年一季度, 2025年1—3月, 2021—2025年. A text that is no period comes back as it is. */
export function periodChinese(text: string): string {
  const period = parsePeriod(text);
  return period ? chinese(period) : text;
}

/** Without the year, for axes and heads that name it elsewhere: 一季度, 3月, 1—3月; a year and a span of years stay whole. */
export function periodShort(text: string): string {
  const period = parsePeriod(text);
  return period ? short(period) : text;
}

/** For English readers: Q1 2025, March 2025, Jan–Mar 2025, 2021–2025. */
export function periodEnglish(text: string): string {
  const period = parsePeriod(text);
  return period ? english(period) : text;
}

/** The label in the language of the page. */
export function periodLabel(text: string, language: Language): string {
  return language === 'en' ? periodEnglish(text) : periodChinese(text);
}

function make(text: string, kind: PeriodKind, year: number, number: number, month = 1, lastYear = year, lastMonth = 12): Period {
  return { text, kind, year, number, month, lastYear, lastMonth };
}

function cumulative(year: number, month: number): Period {
  return make(`${year}-01/${two(month)}`, 'Cumulative', year, month, 1, year, month);
}

function parseOne(text: string): Period | null {
  const match = /^([0-9]{4})(?:-(?:H([12])|Q([1-4])|W([0-9]{2})|(0[1-9]|1[0-2])(?:-([0-9]{2}))?))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (match[2]) return make(text, 'Half', year, Number(match[2]));
  if (match[3]) return make(text, 'Quarter', year, Number(match[3]));
  if (match[4]) return parseWeek(text, year, Number(match[4]));
  if (!match[5]) return make(text, 'Year', year, 0);
  const month = Number(match[5]);
  if (!match[6]) return make(text, 'Month', year, month, month, year, month);
  const day = Number(match[6]);
  return day >= 1 && day <= daysInMonth(year, month) ? make(text, 'Day', year, day, month, year, month) : null;
}

function parseWeek(text: string, year: number, week: number): Period | null {
  return week >= 1 && week <= weeksInYear(year) ? make(text, 'Week', year, week) : null;
}

// One text for one period, as in C#: a span of one is that one, from January on inside a year it is the cumulative.
function span(first: Period, last: Period): Period | null {
  if (first.year > last.year || (first.year === last.year && first.month > last.month)) return null;
  if (first.text === last.text) return first;
  if (first.kind === 'Month' && first.year === last.year && first.month === 1) return cumulative(first.year, last.month);
  const whole = first.month === 1 && last.lastMonth === 12;
  const text = whole ? `${first.year}/${last.year}` : `${first.text}/${last.text}`;
  return make(text, 'Span', first.year, last.lastMonth, first.month, last.year, last.lastMonth);
}

function chinese(p: Period): string {
  if (p.kind === 'Year') return `${p.year}年`;
  if (isYears(p)) return `${p.year}—${p.lastYear}年`;
  if (p.kind === 'Span' && p.year !== p.lastYear) return `${p.year}年${p.month}月—${p.lastYear}年${p.lastMonth}月`;
  return `${p.year}年${short(p)}`;
}

function short(p: Period): string {
  switch (p.kind) {
    case 'Half':
      return p.number === 1 ? '上半年' : '下半年';
    case 'Quarter':
      return QUARTERS[p.number - 1] ?? '';
    case 'Month':
      return `${p.number}月`;
    case 'Week':
      return `第${p.number}周`;
    case 'Day':
      return `${p.month}月${p.number}日`;
    case 'Cumulative':
      return p.number === 1 ? '1月' : `1—${p.number}月`;
    default:
      return p.kind === 'Span' && p.year === p.lastYear ? `${p.month}—${p.lastMonth}月` : chinese(p);
  }
}

function english(p: Period): string {
  switch (p.kind) {
    case 'Year':
      return `${p.year}`;
    case 'Half':
      return `H${p.number} ${p.year}`;
    case 'Quarter':
      return `Q${p.number} ${p.year}`;
    case 'Month':
      return `${monthName(p.number)} ${p.year}`;
    case 'Week':
      return `Week ${p.number} ${p.year}`;
    case 'Day':
      return `${p.number} ${monthName(p.month)} ${p.year}`;
    case 'Cumulative':
      return p.number === 1 ? `January ${p.year}` : `Jan–${monthAbbreviation(p.number)} ${p.year}`;
    default:
      return englishSpan(p);
  }
}

function englishSpan(p: Period): string {
  if (isYears(p)) return `${p.year}–${p.lastYear}`;
  const [first, last] = [monthAbbreviation(p.month), monthAbbreviation(p.lastMonth)];
  return p.year === p.lastYear ? `${first}–${last} ${p.year}` : `${first} ${p.year}–${last} ${p.lastYear}`;
}

function isYears(p: Period): boolean {
  return p.kind === 'Span' && p.month === 1 && p.lastMonth === 12;
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

function monthAbbreviation(month: number): string {
  return monthName(month).slice(0, 3);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

// ISO 8601: a year has 53 weeks when it begins on a Thursday, or is a leap year that begins on a Wednesday.
function weeksInYear(year: number): number {
  const weekday = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  return weekday === 4 || (weekday === 3 && daysInMonth(year, 2) === 29) ? 53 : 52;
}
