import type { KeyboardEvent, MouseEvent } from 'react';
import { fit, pathOf } from './mapFit';
import type { Outlined } from './mapFit';

interface PlaceMapProps {
  shapes: readonly Outlined[];
  lon: number | null;
  lat: number | null;
  label: string;
  width?: number;
  height?: number;
  /** Given, a click or the arrow keys set the place. */
  onPick?: (lon: number, lat: number) => void;
}

// Pixels an arrow key moves the point; with Shift it moves as far as the picture can tell apart.
const STRIDE = 8;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Where something lies within the outline, small. */
export function PlaceMap({ shapes, lon, lat, label, width = 220, height = 132, onPick }: PlaceMapProps) {
  if (shapes.length === 0) return null;
  const { project, back } = fit(shapes, width, height);
  const [x, y] = lon === null || lat === null ? [null, null] : project([lon, lat]);
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onPick?.(...back(event.clientX - box.left, event.clientY - box.top));
  };
  const press = (event: KeyboardEvent<SVGSVGElement>) => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const stride = event.shiftKey ? 1 : STRIDE;
    onPick?.(...back((x ?? width / 2) + arrow[0] * stride, (y ?? height / 2) + arrow[1] * stride));
  };
  const picking = onPick && { role: 'application', tabIndex: 0, onClick: pick, onKeyDown: press };
  return (
    <svg className={onPick ? 'place-map pickable' : 'place-map'} width={width} height={height} role="img" aria-label={label} {...picking}>
      {shapes.map((shape, at) => (
        <path key={at} d={pathOf(shape, project)} />
      ))}
      {x !== null && <circle cx={x} cy={y} r="4.5" />}
    </svg>
  );
}
