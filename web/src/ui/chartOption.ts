import type { EChartsCoreOption } from 'echarts/core';
import { MISSING, screenText } from '../kernel/figure';

/** A figure or any other printed number: `text` is shown, `value` places it. */
export interface Point {
  value: number | null;
  text: string;
  /** No line leads to it: it cannot be compared with its neighbours. */
  alone?: boolean | string | null;
}

export interface ChartSeries {
  name: string;
  points: readonly Point[];
  /** `own` is the subject, `forecast` its continuation, `pace` what was to be expected, `rest` the greyed others; a number is a slot of the ordered palette. */
  look: 'own' | 'forecast' | 'pace' | 'rest' | number;
}

export interface ChartSpec {
  /** Unit and whatever else the legend line says before the keys. */
  caption: string;
  kind: 'line' | 'bar';
  labels: readonly string[];
  series: readonly ChartSeries[];
  band?: { name: string; low: readonly Point[]; high: readonly Point[] };
  /** A goal at the last label. */
  goal?: { name: string; point: Point };
  /** Places on the axis where what is measured changed. */
  breaks?: readonly { at: number; name: string }[];
  /** Bars: the strongest ink for this one, the others softer. */
  strongest?: number;
}

export const PALETTE = ['#1A4F8B', '#5C8DC4', '#3F7F8C', '#8C6D46', '#6B5B95', '#B58A6B', '#2F5D62', '#9A9389'] as const;
const INK = '#1F2328';
const INK_3 = '#70757C';
const AXIS = '#C9C4BA';
const SPLIT = '#EEEBE5';
const BAND = '#DDD8CE';
const SOFT = '#8AAFD5';

export function colourOf(look: ChartSeries['look']) {
  if (look === 'rest') return '#9A9389';
  if (look === 'pace') return INK_3;
  return typeof look === 'number' ? (PALETTE[look] ?? '#9A9389') : PALETTE[0];
}

export function chartOption(spec: ChartSpec): EChartsCoreOption {
  const below = spec.kind === 'bar' && spec.series.every((one) => one.points.every((point) => (point.value ?? 0) <= 0));
  return {
    animation: false,
    textStyle: { fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif' },
    grid: { left: spec.kind === 'bar' ? 8 : 40, right: spec.kind === 'bar' ? 8 : 92, top: below ? 24 : 12, bottom: 24 },
    tooltip: { trigger: 'axis', confine: true, formatter: tooltipOf(spec), borderColor: '#E2DED6', padding: [6, 10], textStyle: { color: INK, fontSize: 12 } },
    xAxis: {
      type: 'category',
      data: spec.labels,
      position: below ? 'top' : 'bottom',
      boundaryGap: spec.kind === 'bar',
      axisTick: { show: false },
      axisLine: { lineStyle: { color: AXIS } },
      axisLabel: { color: INK_3, fontSize: 12, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      scale: spec.kind === 'line',
      min: spec.kind === 'line' ? (range: { min: number }) => (range.min < 0 ? range.min : 0) : undefined,
      splitNumber: 3,
      show: spec.kind === 'line',
      axisLabel: { color: INK_3, fontSize: 12, showMaxLabel: false, formatter: (value: number) => minus(String(value)) },
      splitLine: { lineStyle: { color: SPLIT } },
    },
    series: [...bandSeries(spec), ...spec.series.map((one) => (spec.kind === 'bar' ? barSeries(one, spec.strongest) : lineSeries(one, spec.breaks))).flat(), ...goalSeries(spec)],
  };
}

const minus = (text: string) => text.replace('-', '−');
export const shown = (point: Point | undefined) => (point?.value == null ? MISSING : minus(screenText(point.text)));

function lineSeries(one: ChartSeries, breaks: ChartSpec['breaks'] = []) {
  const last = one.points.findLastIndex((point) => point.value !== null);
  const some = one.points.some((point) => point.alone);
  const colour = colourOf(one.look);
  const dashed = one.look === 'forecast' || one.look === 'pace';
  const named = one.look === 'forecast' || typeof one.look === 'number';
  const told = one.look !== 'pace' && one.look !== 'rest';
  const text = () => (named ? `${one.name} ${shown(one.points[last])}` : shown(one.points[last]));
  const ink = { color: colour, fontWeight: 600, fontSize: 12, distance: 6 };
  const ends = last >= 0 && last === one.points.length - 1;
  const whole = {
    type: 'line',
    name: one.name,
    ...(one.look === 'own' && { markLine: breakLines(breaks) }),
    data: one.points.map((point, at) => ({
      value: point.value,
      symbolSize: dashed ? 0 : 5,
      label: { show: at === last && told && !ends, formatter: text, position: 'bottom', ...ink },
    })),
    // Lines that end close to each other would write over each other; only labels of ends can be moved apart.
    endLabel: { show: ends && told, formatter: text, ...ink },
    labelLayout: { moveOverlap: 'shiftY' },
    symbol: 'circle',
    connectNulls: false,
    itemStyle: { color: colour },
    lineStyle: dashed ? { color: colour, width: 1.5, type: [4, 3] } : { color: colour, width: 2 },
    z: 3,
  };
  if (!some) return [whole];
  // The word at the end belongs to the one of the two that has the last point.
  const only = (alone: boolean) => ({
    data: whole.data.map((dot, at) => (Boolean(one.points[at]?.alone) === alone ? dot : { ...dot, value: null })),
    endLabel: { ...whole.endLabel, show: whole.endLabel.show && Boolean(one.points[last]?.alone) === alone },
  });
  const apart = { ...whole, ...only(true), markLine: undefined, symbol: 'emptyCircle', lineStyle: { opacity: 0 } };
  return [{ ...whole, ...only(false) }, apart];
}

function breakLines(breaks: NonNullable<ChartSpec['breaks']>) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: INK_3, width: 1, type: [2, 3] },
    label: { position: 'insideEndTop', rotate: 0, align: 'left', color: INK_3, fontSize: 12, formatter: ({ name }: { name: string }) => name },
    data: breaks.map(({ at, name }) => ({ name, xAxis: at })),
  };
}

