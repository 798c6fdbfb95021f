import { A4_LANDSCAPE, digits } from './millimetres.ts';

export type Point = readonly [x: number, y: number];

/** Straight strokes through the points. */
export function polyline(points: readonly Point[], closed = false): string {
  const lines = points.map(([x, y], at) => `${digits(x)} ${digits(y)} ${at === 0 ? 'm' : 'l'}`);
  return closed ? `${lines.join('\n')} h` : lines.join('\n');
}

export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export function rectangle({ x, y, width, height }: Area): string {
  return `${digits(x)} ${digits(y)} ${digits(width)} ${digits(height)} re`;
}

/** A frame on A4 landscape, so many millimetres inside its edges. */
export function sheetFrame(inset: number): string {
  const { width, height } = A4_LANDSCAPE;
  return rectangle({ x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset });
}

/** Four Bézier quarters; 0.5523 is the usual constant, off by less than 0.03 % of the radius. */
export function circle(x: number, y: number, radius: number): string {
  const k = radius * 0.5523;
  return [
    `${digits(x + radius)} ${digits(y)} m`,
    quarter([x + radius, y + k, x + k, y + radius, x, y + radius]),
    quarter([x - k, y + radius, x - radius, y + k, x - radius, y]),
    quarter([x - radius, y - k, x - k, y - radius, x, y - radius]),
    quarter([x + k, y - radius, x + radius, y - k, x + radius, y]),
    'h',
  ].join('\n');
}

export type Curve = {
  readonly at: (t: number) => Point;
  readonly from: number;
  readonly to: number;
  /** Bézier pieces; four a wave are enough for the eye at print size, eight for a lens. */
  readonly pieces: number;
  readonly closed?: boolean;
};

function quarter(points: readonly number[]): string {
  return `${points.map(digits).join(' ')} c`;
}

/** A smooth curve as Bézier pieces with the true tangents at the joints. */
export function smoothCurve(curve: Curve): string {
  const step = (curve.to - curve.from) / curve.pieces;
  const start = curve.at(curve.from);
  const out = [`${digits(start[0])} ${digits(start[1])} m`];
  let [point, slope] = [start, tangent(curve, curve.from)];
  for (let piece = 1; piece <= curve.pieces; piece += 1) {
    const t = curve.from + piece * step;
    const [next, nextSlope] = [curve.at(t), tangent(curve, t)];
    const third = step / 3;
    const numbers = [
      point[0] + slope[0] * third,
      point[1] + slope[1] * third,
      next[0] - nextSlope[0] * third,
      next[1] - nextSlope[1] * third,
      next[0],
      next[1],
    ];
    out.push(`${numbers.map(digits).join(' ')} c`);
    [point, slope] = [next, nextSlope];
  }
  if (curve.closed) out.push('h');
  return out.join('\n');
}

function tangent(curve: Curve, t: number): Point {
  const small = (curve.to - curve.from) / curve.pieces / 1000;
  const [before, after] = [curve.at(t - small), curve.at(t + small)];
  return [(after[0] - before[0]) / (2 * small), (after[1] - before[1]) / (2 * small)];
}
