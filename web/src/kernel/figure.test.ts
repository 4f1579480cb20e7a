import { describe, expect, it } from 'vitest';
import vectors from '../../../tests/vectors/figures.json';
import { MISSING, direction, gap, gapEnglish, growth, growthEnglish, move, rank, screenText, signed } from './figure';

describe('a printed figure', () => {
  it.each(vectors.numbers.filter((row) => row.value !== '-0.0'))('$value keeps its places and gets separators', (row) => {
    expect(screenText(row.value)).toBe(row.screen);
  });

  it.each(vectors.texts.map(([printed, shown]) => ({ printed, shown })))('$printed shows as $shown', ({ printed, shown }) => {
    expect(screenText(printed)).toBe(shown);
  });

  it.each(vectors.rates)('$value is worded as growth, gap and move', (row) => {
    expect(growth(row.value)).toBe(row.growth);
    expect(growthEnglish(row.value)).toBe(row.growthEnglish);
    expect(gap(row.value)).toBe(row.gap);
    expect(gap(row.value, '全国')).toBe(row.gapThanNation);
    expect(gapEnglish(row.value)).toBe(row.gapEnglish);
    expect(move(row.value)).toBe(row.move);
    expect(signed(row.value)).toBe(row.signed);
  });

  it.each(vectors.ranks)('place $rank, climbed $climbed', (row) => {
    expect(rank(row.rank, row.climbed)).toBe(row.text);
  });

  it('points up, down, level or nowhere', () => {
    expect(direction('0.1')).toBe('up');
    expect(direction('-0.1')).toBe('down');
    expect(direction('0.00')).toBe('level');
    expect(direction(null)).toBeNull();
  });

  it('is a dash when missing, never a zero', () => {
    expect(screenText(undefined)).toBe(MISSING);
    expect(growth('')).toBe(MISSING);
  });
});
