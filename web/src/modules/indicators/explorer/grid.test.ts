import { describe, expect, it } from 'vitest';
import { courseOf, runs } from './grid';
import { searchOf, stateOf } from './state';

const gaps = (periods: readonly string[], breaks: readonly string[] = []) => courseOf(periods, breaks).map((stop) => stop.period ?? (stop.broken ? 'break' : 'gap'));

describe('the course of a line', () => {
  it('goes on over periods that follow each other, in every form', () => {
    expect(gaps(['2024-11', '2024-12', '2025-01'])).toEqual([0, 1, 2]);
    expect(gaps(['2024-Q4', '2025-Q1'])).toEqual([0, 1]);
    expect(gaps(['2024-H2', '2025-H1'])).toEqual([0, 1]);
    expect(gaps(['2023', '2024'])).toEqual([0, 1]);
    expect(gaps(['2024-01/02', '2024-01/03'])).toEqual([0, 1]);
  });

  it('parts where a period is left out, a year of cumulatives ends, or a definition changes', () => {
    expect(gaps(['2024-10', '2024-12'])).toEqual([0, 'gap', 1]);
    expect(gaps(['2024-01/12', '2025-01/01'])).toEqual([0, 'gap', 1]);
    expect(gaps(['2022-04', '2022-05', '2022-06'], ['2022-05'])).toEqual([0, 'break', 1, 2]);
    expect(gaps(['2021', '2022', '2023'], ['2022-05'])).toEqual([0, 'break', 1, 2]);
  });
});

describe('heads', () => {
  it('draw equal neighbours as one', () => expect(runs(['a', 'a', 'b', 'a'])).toEqual([{ key: 'a', at: 0, length: 2 }, { key: 'b', at: 2, length: 1 }, { key: 'a', at: 3, length: 1 }]));
});

describe('the address', () => {
  it('tells the whole state and leaves the pickers of the page alone', () => {
    const text = 'org=370100&period=2025&items=x&items=%3Da+%2F+b&orgs=level%3Acity&periods=last%3A12%3Amonth&by=&by=industry&asOf=2025-01-01&against=2026-01-01&show=ranking&cols=orgs&rows=periods%2Citems%2Cby&at=2025-01&kept=e1';
    const state = stateOf(new URLSearchParams(text));

    expect(state).toMatchObject({ items: ['x', '=a / b'], by: ['', 'industry'], rows: ['periods', 'items', 'by'], cols: ['orgs'], show: 'ranking', at: '2025-01', kept: 'e1' });
    expect(stateOf(searchOf(state))).toEqual(state);
    expect(searchOf(state, new URLSearchParams('org=370100&period=2025')).get('org')).toBe('370100');
    expect(searchOf(state).has('org')).toBe(false);
  });
});
