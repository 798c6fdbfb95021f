import type { Encoding, WorkbookContent } from './cell.ts';
import { checkBinaryWorkbook } from './check-binary-workbook.ts';
import { openPackage } from './open-package.ts';
import { readCsv } from './read-csv.ts';
import { readSpreadsheet, type SpreadsheetBytes } from './read-spreadsheet.ts';
import { recogniseBytes } from './recognise-bytes.ts';
import { WorkbookRefusal, type Unreadable } from './refusal.ts';
import { storedZip } from './stored-zip.ts';
import { surveySheets } from './survey-sheets.ts';
import { takeTexts } from './take-texts.ts';

export type ReadWorkbookOptions = {
  /** Only names the single sheet of a csv; the kind of file is told by its bytes. */
  readonly fileName: string;
  /** For a csv whose encoding was guessed wrong. */
  readonly encoding?: Encoding;
  /** For a preview: at most this many rows of each sheet; else as many as `limits.rows`. */
  readonly maximumRows?: number;
  /** Steps done of all: opening, parsing, then each sheet. */
  readonly onProgress?: (done: number, total: number) => void;
};

/**
 * Reads the bytes of an .xlsx, .xls or .csv into sheets of cells, or says why they cannot be read. Nothing in
 * the file is executed or calculated. Takes seconds for 50,000 rows: call it in a worker thread.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ReadWorkbookOptions,
): Promise<WorkbookContent | Unreadable> {
  try {
    return await readRecognised(bytes, options);
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error;
    const { reason, params, cause } = error;
    return {
      kind: 'unreadable',
      reason,
      params,
      ...(cause instanceof Error ? { cause: cause.message } : {}),
    };
  }
}

async function readRecognised(bytes: Uint8Array, options: ReadWorkbookOptions): Promise<WorkbookContent> {
  if (bytes.length === 0) throw new WorkbookRefusal('empty');
  const recognised = recogniseBytes(bytes);
  if (recognised.kind === 'html') throw new WorkbookRefusal('html-as-xls');
  if (recognised.kind === 'other') throw new WorkbookRefusal('other-format', { format: recognised.format });
  if (recognised.kind === 'zip') return await readPackage(bytes, options);
  if (recognised.kind === 'ole') {
    checkBinaryWorkbook(bytes);
    return withContent('xls', { bytes: Buffer.from(bytes) }, options);
  }
  options.onProgress?.(1, 2);
  const name = options.fileName.replace(/\.[^.]*$/, '');
  const { sheet, encoding } = readCsv(bytes, { ...options, name });
  return { kind: 'workbook', format: 'csv', encoding, sheets: [sheet] };
}

async function readPackage(bytes: Uint8Array, options: ReadWorkbookOptions): Promise<WorkbookContent> {
  const { parts, hiddenRows, sheetNames } = surveySheets(await openPackage(bytes));
  const { parts: rest, texts } = takeTexts(parts);
  const taken = sheetNames.map((name) => texts.get(name) ?? []);
  return withContent('xlsx', { bytes: storedZip(rest), hiddenRows, texts: taken }, options);
}

function withContent(
  format: 'xlsx' | 'xls',
  source: SpreadsheetBytes,
  options: ReadWorkbookOptions,
): WorkbookContent {
  options.onProgress?.(1, 3);
  const sheets = readSpreadsheet(source, options.maximumRows, (done, total) => {
    options.onProgress?.(2 + done, 2 + total);
  });
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new WorkbookRefusal('empty');
  return { kind: 'workbook', format, sheets };
}
