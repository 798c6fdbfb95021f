import { createHash } from 'node:crypto';
import { guessHeadingRow } from '#shared/rules/trainees/guess-columns.ts';
import type { TopOfSheet } from '#shared/rules/trainees/heading-rows.ts';
import { type PackedSheet, packCells } from '../trainees/packed-sheet.ts';
import { cellText, type Encoding, type Sheet } from '../workbook/cell.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { Unreadable } from '../workbook/refusal.ts';
import type { JobContext } from './job-table.ts';

/** Rows whose texts the core's thread sees. */
const headRows = 60;

export interface ReadRoster {
  readonly kind: 'roster';
  readonly format: 'xlsx' | 'xls' | 'csv';
  readonly encoding: Encoding | null;
  readonly sha256: string;
  readonly sheets: readonly PackedSheet[];
}

/** Rows under the guessed headings with an ID number, or with a name where no column of numbers is found. */
function countPeople(sheet: Sheet, top: TopOfSheet): number {
  const guess = guessHeadingRow(top);
  const columns = guess?.columns ?? [];
  const column =
    columns.find(({ field }) => field === 'idNumber') ?? columns.find(({ field }) => field === 'name');
  if (guess === undefined || column === undefined) return 0;
  const people = sheet.rows.slice(guess.row + 1);
  return people.filter((row) => cellText(row[column.column]).trim() !== '').length;
}

function pack(sheet: Sheet): PackedSheet {
  const head = sheet.rows.slice(0, headRows).map((row) => row.map((cell) => cellText(cell)));
  const headMerges = sheet.merges.filter((merge) => merge.top < headRows);
  return {
    name: sheet.name,
    isHidden: sheet.hidden,
    rowCount: sheet.rows.length,
    columnCount: sheet.rows.reduce((most, row) => Math.max(most, row.length), 0),
    head,
    headMerges,
    peopleCount: countPeople(sheet, { rows: head, merges: headMerges }),
    isTruncated: sheet.truncated,
    bytes: packCells(sheet),
  };
}

/** Reads a roster's bytes into sheets that all threads share, or says why not. */
export async function openRosterJob(
  input: { readonly bytes: Uint8Array; readonly fileName: string; readonly encoding: Encoding | undefined },
  context: JobContext,
): Promise<ReadRoster | Unreadable> {
  const content = await readWorkbook(input.bytes, {
    fileName: input.fileName,
    ...(input.encoding === undefined ? {} : { encoding: input.encoding }),
    onProgress: (done, total) => context.onStep({ done, total }),
  });
  if (content.kind === 'unreadable') return content;
  return {
    kind: 'roster',
    format: content.format,
    encoding: content.encoding ?? null,
    sha256: createHash('sha256').update(input.bytes).digest('hex'),
    sheets: content.sheets.map(pack),
  };
}
