import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { columnLetters } from './cell.ts';
import { limits } from './limits.ts';
import { xmlText } from './safe-text.ts';
import { sheetNames } from './sheet-names.ts';

export type ColumnKind = 'text' | 'integer' | 'decimal' | 'date' | 'money';

export type WrittenColumn = {
  readonly heading: string;
  /** In characters of half width; by default as wide as the longest text, between 8 and 44. */
  readonly width?: number;
  readonly kind: ColumnKind;
};

/** A cell's value: text, a number, null for empty; dates as YYYY-MM-DD, money in fen. */
export type WrittenValue = string | number | null;

export type WrittenSheet = {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly WrittenValue[])[];
  /** Lines above the heading: title, period, how many. The first is set larger. */
  readonly notes?: readonly string[];
};

export type WrittenWorkbook = {
  readonly sheets: readonly WrittenSheet[];
  readonly properties: { readonly title?: string; readonly creator?: string; readonly created: Date };
};

const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  integer: '0',
  decimal: '0.00',
  date: 'yyyy-mm-dd',
  money: '#,##0.00',
};

const fontName = '宋体';
const border = { style: 'thin', color: { argb: 'FFD0D5DD' } } as const;

/**
 * Writes lists as .xlsx: heading frozen and filtered, texts typed as text (an 18-digit ID stays whole and `=1+1`
 * stays a text), dates as real dates, money from fen to yuan. A text in a number or date column is kept as text.
 * @throws {RangeError} when a text is longer than a cell can hold (32,767 characters); nothing is cut.
 */
export async function writeWorkbook(content: WrittenWorkbook): Promise<Uint8Array> {
  const book = new Workbook();
  book.created = content.properties.created;
  book.modified = content.properties.created;
  book.creator = xmlText(content.properties.creator ?? '');
  if (content.properties.title !== undefined) book.title = xmlText(content.properties.title);
  const names = sheetNames(content.sheets.map((sheet) => sheet.name));
  for (const [index, sheet] of content.sheets.entries()) {
    fillSheet(book.addWorksheet(names[index] ?? `${index + 1}`), sheet);
  }
  return await book.xlsx.writeBuffer();
}

function fillSheet(target: Worksheet, sheet: WrittenSheet): void {
  target.columns = sheet.columns.map((column, index) => ({
    width: column.width ?? readableWidth(sheet, index),
    style: { numFmt: formats[column.kind], font: { name: fontName, size: 11 } },
  }));
  for (const [index, note] of (sheet.notes ?? []).entries()) {
    const row = target.addRow([checked(note)]);
    row.getCell(1).numFmt = '@';
    row.getCell(1).font = { name: fontName, size: index === 0 ? 14 : 10, bold: index === 0 };
  }
  addHeading(target, sheet);
  for (const values of sheet.rows) {
    target.addRow(values.map((value, index) => cellValue(value, sheet.columns[index]?.kind ?? 'text')));
  }
}

function addHeading(target: Worksheet, sheet: WrittenSheet): void {
  const heading = target.addRow(sheet.columns.map((column) => checked(column.heading)));
  heading.height = 22;
  heading.eachCell((cell) => {
    cell.numFmt = '@';
    cell.font = { name: fontName, size: 11, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFF2F6' } };
    cell.alignment = { vertical: 'middle', wrapText: true };
    cell.border = { bottom: border };
  });
  const line = heading.number;
  target.views = [{ state: 'frozen', xSplit: 0, ySplit: line }];
  const last = columnLetters(Math.max(sheet.columns.length - 1, 0));
  target.autoFilter = `A${line}:${last}${line + sheet.rows.length}`;
  setPrinting(target, line);
}

/** A4 across, as many pages high as needed, the heading on each. */
function setPrinting(target: Worksheet, headingLine: number): void {
  target.pageSetup.paperSize = 9;
  target.pageSetup.orientation = 'landscape';
  target.pageSetup.fitToPage = true;
  target.pageSetup.fitToWidth = 1;
  target.pageSetup.fitToHeight = 0;
  target.pageSetup.printTitlesRow = `${headingLine}:${headingLine}`;
}

function cellValue(value: WrittenValue, kind: ColumnKind): string | number | Date | null {
  if (value === null || value === '') return null;
  if (kind === 'text') return checked(String(value));
  if (typeof value === 'number') return kind === 'money' ? value / 100 : value;
  return (kind === 'date' ? calendarDate(value) : undefined) ?? checked(value);
}

/** Midnight UTC of a real calendar day a spreadsheet counts rightly; anything else stays the text it is. */
function calendarDate(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1900-03-01') return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : date;
}

function checked(text: string): string {
  if (text.length > limits.cellCharacters) {
    throw new RangeError(`a cell holds ${limits.cellCharacters} characters, the text has ${text.length}`);
  }
  return xmlText(text);
}

/** A Chinese character is as wide as two digits. The first 200 rows decide. */
function readableWidth(sheet: WrittenSheet, index: number): number {
  const values = sheet.rows.slice(0, 200).map((row) => String(row[index] ?? ''));
  const widest = Math.max(...[sheet.columns[index]?.heading ?? '', ...values].map(halfWidths));
  return Math.min(Math.max(widest + 3, 8), 44);
}

function halfWidths(text: string): number {
  return text.length + (text.match(/[\u0300-\uffff]/g)?.length ?? 0);
}
