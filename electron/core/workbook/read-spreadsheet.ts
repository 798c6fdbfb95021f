import { read, set_cptable, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { emptyCell, cellAddress, type Cell, type Merge, type Sheet } from './cell.ts';
import { limits } from './limits.ts';
import { convertCell, type CellConversion } from './convert-cell.ts';
import { WorkbookRefusal } from './refusal.ts';
import type { TakenText } from './take-texts.ts';

export type SheetProgress = (done: number, total: number) => void;

export type SpreadsheetBytes = {
  readonly bytes: Buffer;
  /** Of an .xlsx, by sheet; the parser itself tells those of an .xls. */
  readonly hiddenRows?: readonly ReadonlySet<number>[];
  /** Of an .xlsx, by sheet: cells that were taken out before, to be put back. */
  readonly texts?: readonly (readonly TakenText[])[];
};

// An .xls of Excel 95 names its code page (936 for Chinese) instead of carrying Unicode.
set_cptable(codePages);

/**
 * Parses the bytes of a checked .xlsx or .xls into sheets. Chart sheets are left out; a macro sheet of the
 * old format refuses the file. Each sheet is cut after `maximumRows` or `limits.rows` and then marked truncated.
 * @throws {WorkbookRefusal}
 */
export function readSpreadsheet(
  source: SpreadsheetBytes,
  maximumRows: number | undefined,
  onProgress: SheetProgress,
): readonly Sheet[] {
  const book = parse(source.bytes, maximumRows);
  const conversion: CellConversion = {
    is1904: book.Workbook?.WBProps?.date1904 === true,
    texts: new Map(),
    dateFormats: new Map(),
  };
  const sheets: Sheet[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    // The parsed cells are dropped as soon as they are converted: both forms of a large file do not fit.
    delete book.Sheets[name];
    onProgress(index, book.SheetNames.length);
    // The types of the library leave out the macro and dialog sheets it finds in old files.
    const type: string | undefined = sheet?.['!type'];
    if (type === 'macro' || type === 'dialog') throw new WorkbookRefusal('macro');
    if (sheet === undefined || type === 'chart') continue;
    putBack(sheet, source.texts?.[index] ?? []);
    const { rows, truncated } = convertRows(sheet, { name, maximum: maximumRows ?? limits.rows }, conversion);
    sheets.push({
      name,
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      rows,
      merges: (sheet['!merges'] ?? []).map(toMerge).filter((merge) => merge.top < rows.length),
      hiddenRows: source.hiddenRows?.[index] ?? hiddenRowsOf(sheet),
      truncated,
    });
  }
  return sheets;
}

function putBack(sheet: WorkSheet, texts: readonly TakenText[]): void {
  const data: CellObject[][] = (sheet['!data'] ??= []);
  for (const { row, column, text } of texts) (data[row] ??= [])[column] ??= { t: 's', v: text };
}

function hiddenRowsOf(sheet: WorkSheet): ReadonlySet<number> {
  const rows = sheet['!rows'] ?? [];
  return new Set(
    Object.keys(rows)
      .map(Number)
      .filter((row) => rows[row]?.hidden === true),
  );
}

function parse(bytes: Buffer, maximumRows: number | undefined): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellHTML: false,
      // One more than asked shows whether something was left out.
      ...(maximumRows === undefined ? {} : { sheetRows: maximumRows + 1 }),
    });
  } catch (error) {
    const isProtected = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new WorkbookRefusal(isProtected ? 'encrypted' : 'damaged', {}, error);
  }
}

function convertRows(
  sheet: WorkSheet,
  { name, maximum }: { readonly name: string; readonly maximum: number },
  conversion: CellConversion,
): Pick<Sheet, 'rows' | 'truncated'> {
  const data: CellObject[][] = sheet['!data'] ?? [];
  const rows: (readonly Cell[])[] = [];
  // Only rows that exist are visited: a sparse list may claim a length of a million.
  for (const key of Object.keys(data)) {
    const row = convertRow(data[Number(key)] ?? [], { name, row: Number(key) }, conversion);
    if (row.length === 0) continue;
    if (Number(key) >= maximum) return { rows, truncated: true };
    while (rows.length < Number(key)) rows.push(emptyRow);
    rows.push(row);
  }
  return { rows, truncated: false };
}

const emptyRow: readonly Cell[] = [];

type RowPlace = { readonly name: string; readonly row: number };

function convertRow(
  source: readonly CellObject[],
  place: RowPlace,
  conversion: CellConversion,
): readonly Cell[] {
  if (source.length > limits.lastPossibleColumn)
    throw new WorkbookRefusal('unsafe', { what: 'cell-reference' });
  const cells: Cell[] = [];
  for (let column = 0; column < source.length; column++) {
    const cell = convertCell(source[column], conversion);
    if (cell === emptyCell) continue;
    const address = cellAddress(place.row, column);
    if (column >= limits.columns) {
      throw new WorkbookRefusal('too-many-columns', { sheet: place.name, address, maximum: limits.columns });
    }
    if (cell.kind === 'text' && cell.text.length > limits.cellCharacters) {
      throw new WorkbookRefusal('cell-too-long', {
        sheet: place.name,
        address,
        maximum: limits.cellCharacters,
      });
    }
    while (cells.length < column) cells.push(emptyCell);
    cells.push(cell);
  }
  return cells;
}

function toMerge(range: {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}): Merge {
  return { top: range.s.r, left: range.s.c, bottom: range.e.r, right: range.e.c };
}
