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

/** A bent lath and a square laid through it, as in window lattices; alike on both sides of the diagonal. */
const LATH: readonly Point[] = [
  [9, 0],
  [0, 0],
  [0, 9],
  [3.4, 9],
  [3.4, 3.4],
  [9, 3.4],
];
const SQUARE: readonly Point[] = [
  [1.7, 1.7],
  [5.1, 1.7],
  [5.1, 5.1],
  [1.7, 5.1],
];

/** A corner ornament; a thin frame may join it half-way along its ends, at 1.7 steps. */
export function fretCorner(corner: FretCorner): string {
  const put = ([x, y]: Point): Point => [
    corner.x + corner.right * x * corner.step,
    corner.y + corner.down * y * corner.step,
  ];
  return `${polyline(LATH.map(put), true)}\n${polyline(SQUARE.map(put), true)}`;
}
