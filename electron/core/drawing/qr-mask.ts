/** A symbol's modules row by row, and which of them are fixed patterns that no mask touches. */
export type Modules = { readonly data: Uint8Array; readonly reserved: Uint8Array; readonly size: number };

/** The eight mask conditions (ISO/IEC 18004, table 10). */
const CONDITIONS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i * j) % 3) + ((i + j) % 2)) % 2 === 0,
];

const grounds = new Map<number, readonly Uint8Array[]>();

/**
 * The mask with the least penalty (ISO/IEC 18004, 7.8.3) for a symbol made with mask 0. The fifteen format modules
 * are judged as mask 0 left them: any mask is readable, and this keeps the choice to one pass over plain bytes.
 */
export function bestMask(modules: Modules): number {
  const { data, reserved, size } = modules;
  let masks = grounds.get(size);
  if (!masks) {
    masks = CONDITIONS.map((holds) => maskOf(size, reserved, holds));
    grounds.set(size, masks);
  }
  const plain = masks[0] ?? data;
  const tried = new Uint8Array(data.length);
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [number, mask] of masks.entries()) {
    for (let at = 0; at < data.length; at += 1)
      tried[at] = (data[at] ?? 0) ^ (plain[at] ?? 0) ^ (mask[at] ?? 0);
    const penalty = penaltyOf(tried, size, least);
    if (penalty < least) [best, least] = [number, penalty];
  }
  return best;
}

function maskOf(
  size: number,
  reserved: Uint8Array,
  holds: (row: number, column: number) => boolean,
): Uint8Array {
  const mask = new Uint8Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const at = row * size + column;
      mask[at] = !reserved[at] && holds(row, column) ? 1 : 0;
    }
  }
  return mask;
}

/** Stops counting where the penalty has passed `limit`. */
function penaltyOf(data: Uint8Array, size: number, limit: number): number {
  let dark = 0;
  for (let at = 0; at < data.length; at += 1) dark += data[at] ?? 0;
  let penalty = Math.floor(Math.abs((dark * 100) / data.length - 50) / 5) * 10 + blocks(data, size);
  for (let line = 0; line < size && penalty < limit; line += 1) {
    penalty += linePenalty(data, line * size, 1) + linePenalty(data, line, size);
  }
  return penalty;
}

/** Three points for every square of four alike. */
function blocks(data: Uint8Array, size: number): number {
  let points = 0;
  for (let row = 1; row < size; row += 1) {
    let at = row * size;
    let before = (data[at] ?? 0) + (data[at - size] ?? 0);
    for (let column = 1; column < size; column += 1) {
      at += 1;
      const pair = (data[at] ?? 0) + (data[at - size] ?? 0);
      if (pair !== 1 && pair === before) points += 3;
      before = pair;
    }
  }
  return points;
}

const FINDER_LIKE = 0b10111010000;
const FINDER_LIKE_BACK = 0b00001011101;

/** Runs of five and more, and what looks like a finder pattern, along one row or column. */
function linePenalty(data: Uint8Array, start: number, step: number): number {
  const size = Math.sqrt(data.length);
  let [points, run, last, window] = [0, 0, 2, 0];
  for (let place = 0, at = start; place < size; place += 1, at += step) {
    const module = data[at] ?? 0;
    run = module === last ? run + 1 : 1;
    last = module;
    if (run === 5) points += 3;
    else if (run > 5) points += 1;
    window = ((window << 1) | module) & 0x7ff;
    if (place >= 10 && (window === FINDER_LIKE || window === FINDER_LIKE_BACK)) points += 40;
  }
  return points;
}
