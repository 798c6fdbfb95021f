import type { MarkRow } from '#shared/contract/evaluations.ts';

/** Parts of a row that have no sound mark. */
export function missingParts(row: MarkRow): readonly string[] {
  return row.reasons.flatMap(({ params }) => (typeof params['part'] === 'string' ? [params['part']] : []));
}

/** A cell to go to. */
export interface Spot {
  readonly row: string;
  readonly part: string;
}

/** Where a row wants to be seen: its first missing part, else the part behind its unusual value. */
export function spotOf(row: MarkRow): Spot | undefined {
  const [missing] = missingParts(row);
  const [odd] = row.odd;
  const part = missing ?? odd?.params['low'] ?? odd?.params['part'];
  return typeof part === 'string' ? { row: String(row.enrolmentId), part } : undefined;
}

/** The next row behind `after` that wants to be seen, around the end. */
export function nextSpot(rows: readonly MarkRow[], after: string | undefined): Spot | undefined {
  const at = rows.findIndex((row) => String(row.enrolmentId) === after);
  const ordered = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return ordered.map(spotOf).find((spot) => spot !== undefined);
}
