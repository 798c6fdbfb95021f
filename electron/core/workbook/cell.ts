/**
 * One cell as it stands in the file. A number's `text` is what the file shows; of a number with more than
 * 15 digits the last ones are lost (`hasLostDigits`), so an ID or account number in it cannot be trusted.
 * `date` is the calendar day of a number shown as a date, as far as it is shown: YYYY-MM-DD, YYYY-MM or YYYY.
 */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | NumberCell
  | { readonly kind: 'boolean'; readonly value: boolean; readonly text: string }
  | FormulaCell
  | { readonly kind: 'error'; readonly text: string };

export type FormulaCell = {
  readonly kind: 'formula';
  /** The last result, as the file shows it. */
  readonly text: string;
  readonly formula: string;
  readonly date?: string;
  /** The result is a number, and too wide for all its digits to be true. */
  readonly hasLostDigits?: true;
};

export type NumberCell = {
  readonly kind: 'number';
  readonly value: number;
  readonly text: string;
  readonly isDate: boolean;
  readonly date?: string;
  readonly hasLostDigits?: true;
};

/** Merged cells, counted from 0, ends included. The value stands in the top-left cell and is not copied. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/**
 * `rows[0]` is row 1. Rows are ragged: empty cells at the end are left out, an empty row is `[]`.
 * Equal texts and empty cells are one shared object, which a structured clone keeps shared.
 */
export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** Rows that a filter or a clerk hides, counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  /** True when rows after the asked maximum, else after `limits.rows`, were left out. */
  readonly truncated: boolean;
};

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export type WorkbookContent = {
  readonly kind: 'workbook';
  readonly format: 'xlsx' | 'xls' | 'csv';
  readonly encoding?: Encoding;
  readonly sheets: readonly Sheet[];
};

export const emptyCell: Cell = { kind: 'empty' };

/** The address a clerk sees in the spreadsheet; row and column counted from 0: (0, 0) is A1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** What a cell shows, as text; empty for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  return cell === undefined || cell.kind === 'empty' ? '' : cell.text;
}
