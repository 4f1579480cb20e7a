import type { Cockpit } from '../../api/types';
import type { ChartSpec } from '../../ui/chartOption';

/** The year so far against its expected range, and beside it how far completion stands from pace. */
export function trendCharts(trend: NonNullable<Cockpit['trend']>, say: { done: string; forecast: string; band: string; target: string; gap: string }): (ChartSpec & { width: number })[] {
  const line: ChartSpec & { width: number } = {
    width: 7,
    caption: `${trend.subject}，${trend.unit}`,
    kind: 'line',
    labels: trend.labels,
    series: [
      { name: say.done, points: trend.done, look: 'own' },
      ...(trend.forecast.some((point) => point.value !== null) ? [{ name: say.forecast, points: trend.forecast, look: 'forecast' as const }] : []),
    ],
    band: trend.low.length > 0 ? { name: say.band, low: trend.low, high: trend.high } : undefined,
    goal: trend.target ? { name: say.target, figure: trend.target } : undefined,
  };
  if (trend.gaps.length === 0) return [line];
  return [line, { width: 3, caption: say.gap, kind: 'bar', labels: trend.labels.slice(0, trend.gaps.length), series: [{ name: say.gap, points: trend.gaps, look: 'own' }], strongest: trend.gaps.length - 1 }];
}
