import { limits } from './limits.ts';
import type { PackageParts } from './open-package.ts';
import { WorkbookRefusal } from './refusal.ts';

/**
 * Refuses sheets with too many filled rows, and rows no spreadsheet can have, by looking at the bytes alone:
 * parsing them first would need the memory this check protects.
 * @throws {WorkbookRefusal}
 */
export function refuseTooManyRows(parts: PackageParts): void {
  for (const [name, part] of parts) {
    if (!name.toLowerCase().startsWith('xl/worksheets/')) continue;
    const lastRow = lastFilledRow(part);
    if (lastRow > limits.lastPossibleRow) throw new WorkbookRefusal('unsafe', { what: 'cell-reference' });
    if (lastRow > limits.rows)
      throw new WorkbookRefusal('too-many-rows', { rows: lastRow, maximum: limits.rows });
  }
}

/** The number of the last row that holds a value; rows that only carry a style do not count. */
function lastFilledRow(part: Buffer): number {
  const cached = finder(part, '<v>');
  const inline = finder(part, '<is>');
  let last = 0;
  let current = 0;
  for (let start = part.indexOf('<row'); start !== -1; ) {
    const next = part.indexOf('<row', start + 4);
    const declared = /^<row\s[^>]*?\br="(\d+)"/.exec(part.toString('latin1', start, start + 120))?.[1];
    current = declared === undefined ? current + 1 : Number(declared);
    const value = Math.min(cached(start), inline(start));
    if (value < (next === -1 ? part.length : next)) last = Math.max(last, current);
    start = next;
  }
  return last;
}

/** Finds the next place of `text` for places asked in rising order; each byte is looked at once. */
function finder(part: Buffer, text: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const place = part.indexOf(text, from);
      found = place === -1 ? Infinity : place;
    }
    return found;
  };
}
