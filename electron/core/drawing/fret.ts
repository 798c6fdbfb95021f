import { type Point, polyline } from './path.ts';

export type FretCorner = {
  readonly x: number;
  readonly y: number;
  /** Width of one stroke-and-gap step. */
  readonly step: number;
  /** Which way the page lies from the corner. */
  readonly right: 1 | -1;
  readonly down: 1 | -1;
};

/** Key-fret (回纹) spiral in steps, from the outer corner inwards. */
const SPIRAL: readonly Point[] = [
  [9, 0],
  [0, 0],
  [0, 9],
];
const INNER: readonly Point[] = [
  [7, 1.4],
  [7, 4.2],
  [4.2, 4.2],
  [4.2, 2.8],
  [5.6, 2.8],
  [5.6, 1.4],
  [1.4, 1.4],
  [1.4, 5.6],
  [2.8, 5.6],
  [2.8, 4.2],
  [4.2, 4.2],
  [4.2, 7],
  [1.4, 7],
];

/** A corner ornament of two strokes, to be drawn with flat line ends. */
export function fretCorner(corner: FretCorner): string {
  const put = ([x, y]: Point): Point => [
    corner.x + corner.right * x * corner.step,
    corner.y + corner.down * y * corner.step,
  ];
  return `${polyline(SPIRAL.map(put))}\n${polyline(INNER.map(put))}`;
}
