import { useId } from 'react';
import { LightShape } from './Light';
import { fit, pathOf } from './mapFit';
import { useSize } from './useSize';
import { useUiWords } from './uiWords';

type Ring = readonly (readonly number[])[];

export interface Shape {
  code: string;
  /** Closed rings of longitude and latitude. */
  rings: readonly Ring[];
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
  /** Single places over the shading, each with its light. */
  points?: readonly { id: string; name: string; lon: number; lat: number; tone: string }[];
  onPoint?: (id: string) => void;
}

/** Choropleth of five classes; what has no figure is hatched, never the lowest class. */
export function MapChart({ shapes, regions, classes, missing, caption, selected, onPick, points = [], onPoint }: MapChartProps) {
  const hatch = useId();
  const [frame, { width, height }] = useSize({ width: 400, height: 280 });
  const { project } = fit(shapes, width, height);
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const outlineOf = (shape: Shape) => pathOf(shape, project);
  const chosen = shapes.find((shape) => shape.code === selected);
  return (
    <figure className="map">
      <div ref={frame} className="map-frame">
        <svg width={width} height={height} role="group" aria-label={caption}>
          <Hatch id={hatch} />
          {shapes.map((shape) => (
            <Area key={shape.code} code={shape.code} region={byCode.get(shape.code)} outline={outlineOf(shape)} hatch={hatch} onPick={onPick} />
          ))}
          {chosen && <path d={outlineOf(chosen)} className="region-chosen" />}
          {shapes.map((shape) => (
            <Label key={shape.code} region={byCode.get(shape.code)} at={project(middle(shape))} />
          ))}
          {shapes.length > 0 && points.map((point) => (
            <Point key={point.id} point={point} at={project([point.lon, point.lat])} onPoint={onPoint} />
          ))}
        </svg>
      </div>
      <Legend classes={classes} missing={missing} caption={caption} hatch={hatch} />
    </figure>
  );
}

function Area({ code, region, outline, hatch, onPick }: { code: string; region: Region | undefined; outline: string; hatch: string; onPick?: (code: string) => void }) {
  const say = useUiWords();
  const rank = region?.class ?? null;
  const spoken = `${region?.name ?? code} ${region?.text ?? region?.missing ?? say.lack}`;
  return (
    <path
      d={outline}
      fill={rank === null ? `url(#${hatch})` : `var(--map-${rank + 1})`}
      className={rank === null ? 'region lacking' : 'region'}
      role={onPick && 'button'}
      tabIndex={onPick && 0}
      aria-label={spoken}
      onClick={() => onPick?.(code)}
      onKeyDown={(event) => event.key === 'Enter' && onPick?.(code)}
    >
      <title>{spoken}</title>
    </path>
  );
}

function Label({ region, at: [x, y] }: { region: Region | undefined; at: readonly [number, number] }) {
  if (!region) return null;
  const tone = region.class === null ? 'region-label haloed' : region.class >= 3 ? 'region-label light-ink' : 'region-label';
  return (
    <text x={x} y={y} className={tone}>
      <tspan className="region-name">{region.name}</tspan>
      <tspan x={x} dy="15">
        {region.text ?? '—'}
      </tspan>
    </text>
  );
}

function Point({ point, at: [x, y], onPoint }: { point: NonNullable<MapChartProps['points']>[number]; at: readonly [number, number]; onPoint?: (id: string) => void }) {
  const open = () => onPoint?.(point.id);
  return (
    <g className="map-point" transform={`translate(${x - 6} ${y - 6})`} role="link" tabIndex={0} aria-label={point.name} onClick={open} onKeyDown={(event) => event.key === 'Enter' && open()}>
      <title>{point.name}</title>
      <LightShape state={point.tone} />
    </g>
  );
}

function Legend({ classes, missing, caption, hatch }: Pick<MapChartProps, 'classes' | 'missing' | 'caption'> & { hatch: string }) {
  const say = useUiWords();
  return (
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

// The label stands in the middle of the largest part, by its area.
function middle(shape: Shape): readonly [number, number] {
  const parts = shape.rings.map(centroid).sort((a, b) => b.area - a.area);
  return parts[0]?.at ?? [0, 0];
}

function centroid(ring: Ring) {
  let [twice, x, y] = [0, 0, 0];
  ring.forEach((point, at) => {
    const [x0 = 0, y0 = 0] = point;
    const [x1 = 0, y1 = 0] = ring[(at + 1) % ring.length] ?? [];
    const cross = x0 * y1 - x1 * y0;
    twice += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  return { area: Math.abs(twice), at: [x / (3 * twice || 1), y / (3 * twice || 1)] as const };
}
