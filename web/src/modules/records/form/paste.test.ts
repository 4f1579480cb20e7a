import { describe, expect, it } from 'vitest';
import { field } from '../testRecords';
import { blockOf, valueOf } from './paste';

describe('a block pasted from a spreadsheet', () => {
  it('comes apart into rows and cells, without the line end', () => {
    expect(blockOf('2025年6月\t2.9\r\n2025年5月\t3.2\r\n')).toEqual([['2025年6月', '2.9'], ['2025年5月', '3.2']]);
  });

  it.each([
    ['number', '1,234.5', 1234.5], ['number', '约12', undefined], ['number', '', null], ['date', '2025/7/3', '2025-07-03'], ['date', '2025年7月3日', '2025-07-03'], ['date', '7月3日', undefined],
    ['period', '2025年6月', '2025-06'], ['period', '2025.6', '2025-06'], ['flag', '是', true], ['flag', '否', false], ['text', ' 封顶 ', '封顶'], ['person', '何述', { name: '何述' }],
  ] as const)('reads %s from “%s”', (kind, text, value) => {
    expect(valueOf(field('x', kind, '字段'), text)).toEqual(value);
  });

  it('reads quarters, options by their names, and amounts in the first currency', () => {
    expect(valueOf(field('x', 'period', '季度', { of: ['quarter'] }), '2025年三季度')).toBe('2025-Q3');
    expect(valueOf(field('x', 'option', '出处', { options: [{ code: 'box1', name: '专栏1', nameEn: '' }] }), '专栏1')).toBe('box1');
    expect(valueOf(field('x', 'money', '投资', { currencies: ['CNY'] }), '2.9')).toEqual({ amount: 2.9, currency: 'CNY' });
    expect(valueOf(field('x', 'org', '市'), '澜湾市', [{ code: '990200', name: '澜湾市', nameEn: '' }])).toBe('990200');
  });
});
