import type { Cell, Merge, Sheet } from '../workbook/cell.ts';

/**
 * A sheet as bytes that all threads share: a large roster crosses between them without being copied, and the core's
 * thread never unpacks it.
 */
export interface PackedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Texts of the first rows and what is merged among them, to guess headings from. */
  readonly head: readonly (readonly string[])[];
  readonly headMerges: readonly Merge[];
  /** As far as the guessed headings say; 0 where none are found. */
  readonly peopleCount: number;
  /** There are more rows than were read. */
  readonly isTruncated: boolean;
  readonly bytes: Uint8Array;
}

/** A sheet as a worker thread reads it. */
export interface SheetContent {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges: readonly Merge[];
  /** Counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** A cell in short: a text alone, 0 for an empty one, else kind, text and what the kind needs. */
type ShortCell =
  | 0
  | string
  | readonly ['n', string]
  /** A number, or a formula's number, whose last digits are lost. */
  | readonly ['N', string]
  | readonly ['F', string]
  | readonly ['d', string]
  | readonly ['b', string]
  | readonly ['f', string]
  | readonly ['e', string];

/** What stands in a cell, as the roster check reads it. */
export interface SheetCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'empty';
  readonly raw: string;
  readonly hasLostDigits?: true;
}

function shortCell(cell: Cell): ShortCell {
  if (cell.kind === 'empty') return 0;
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'number') {
    if (cell.date !== undefined) return ['d', cell.date];
    return [cell.hasLostDigits ? 'N' : 'n', digitsOf(cell.value, cell.text)];
  }
  if (cell.kind === 'formula') return [cell.hasLostDigits ? 'F' : 'f', cell.date ?? cell.text];
  return cell.kind === 'boolean' ? ['b', cell.text] : ['e', cell.text];
}

/** A whole number in full: a wide one is shown as 1.49901E+17 in the file. */
function digitsOf(value: number, shown: string): string {
  return Number.isInteger(value) && !/^\d+$/u.test(shown) ? BigInt(value).toString() : shown;
}

const kinds = { n: 'number', d: 'date', b: 'boolean', f: 'formula', e: 'error' } as const;
const emptyCell: SheetCell = { kind: 'empty', raw: '' };

function longCell(cell: ShortCell): SheetCell {
  if (cell === 0) return emptyCell;
  if (typeof cell === 'string') return { kind: 'text', raw: cell };
  const [kind, raw] = cell;
  if (kind === 'N' || kind === 'F') {
    return { kind: kind === 'N' ? 'number' : 'formula', raw, hasLostDigits: true };
  }
  return { kind: kinds[kind], raw };
}

interface StoredSheet {
  readonly rows: readonly (readonly ShortCell[])[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
}

/** The cells of a sheet as shared bytes; of the merged ones those that stand in several rows. */
export function packCells({ rows, merges, hiddenRows }: Sheet): Uint8Array {
  const stored: StoredSheet = {
    rows: rows.map((row) => row.map(shortCell)),
    merges: merges.filter((merge) => merge.bottom > merge.top),
    hiddenRows: [...hiddenRows].filter((row) => row < rows.length),
  };
  const text = Buffer.from(JSON.stringify(stored));
  const shared = new Uint8Array(new SharedArrayBuffer(text.length));
  shared.set(text);
  return shared;
}

export function unpackCells(bytes: Uint8Array): SheetContent {
  // Written by packCells alone. Copied first: a text decoder takes no shared bytes.
  const { rows, merges, hiddenRows } = JSON.parse(Buffer.from(bytes).toString('utf8')) as StoredSheet;
  return { rows: rows.map((row) => row.map(longCell)), merges, hiddenRows: new Set(hiddenRows) };
}
