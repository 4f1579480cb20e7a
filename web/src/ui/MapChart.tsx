import { useId } from 'react';
import { useUiWords } from './uiWords';

export interface Shape {
  code: string;
  /** Closed rings of points; the server sends them projected or in degrees, north up. */
  rings: readonly (readonly (readonly number[])[])[];
  at: readonly number[];
}

export interface Region {
  code: string;
  name: string;
  text: string | null;
  /** 0–4, low to high; null when there is no figure, with the reason. */
  class: number | null;
  missing?: string | null;
}

interface MapChartProps {
  shapes: readonly Shape[];
  regions: readonly Region[];
  classes: readonly { label: string; count: number }[];
  missing: number;
  caption: string;
  selected?: string | null;
  onPick?: (code: string) => void;
}

const WIDTH = 400;
const HEIGHT = 280;

/** Choropleth of five classes; what has no figure is hatched, never the lowest class. */
export function MapChart({ shapes, regions, classes, missing, caption, selected, onPick }: MapChartProps) {
  const say = useUiWords();
  const hatch = useId();
  const project = fit(shapes);
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const outlineOf = (shape: Shape) => shape.rings.map((ring) => `M${ring.map((point) => project(point).join(' ')).join('L')}Z`).join('');
  const fill = (region: Region | undefined) => (region?.class == null ? `url(#${hatch})` : `var(--map-${region.class + 1})`);
  const chosen = shapes.find((shape) => shape.code === selected);
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={caption}>
        <Hatch id={hatch} />
        {shapes.map((shape) => {
          const region = byCode.get(shape.code);
          const spoken = `${region?.name ?? shape.code} ${region?.text ?? region?.missing ?? say.lack}`;
          return (
            <path
              key={shape.code}
              d={outlineOf(shape)}
              fill={fill(region)}
              className={region?.class == null ? 'region lacking' : 'region'}
              role={onPick && 'button'}
              tabIndex={onPick && 0}
              aria-label={spoken}
              onClick={() => onPick?.(shape.code)}
              onKeyDown={(event) => event.key === 'Enter' && onPick?.(shape.code)}
            >
              <title>{spoken}</title>
            </path>
          );
        })}
        {chosen && <path d={outlineOf(chosen)} className="region-chosen" />}
        {shapes.map((shape) => {
          const region = byCode.get(shape.code);
          const [x, y] = project(shape.at);
          return (
            <text key={shape.code} x={x} y={y} className={(region?.class ?? 0) >= 3 ? 'region-label light-ink' : 'region-label'}>
              <tspan className="region-name">{region?.name}</tspan>
              <tspan x={x} dy="15">{region?.text ?? '—'}</tspan>
            </text>
          );
        })}
      </svg>
      <figcaption>
        <p className="aux">{caption}</p>
        <ul className="map-legend">
          {classes.map((one, at) => (
            <li key={one.label}>
              <i style={{ background: `var(--map-${at + 1})` }} />
              {one.label} <span className="dim">{one.count}</span>
            </li>
          ))}
          <li>
            <svg width="14" height="12" aria-hidden="true">
              <rect x=".5" y=".5" width="13" height="11" rx="2" fill={`url(#${hatch})`} stroke="var(--hatch)" />
            </svg>
            {say.lack} <span className="dim">{missing}</span>
          </li>
        </ul>
      </figcaption>
    </figure>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="#fff" />
      <rect width="1.5" height="6" fill="var(--hatch)" />
    </pattern>
  );
}

// Fits the outline into the frame; at these latitudes a degree of longitude is narrower by the cosine.
function fit(shapes: readonly Shape[]) {
  const points = shapes.flatMap((shape) => shape.rings.flat());
  const xs = points.map((point) => point[0] ?? 0);
  const ys = points.map((point) => point[1] ?? 0);
  const [west, east, south, north] = [min(xs), max(xs), min(ys), max(ys)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min((WIDTH - 8) / ((east - west) * squeeze || 1), (HEIGHT - 8) / (north - south || 1));
  const left = (WIDTH - (east - west) * squeeze * scale) / 2;
  const top = (HEIGHT - (north - south) * scale) / 2;
  return (point: readonly number[]): [number, number] => [
    round(left + ((point[0] ?? 0) - west) * squeeze * scale),
    round(top + (north - (point[1] ?? 0)) * scale),
  ];
}

const min = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const max = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
const round = (value: number) => Math.round(value * 10) / 10;
