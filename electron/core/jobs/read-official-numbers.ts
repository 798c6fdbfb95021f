import { Failure } from '#shared/contract/failures.ts';
import { guessNumberSheet, type NumberColumns } from '#shared/rules/certificates/number-columns.ts';
import type { OfficialRow } from '#shared/rules/certificates/official-numbers.ts';
import { type Cell, cellText, columnLetters } from '../workbook/cell.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { unreadableFailure } from '../workbook/unreadable-failure.ts';

/** Rows a file of numbers may have; a province returns one session at a time. */
const maximumRows = 5000;

/** A file of official numbers as it was read. */
export interface OfficialTable {
  /** Its columns from the left, as a spreadsheet shows them. */
  readonly headings: ReadonlyArray<{ readonly letter: string; readonly heading: string }>;
  readonly columns: NumberColumns;
  readonly rows: readonly OfficialRow[];
}

/** What stands in a row's column, without the spaces around it; nothing where there is no such column. */
function at(row: readonly Cell[], column: number | null): string | undefined {
  return column === null ? undefined : cellText(row[column]).trim();
}

function officialRow(row: readonly Cell[], columns: NumberColumns, rowNumber: number): OfficialRow[] {
  const facts = {
    name: at(row, columns.name) ?? '',
    idNumber: at(row, columns.idNumber) ?? '',
    number: at(row, columns.number) ?? '',
  };
  if (facts.name === '' && facts.idNumber === '' && facts.number === '') return [];
  const occupation = at(row, columns.occupation);
  const level = at(row, columns.level);
  const issuedOn = at(row, columns.issuedOn);
  return [
    {
      rowNumber,
      ...facts,
      ...(occupation !== undefined && { occupation }),
      ...(level !== undefined && { level }),
      ...(issuedOn !== undefined && { issuedOn }),
    },
  ];
}

/**
 * Reads the table in which the authority returns certificate numbers, by the given columns or else by those its
 * headings and cells tell; a field no column was found for stays empty.
 * @throws {Failure} FILE_UNREADABLE with the reason, also when no row of headings is found.
 */
export async function readOfficialNumbersJob(input: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly columns?: NumberColumns | undefined;
}): Promise<OfficialTable> {
  const read = await readWorkbook(input.bytes, { fileName: input.fileName, maximumRows });
  if (read.kind === 'unreadable') throw unreadableFailure(read);
  const tops = read.sheets.map(({ rows, merges, hidden }) => ({
    rows: rows.map((row) => row.map(cellText)),
    merges,
    isHidden: hidden,
  }));
  const guess = guessNumberSheet(tops);
  const sheet = guess && read.sheets[guess.sheet];
  if (!guess || !sheet) throw new Failure('FILE_UNREADABLE', { params: { reason: 'no-number-columns' } });
  const columns = input.columns ?? guess.columns;
  const headings = (sheet.rows[guess.headingRow] ?? []).map((cell, index) => ({
    letter: columnLetters(index),
    heading: cellText(cell).trim(),
  }));
  const rows = sheet.rows
    .slice(guess.headingRow + 1)
    .flatMap((row, index) => officialRow(row, columns, guess.headingRow + 2 + index));
  return { headings, columns, rows };
}
