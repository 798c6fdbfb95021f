import { toHalfWidth } from './clerk-text.ts';
import type { RosterCell } from './roster-row.ts';

/** Digits a spreadsheet keeps of a number; those behind become 0. */
export const keptDigits = 15;

const scientific = /^(\d)(?:\.(\d+))?E\+?\d{1,2}$/iu;

/**
 * How many digits are left of a long number that was a number once: 15 in the cell itself, fewer where the file
 * holds what the cell showed, such as 1.49901E+17. Undefined where nothing says so.
 */
export function digitsLeft(cell: RosterCell): number | undefined {
  if (cell.hasLostDigits) return keptDigits;
  if (!/[EeＥｅ]/u.test(cell.raw)) return undefined;
  const match = scientific.exec(toHalfWidth(cell.raw).replace(/[\s'‘’]/gu, ''));
  return match === null ? undefined : 1 + (match[2]?.length ?? 0);
}

/** 18 digits of which the last three are 0: what a text made from such a number looks like (csv, TEXT()). */
export function endsLikeCutNumber(value: string): boolean {
  return /^\d{15}000$/u.test(value);
}
