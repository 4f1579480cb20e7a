import { describe, expect, it } from 'vitest';
import vectors from '../../../tests/vectors/units.json';
import { unitName } from './unit';

describe('a unit', () => {
  it.each(vectors.units)('$code has its English name', (row) => {
    expect(unitName(row.code, 'en')).toBe(row.english);
    expect(unitName(row.code, 'zh')).toBe(row.code);
  });

  it('without an English name keeps its Chinese one', () => {
    expect(unitName('担', 'en')).toBe('担');
  });
});
