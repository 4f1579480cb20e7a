import type { MouseEvent } from 'react';
import { fit, pathOf } from './mapFit';
import type { Outlined } from './mapFit';

interface PlaceMapProps {
  shapes: readonly Outlined[];
  lon: number | null;
  lat: number | null;
  label: string;
  width?: number;
  height?: number;
  /** Given, a click sets the place. */
  onPick?: (lon: number, lat: number) => void;
}

/** Where something lies within the outline, small. */
export function PlaceMap({ shapes, lon, lat, label, width = 220, height = 132, onPick }: PlaceMapProps) {
  if (shapes.length === 0) return null;
  const { project, back } = fit(shapes, width, height);
  const [x, y] = lon === null || lat === null ? [null, null] : project([lon, lat]);
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onPick?.(...back(event.clientX - box.left, event.clientY - box.top));
  };
  return (
    <svg className={onPick ? 'place-map pickable' : 'place-map'} width={width} height={height} role="img" aria-label={label} onClick={onPick && pick}>
      {shapes.map((shape, at) => (
        <path key={at} d={pathOf(shape, project)} />
      ))}
      {x !== null && <circle cx={x} cy={y} r="4.5" />}
    </svg>
  );
}
