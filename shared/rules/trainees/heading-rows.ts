import { bareWord } from './clerk-text.ts';

/** Merged cells, counted from 0, ends included; the text stands in the top-left one. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The first rows of a sheet as texts, with what is merged among them. */
export interface TopOfSheet {
  readonly rows: readonly (readonly string[])[];
  readonly merges?: readonly MergedCells[];
}

/** Stands between the upper and the lower word of a heading of two rows: 证件信息›号码. */
export const headingJoint = '›';

const longestUpper = 12;

function textAt({ rows }: TopOfSheet, row: number, column: number): string {
  return (rows[row]?.[column] ?? '').trim();
}

function mergeAt({ merges = [] }: TopOfSheet, row: number, column: number): MergedCells | undefined {
  return merges.find(
    (merge) => merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right,
  );
}

/** The text of a cell, or of the merged cells it belongs to. */
function filledAt(top: TopOfSheet, row: number, column: number): string {
  const merge = mergeAt(top, row, column);
  return merge === undefined ? textAt(top, row, column) : textAt(top, merge.top, merge.left);
}

function widthOf({ rows, merges = [] }: TopOfSheet, row: number): number {
  const merged = merges.filter((merge) => merge.top <= row && row <= merge.bottom);
  return Math.max(
    rows[row]?.length ?? 0,
    rows[row - 1]?.length ?? 0,
    ...merged.map((merge) => merge.right + 1),
  );
}

/**
 * Whether a row and the one above it are one heading of two rows: cells merged downwards over both say so, or
 * words under a merged one while nothing stands under the others.
 */
function isJoined(top: TopOfSheet, row: number): boolean {
  const { rows, merges = [] } = top;
  const lower = rows[row];
  if (lower === undefined || row === 0) return false;
  // The row of a person holds numbers.
  if (lower.some((text) => /\d{4}/u.test(bareWord(text)) || text.trim().length > 20)) return false;
  const wide = merges.filter((merge) => merge.bottom === row - 1 && merge.right > merge.left);
  const covers = (column: number) => wide.some((merge) => merge.left <= column && column <= merge.right);
  if (merges.some((merge) => merge.top < row && merge.bottom === row && merge.left === merge.right)) {
    return lower.some((text, column) => text.trim() !== '' && covers(column));
  }
  const under = lower.flatMap((text, column) => (text.trim() === '' ? [] : [column]));
  const besides = (rows[row - 1] ?? []).filter((text, column) => text.trim() !== '' && !covers(column));
  return under.length > 1 && under.every(covers) && besides.length > 0;
}

function upperAt(top: TopOfSheet, row: number, column: number): string {
  const merge = mergeAt(top, row, column);
  if (merge !== undefined && merge.top < row) return '';
  const upper = filledAt(top, row - 1, column);
  return upper.length > longestUpper ? '' : upper;
}

/** What stands above each column when `row` (counted from 0) holds the headings, a second row above it joined in. */
export function headingsAt(top: TopOfSheet, row: number): readonly string[] {
  const isDouble = isJoined(top, row);
  return Array.from({ length: widthOf(top, row) }, (_, column) => {
    const merge = mergeAt(top, row, column);
    const own =
      merge !== undefined && merge.top < row && merge.left === column
        ? textAt(top, merge.top, merge.left)
        : textAt(top, row, column);
    if (!isDouble) return own;
    const upper = upperAt(top, row, column);
    if (own === '' || upper === '') return own || upper;
    return `${upper}${headingJoint}${own}`;
  });
}

/** Whether a row is the upper one of two heading rows, under which no people begin yet. */
export function isUpperHeading(top: TopOfSheet, row: number): boolean {
  return isJoined(top, row + 1);
}
