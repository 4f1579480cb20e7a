type Ring = readonly (readonly number[])[];

export interface Outlined {
  rings: readonly Ring[];
}

const min = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const max = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
const round = (value: number) => Math.round(value * 10) / 10;

/** Fits outlines into a frame, there and back; at these latitudes a degree of longitude is narrower by the cosine. */
export function fit(shapes: readonly Outlined[], width: number, height: number) {
  const points = shapes.flatMap((shape) => shape.rings.flat());
  const xs = points.map((point) => point[0] ?? 0);
  const ys = points.map((point) => point[1] ?? 0);
  const [west, east, south, north] = [min(xs), max(xs), min(ys), max(ys)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min((width - 8) / ((east - west) * squeeze || 1), (height - 8) / (north - south || 1));
  const left = (width - (east - west) * squeeze * scale) / 2;
  const top = (height - (north - south) * scale) / 2;
  const project = (point: readonly number[]): [number, number] => [
    round(left + ((point[0] ?? 0) - west) * squeeze * scale),
    round(top + (north - (point[1] ?? 0)) * scale),
  ];
  const back = (x: number, y: number): [number, number] => [west + (x - left) / (squeeze * scale), north - (y - top) / scale];
  return { project, back };
}

/** The path of an outline under a projection. */
export function pathOf(shape: Outlined, project: (point: readonly number[]) => readonly [number, number]) {
  return shape.rings.map((ring) => `M${ring.map((point) => project(point).join(' ')).join('L')}Z`).join('');
}

// Even-odd along a ray to the east: inside when an odd number of edges lie in its way.
const within = (ring: Ring, lon: number, lat: number) => ring.reduce((inside, point, at) => {
  const [x1 = 0, y1 = 0] = point;
  const [x2 = 0, y2 = 0] = ring[at === 0 ? ring.length - 1 : at - 1] ?? [];
  return y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1 ? !inside : inside;
}, false);

/** The outline a point lies in; undefined outside all of them. */
export function shapeAt<T extends Outlined>(shapes: readonly T[], lon: number, lat: number): T | undefined {
  return shapes.find((shape) => shape.rings.reduce((inside, ring) => (within(ring, lon, lat) ? !inside : inside), false));
}
