import { limits } from './limits.ts';
import type { PackageParts } from './open-package.ts';
import { WorkbookRefusal } from './refusal.ts';

export interface SurveyedPackage {
  /** The parts, with sheets cut after the first row that is too many. */
  readonly parts: PackageParts;
  /** Rows that a filter or a clerk hides, counted from 0, by sheet in the order of the workbook. */
  readonly hiddenRows: readonly ReadonlySet<number>[];
  /** The sheets' parts in lower case, in the order of the workbook. */
  readonly sheetNames: readonly string[];
}

/**
 * Looks at the sheets' bytes alone before anything is parsed: rows beyond `limits.rows` are cut off, because parsing
 * them would need the memory this protects; rows no spreadsheet can have and too many tags are refused.
 * @throws {WorkbookRefusal}
 */
export function surveySheets(parts: PackageParts): SurveyedPackage {
  const kept = new Map(parts);
  const hidden = new Map<string, ReadonlySet<number>>();
  for (const [name, part] of parts) {
    if (!name.toLowerCase().startsWith('xl/worksheets/')) continue;
    const { end, hiddenRows } = surveyRows(part);
    hidden.set(name.toLowerCase(), hiddenRows);
    if (end !== undefined) kept.set(name, withoutRowsAfter(part, end));
  }
  refuseTooManyTags(kept);
  const sheetNames = sheetParts(parts);
  return { parts: kept, hiddenRows: sheetNames.map((name) => hidden.get(name) ?? new Set()), sheetNames };
}

/** Counted over all parts that are parsed: shared texts, styles and merges fill memory as cells do. */
function refuseTooManyTags(parts: PackageParts): void {
  let tags = 0;
  for (const part of parts.values()) for (const byte of part) if (byte === 0x3c) tags += 1;
  if (tags > limits.tags) throw new WorkbookRefusal('too-many-cells', { maximum: limits.cells });
}

interface SurveyedRows {
  /** Where the rows end that are read; undefined when all are. */
  readonly end: number | undefined;
  readonly hiddenRows: ReadonlySet<number>;
}

function surveyRows(part: Buffer): SurveyedRows {
  const hiddenRows = new Set<number>();
  let end: number | undefined;
  for (const row of rowsOf(part)) {
    if (row.isFilled && row.number > limits.lastPossibleRow) {
      throw new WorkbookRefusal('unsafe', { what: 'cell-reference' });
    }
    if (row.isHidden) hiddenRows.add(row.number - 1);
    // One filled row too many is kept, so that the reader sees that there are more.
    if (row.isFilled && row.number > limits.rows) end ??= row.end;
  }
  return { end, hiddenRows };
}

interface RowPlace {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly end: number;
  /** It holds a value; rows that only carry a style do not count. */
  readonly isFilled: boolean;
  readonly isHidden: boolean;
}

function* rowsOf(part: Buffer): Generator<RowPlace> {
  const cached = finder(part, '<v>');
  const inline = finder(part, '<is>');
  let number = 0;
  for (let start = part.indexOf('<row'); start !== -1; ) {
    const next = part.indexOf('<row', start + 4);
    const end = next === -1 ? part.length : next;
    const tag = /^<row(\s[^>]*)?>/u.exec(part.toString('latin1', start, Math.min(start + 400, end)))?.[0];
    if (tag !== undefined) {
      const declared = /\sr="(\d+)"/u.exec(tag)?.[1];
      number = declared === undefined ? number + 1 : Number(declared);
      const isFilled = Math.min(cached(start), inline(start)) < end;
      yield { number, end, isFilled, isHidden: /\shidden="(?:1|true)"/u.test(tag) };
    }
    start = next;
  }
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

/** What follows the rows, such as the merged cells, stays. */
function withoutRowsAfter(part: Buffer, end: number): Buffer {
  const rest = part.indexOf('</sheetData>', end);
  return rest === -1 ? part : Buffer.concat([part.subarray(0, end), part.subarray(rest)]);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
}

/** The names of the sheets' parts in lower case, in the order of the workbook. */
function sheetParts(parts: PackageParts): readonly string[] {
  const textOf = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const targets = new Map(
    (textOf('xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^>]*>/gu) ?? []).map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const sheets = textOf('xl/workbook.xml').match(/<(?:\w+:)?sheet\s[^>]*>/gu) ?? [];
  return sheets.map((tag) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? '';
    return (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase();
  });
}
