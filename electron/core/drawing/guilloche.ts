import { type Point, smoothCurve } from './path.ts';

const TURN = 2 * Math.PI;

export type Band = {
  /** Middle line of the band, millimetres. */
  readonly from: Point;
  readonly to: Point;
  /** Half the width of the band at its widest. */
  readonly reach: number;
  /** Beads along the band; a whole number, so that both ends meet their corner alike. */
  readonly beads: number;
  /** Waves of one strand inside a bead. */
  readonly waves: number;
  readonly strands: number;
  /** 0: all beads alike thick; towards 1: pinched between beads. */
  readonly pinch: number;
  /** 0 to begin at the middle of a bead, 0.5 to begin at a pinch. */
  readonly shift?: number;
};

/** A band of engine-turned strands: waves of shifted phase inside a swelling envelope. */
export function guillocheBand(band: Band): string {
  const [dx, dy] = [band.to[0] - band.from[0], band.to[1] - band.from[1]];
  const length = Math.hypot(dx, dy);
  const [alongX, alongY] = [dx / length, dy / length];
  const strands: string[] = [];
  for (let strand = 0; strand < band.strands; strand += 1) {
    const phase = (strand / band.strands) * TURN;
    const at = (t: number): Point => {
      const swell = 1 - band.pinch * 0.5 * (1 - Math.cos(TURN * (t * band.beads + (band.shift ?? 0))));
      const away = band.reach * swell * Math.cos(TURN * t * band.beads * band.waves + phase);
      return [
        band.from[0] + alongX * t * length - alongY * away,
        band.from[1] + alongY * t * length + alongX * away,
      ];
    };
    const pieces = Math.ceil(band.beads * Math.max(1, band.waves) * 6);
    strands.push(smoothCurve({ at, from: 0, to: 1, pieces }));
  }
  return strands.join('\n');
}

export type Rosette = {
  readonly x: number;
  readonly y: number;
  /** The strands swing between these radii. */
  readonly inner: number;
  readonly outer: number;
  readonly petals: number;
  readonly strands: number;
  /** A slower second swing of the outer radius, in parts of the ring: lace instead of a plain ring. */
  readonly lace?: { readonly petals: number; readonly depth: number };
};

/** A closed engine-turned ring. */
export function guillocheRosette(rosette: Rosette): string {
  const middle = (rosette.inner + rosette.outer) / 2;
  const swing = (rosette.outer - rosette.inner) / 2;
  const strands: string[] = [];
  for (let strand = 0; strand < rosette.strands; strand += 1) {
    const phase = (strand / rosette.strands) * TURN;
    const at = (t: number): Point => {
      const lace = rosette.lace ? 1 - rosette.lace.depth * 0.5 * (1 - Math.cos(rosette.lace.petals * t)) : 1;
      const radius = middle + swing * lace * Math.cos(rosette.petals * t + phase);
      return [rosette.x + radius * Math.sin(t), rosette.y - radius * Math.cos(t)];
    };
    strands.push(smoothCurve({ at, from: 0, to: TURN, pieces: rosette.petals * 6, closed: true }));
  }
  return strands.join('\n');
}
