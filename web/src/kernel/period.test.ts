import { describe, expect, it } from 'vitest';
import vectors from '../../../tests/vectors/periods.json';
import { parsePeriod, periodChinese, periodEnglish, periodLabel, periodShort } from './period';

describe('a period', () => {
  it.each(vectors.periods)('$text reads, keeps its text and speaks both languages', (row) => {
    const period = parsePeriod(row.text);

    expect(period?.text).toBe(row.text);
    expect(period?.kind).toBe(row.kind);
    expect(periodChinese(row.text)).toBe(row.chinese);
    expect(periodShort(row.text)).toBe(row.short);
    expect(periodEnglish(row.text)).toBe(row.english);
    expect(periodLabel(row.text, 'zh')).toBe(row.chinese);
    expect(periodLabel(row.text, 'en')).toBe(row.english);
  });

  it.each(vectors.refused.map((text) => ({ text })))('$text is refused', ({ text }) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it.each(vectors.shortened.map(([long, text]) => ({ long, text })))('$long is $text', ({ long, text }) => {
    expect(parsePeriod(long)?.text).toBe(text);
  });

  it('leaves a text that is no period as it is', () => {
    expect(periodChinese('待定')).toBe('待定');
    expect(periodShort('待定')).toBe('待定');
    expect(periodEnglish('待定')).toBe('待定');
  });
});
