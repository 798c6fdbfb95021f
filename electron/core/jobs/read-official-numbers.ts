import { Failure } from '#shared/contract/failures.ts';
import type { OfficialRow } from '#shared/rules/certificates/official-numbers.ts';
import { guessSheet } from '#shared/rules/trainees/guess-columns.ts';
import { type Cell, cellText } from '../workbook/cell.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';

/** Rows a file of numbers may have; a province returns one session at a time. */
const maximumRows = 5000;

/** Headings of the columns that a roster does not have. */
const headings = {
  number: /证书(?:编号|号码?)$/u,
  issuedOn: /发证日期|核发日期|签发日期/u,
  occupation: /职业(?:名称|（工种）|工种)?(?:名称)?$/u,
  level: /等级/u,
} as const;

function texts(rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  return rows.map((row) => row.map(cellText));
}

function columnOf(cells: readonly string[], pattern: RegExp): number {
  return cells.findIndex((cell) => pattern.test(cell.replace(/\s/gu, '')));
}

/** What stands in a row's column, without the spaces around it; nothing where there is no such column. */
function at(row: readonly Cell[], column: number): string | undefined {
  return column < 0 ? undefined : cellText(row[column]).trim();
}

/**
 * Reads the table in which the authority returns certificate numbers.
 * @throws {Failure} FILE_UNREADABLE with the reason, also when no column of numbers, names and IDs is found.
 */
export async function readOfficialNumbersJob(input: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}): Promise<{ readonly rows: readonly OfficialRow[] }> {
  const read = await readWorkbook(input.bytes, { fileName: input.fileName, maximumRows });
  if (read.kind === 'unreadable')
    throw new Failure('FILE_UNREADABLE', { params: { ...read.params, reason: read.reason } });
  const guess = guessSheet(read.sheets.map((sheet) => texts(sheet.rows)));
  const sheet = guess && read.sheets[guess.sheet];
  if (!guess || !sheet) throw new Failure('FILE_UNREADABLE', { params: { reason: 'no-number-columns' } });
  const heading = (sheet.rows[guess.heading.row] ?? []).map(cellText);
  const fieldColumn = (field: string) =>
    guess.heading.columns.find((column) => column.field === field)?.column ?? -1;
  const name = fieldColumn('name');
  const idNumber = fieldColumn('idNumber');
  const number = columnOf(heading, headings.number);
  if (name < 0 || idNumber < 0 || number < 0)
    throw new Failure('FILE_UNREADABLE', { params: { reason: 'no-number-columns' } });
  const columns = {
    occupation: columnOf(heading, headings.occupation),
    level: columnOf(heading, headings.level),
    issuedOn: columnOf(heading, headings.issuedOn),
  };
  const rows = sheet.rows.slice(guess.heading.row + 1).flatMap((row, index): OfficialRow[] => {
    const facts = {
      name: at(row, name) ?? '',
      idNumber: at(row, idNumber) ?? '',
      number: at(row, number) ?? '',
    };
    if (facts.name === '' && facts.idNumber === '' && facts.number === '') return [];
    const { occupation, level, issuedOn } = {
      occupation: at(row, columns.occupation),
      level: at(row, columns.level),
      issuedOn: at(row, columns.issuedOn),
    };
    return [
      {
        rowNumber: guess.heading.row + 2 + index,
        ...facts,
        ...(occupation !== undefined && { occupation }),
        ...(level !== undefined && { level }),
        ...(issuedOn !== undefined && { issuedOn }),
      },
    ];
  });
  return { rows };
}
