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

const changes = new Map<number, readonly Uint8Array[]>();

/**
 * The symbol under the mask with the least penalty (ISO/IEC 18004, 7.8.3), made from one under mask 0: going over to
 * another mask turns the same modules in every symbol of a size, so that it is encoded only once.
 */
export function underBestMask(modules: Modules): Uint8Array {
  const { data, size } = modules;
  const known = changes.get(size) ?? changesFromFirst(modules);
  changes.set(size, known);
  let [best, least] = [new Uint8Array(data.length), Number.POSITIVE_INFINITY];
  for (const change of known) {
    const tried = new Uint8Array(data.length);
    for (let at = 0; at < data.length; at += 1) tried[at] = (data[at] ?? 0) ^ (change[at] ?? 0);
    const penalty = penaltyOf(tried, size, least);
    if (penalty < least) [best, least] = [tried, penalty];
  }
  return best;
}

/** For each mask the modules that differ from mask 0; the same for every symbol of this size. */
function changesFromFirst({ reserved, size }: Modules): readonly Uint8Array[] {
  const masks = CONDITIONS.map((holds) => maskOf(size, reserved, holds));
  const first = masks[0] ?? new Uint8Array(size * size);
  return masks.map((mask, number) => {
    const change = mask.map((module, at) => module ^ (first[at] ?? 0));
    turnFormat(change, size, number);
    return change;
  });
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

/**
 * Writes into `change` how the two copies of the format bits differ from those of mask 0 (ISO/IEC 18004, 7.9). Their
 * code is linear, so the difference does not depend on the level of correction.
 */
function turnFormat(change: Uint8Array, size: number, mask: number): void {
  let rest = mask << 10;
  for (let bit = 12; bit >= 10; bit -= 1) if ((rest >> bit) & 1) rest ^= 0b10100110111 << (bit - 10);
  const bits = (mask << 10) | rest;
  for (let bit = 0; bit < 15; bit += 1) {
    const turned = (bits >> bit) & 1;
    // The timing patterns, in row and column 6, are stepped over.
    const row = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit;
    const column = bit < 8 ? size - 1 - bit : bit < 9 ? 7 : 14 - bit;
    change[row * size + 8] = turned;
    change[8 * size + column] = turned;
  }
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

/** Points a module adds, by itself and the ten before it: a run reaching five or going on, a finder-like pattern. */
const POINTS = Uint8Array.from({ length: 2048 }, (_, window) => {
  const finderLike = window === 0b10111010000 || window === 0b00001011101;
  return runPoints(window) + (finderLike ? 40 : 0);
});

/** Three points where five modules alike end, one for each more; judged by the last six. */
function runPoints(window: number): number {
  const [five, six] = [window & 0x1f, window & 0x3f];
  if (five !== 0 && five !== 0x1f) return 0;
  return six === 0 || six === 0x3f ? 1 : 3;
}

/** Runs and finder-like patterns along one row or column. */
function linePenalty(data: Uint8Array, start: number, step: number): number {
  const end = start + step * Math.sqrt(data.length);
  // The modules before the line count as the opposite of its first, so that no run begins outside.
  let window = data[start] === 0 ? 0x7ff : 0;
  let points = 0;
  let at = start;
  for (; at < start + 10 * step; at += step) {
    window = ((window << 1) | (data[at] ?? 0)) & 0x7ff;
    points += runPoints(window);
  }
  for (; at < end; at += step) {
    window = ((window << 1) | (data[at] ?? 0)) & 0x7ff;
    points += POINTS[window] ?? 0;
  }
  return points;
}
