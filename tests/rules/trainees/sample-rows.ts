import { readFileSync } from 'node:fs';
import { read, utils, type WorkSheet } from '@e965/xlsx';
import { guessColumns, guessSheet } from '#shared/rules/trainees/guess-columns.ts';
import type { CellKind, RosterRow } from '#shared/rules/trainees/roster-row.ts';

const samples = `${import.meta.dirname}/../../fixtures/samples`;
const kinds: Readonly<Record<string, CellKind>> = {
  n: 'number',
  s: 'text',
  b: 'boolean',
  e: 'error',
  d: 'date',
};

function gridOf(sheet: WorkSheet): readonly (readonly string[])[] {
  return utils
    .sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '', blankrows: true })
    .map((row) => row.map(String));
}

/** The rows below the guessed headings of the guessed sheet of a sample file. */
export function readSampleRows(file: string): {
  sheet: string;
  headingRow: number;
  rows: readonly RosterRow[];
} {
  const book = read(readFileSync(`${samples}/${file}`));
  const grids = book.SheetNames.map((name) => gridOf(book.Sheets[name] ?? {}));
  const guess = guessSheet(grids.map((rows) => ({ rows })));
  const name = book.SheetNames[guess?.sheet ?? 0] ?? '';
  const sheet = book.Sheets[name] ?? {};
  const grid = grids[guess?.sheet ?? 0] ?? [];
  const headingRow = guess?.heading.row ?? 0;
  const columns = guessColumns(grid[headingRow] ?? []);
  const rows = grid.slice(headingRow + 1).map((_, index): RosterRow => {
    const r = headingRow + 1 + index;
    const cells = columns.map(({ column, field }) => {
      const address = utils.encode_cell({ r, c: column });
      const cell: { t: string; v?: string | number | boolean | Date; f?: string } = sheet[address] ?? {
        t: 'z',
      };
      const kind = cell.f === undefined ? (kinds[cell.t] ?? 'empty') : 'formula';
      const raw = cell.v === undefined ? '' : cell.v.toString();
      const hasLostDigits = cell.t === 'n' && raw.length > 15;
      return [
        field,
        { address, raw, kind: raw === '' ? 'empty' : kind, ...(hasLostDigits ? { hasLostDigits } : {}) },
      ];
    });
    return { rowNumber: r + 1, cells: Object.fromEntries(cells) };
  });
  return { sheet: name, headingRow: headingRow + 1, rows };
}
