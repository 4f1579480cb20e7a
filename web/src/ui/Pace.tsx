import { useUiWords } from './uiWords';

const FULL = 130;

interface PaceProps {
  /** Per cent of the way to the target, as the server tells it; null when it cannot be said. */
  done: number | null;
  pace: number | null;
  band?: readonly [number, number] | null;
  forecast?: number | null;
  /** The 80 % range of the forecast. */
  range?: readonly [number, number] | null;
}

const place = (share: number) => `${(Math.min(Math.max(share, 0), FULL) / FULL) * 100}%`;
const span = ([low, high]: readonly [number, number]) => ({ left: place(low), width: `calc(${place(high)} - ${place(low)})` });

/** How far, where it should be, and where it leads; scale 0–130 % of the target. */
export function PaceBar({ done, pace, band, forecast, range }: PaceProps) {
  const say = useUiWords();
  const spoken = done === null ? say.noData : `${say.done} ${done}%${pace === null ? '' : `, ${say.pace} ${pace}%`}`;
  return (
    <div className="pace" role="img" aria-label={spoken} title={spoken}>
      <i className="pace-track" />
      {band && <i className="pace-band" style={span(band)} />}
      {done !== null && <i className="pace-done" style={{ width: place(done) }} />}
      {pace !== null && <i className="pace-now" style={{ left: place(pace) }} />}
      <i className="pace-target" style={{ left: place(100) }} />
      {range && <i className="pace-range" style={span(range)} />}
      {forecast != null && <i className="pace-forecast" style={{ left: place(forecast) }} />}
    </div>
  );
}

/** The same for a table cell: 64×6, the tick is the pace. */
export function MiniPace({ done, pace, wide = false }: { done: number | null; pace: number | null; wide?: boolean }) {
  const share = (value: number) => `${Math.min(Math.max(value, 0), 100)}%`;
  return (
    <span className={wide ? 'mini-pace wide' : 'mini-pace'} aria-hidden="true">
      {done !== null && <i className="mini-done" style={{ width: share(done) }} />}
      {pace !== null && <i className="mini-now" style={{ left: share(pace) }} />}
    </span>
  );
}

/** Thirteen months in 50×26, last point dotted; gaps stay gaps. */
export function Sparkline({ values, width = 50, height = 26 }: { values: readonly (number | null)[]; width?: number; height?: number }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <svg width={width} height={height} aria-hidden="true" />;
  const low = Math.min(...known);
  const room = Math.max(...known) - low || 1;
  const x = (at: number) => 3 + (at / (values.length - 1)) * (width - 6);
  const y = (value: number) => height - 4 - ((value - low) / room) * (height - 8);
  const line = values.map((value, at) => (value === null ? '' : `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)).join('');
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg width={width} height={height} aria-hidden="true">
      <path d={line} fill="none" stroke="var(--primary)" strokeWidth="1.3" strokeLinejoin="round" />
      <circle cx={x(last)} cy={y(values[last] ?? low)} r="2.2" fill="var(--primary)" />
    </svg>
  );
}