function barSeries(one: ChartSeries, strongest: number | undefined) {
  return {
    type: 'bar',
    name: one.name,
    barWidth: 20,
    data: one.points.map((point, at) => ({
      value: point.value,
      itemStyle: { color: typeof one.look === 'number' ? colourOf(one.look) : strongest === undefined || strongest === at ? PALETTE[0] : SOFT },
      label: { show: one.points.length <= 14, position: (point.value ?? 0) < 0 ? 'bottom' : 'top', formatter: () => shown(point), color: INK, fontSize: 12 },
    })),
  };
}

// Two stacked lines without ink: the lower carries the upper's filled distance.
function bandSeries({ band }: ChartSpec) {
  if (!band) return [];
  const shared = { type: 'line', stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, silent: true, tooltip: { show: false }, z: 1 };
  const width = band.high.map((high, at) => {
    const low = band.low[at]?.value ?? null;
    return high.value === null || low === null ? null : high.value - low;
  });
  return [
    { ...shared, name: `${band.name}-`, data: band.low.map((point) => point.value) },
    { ...shared, name: band.name, data: width, areaStyle: { color: BAND, opacity: 1 } },
  ];
}

function goalSeries({ goal, labels }: ChartSpec) {
  if (!goal) return [];
  return [
    {
      type: 'line',
      name: goal.name,
      data: labels.map((_, at) => (at === labels.length - 1 ? goal.point.value : null)),
      symbol: 'rect',
      symbolSize: [12, 2],
      itemStyle: { color: INK },
      label: { show: true, position: 'right', formatter: () => `${goal.name} ${shown(goal.point)}`, color: INK, fontSize: 12 },
      z: 4,
    },
  ];
}

function tooltipOf(spec: ChartSpec) {
  return (hits: readonly { dataIndex: number }[]) => {
    const at = hits[0]?.dataIndex ?? 0;
    const lines = spec.series
      .filter((one) => one.points[at]?.value != null)
      .map((one) => `${escape(one.name)}　<b>${escape(shown(one.points[at]))}</b>`);
    return [escape(spec.labels[at] ?? ''), ...lines].join('<br/>');
  };
}

const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
