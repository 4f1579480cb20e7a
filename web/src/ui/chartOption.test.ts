import { describe, expect, it } from 'vitest';
import { chartOption } from './chartOption';

const drawn = (alone: readonly boolean[]) => {
  const points = alone.map((one, at) => ({ value: at + 1, text: String(at + 1), alone: one }));
  const { series } = chartOption({ caption: '', kind: 'line', labels: points.map((point) => point.text), series: [{ name: '外资', look: 'own', points }] }) as { series: { endLabel: { show: boolean }; data: { value: number | null }[] }[] };
  return series.map((one) => [one.endLabel.show, one.data.at(-1)?.value]);
};

describe('the word at the end of a line', () => {
  it('stands once, at the last point, also where figures stand alone', () => {
    expect(drawn([false, false])).toEqual([[true, 2]]);
    expect(drawn([true, false])).toEqual([[true, 2], [false, null]]);
    expect(drawn([false, true])).toEqual([[false, null], [true, 2]]);
  });
});
