/** The middle value; between the two middle ones of an even number. @throws {RangeError} for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('nothing was measured');
  return (low + high) / 2;
}

/** The smallest value that at least this share of all values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}

/** What was measured at one size. */
export interface Point {
  readonly size: number;
  readonly value: number;
}

/** Between two sizes: 1 where twice the work takes twice the time, 2 where it takes four times. */
export function growthExponent(small: Point, large: Point): number {
  return Math.log(large.value / small.value) / Math.log(large.size / small.size);
}
