import type { Cell } from '../workbook/cell.ts';

/**
 * A sheet as bytes that all threads share: a large roster crosses between them without being copied, and the core's
 * thread never unpacks it.
 */
export interface PackedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Texts of the first rows, to guess headings from. */
  readonly head: readonly (readonly string[])[];
  readonly bytes: Uint8Array;
}

/** A cell in short: a text alone, 0 for an empty one, else kind, text and what the kind needs. */
type ShortCell =
  | 0
  | string
  | readonly ['n', string]
  | readonly ['d', string]
  | readonly ['b', string]
  | readonly ['f', string]
  | readonly ['e', string];

/** What stands in a cell, as the roster check reads it. */
export interface SheetCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'empty';
  readonly raw: string;
}

function shortCell(cell: Cell): ShortCell {
  if (cell.kind === 'empty') return 0;
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'number') {
    return cell.date === undefined ? ['n', digitsOf(cell.value, cell.text)] : ['d', cell.date];
  }
  if (cell.kind === 'formula') return ['f', cell.date ?? cell.text];
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
  return { kind: kinds[cell[0]], raw: cell[1] };
}

/** Rows of cells as shared bytes. */
export function packRows(rows: readonly (readonly Cell[])[]): Uint8Array {
  const text = Buffer.from(JSON.stringify(rows.map((row) => row.map(shortCell))));
  const shared = new Uint8Array(new SharedArrayBuffer(text.length));
  shared.set(text);
  return shared;
}

export function unpackRows(bytes: Uint8Array): readonly (readonly SheetCell[])[] {
  // Written by packRows alone. Copied first: a text decoder takes no shared bytes.
  const rows = JSON.parse(Buffer.from(bytes).toString('utf8')) as readonly (readonly ShortCell[])[];
  return rows.map((row) => row.map(longCell));
}
