import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { RosterCell, RosterRow } from '#shared/rules/trainees/roster-row.ts';
import { cellAddress } from '../workbook/cell.ts';
import type { SheetCell } from './packed-sheet.ts';

export type ReadingRecipe = Pick<RosterRecipe, 'headingRow' | 'columns' | 'fixes'>;

/** A sheet's rows as the recipe reads them. */
export interface RosterRows {
  /** Rows below the headings with the clerk's fixes in place. */
  readonly rows: readonly RosterRow[];
  /** Row numbers the clerk left out. */
  readonly skipped: ReadonlySet<number>;
  /** Fields typed in place, by row number. */
  readonly typed: ReadonlyMap<number, ReadonlySet<RosterField>>;
  /** Rows said to be the registered person in spite of another name. */
  readonly samePerson: ReadonlySet<number>;
}

interface RowFixes {
  readonly values: Map<RosterField, string>;
  readonly asTyped: Set<RosterField>;
}

function fixesByRow(fixes: ReadingRecipe['fixes']): ReadonlyMap<number, RowFixes> {
  const byRow = new Map<number, RowFixes>();
  for (const fix of fixes) {
    if (fix.kind !== 'value' && fix.kind !== 'as-typed') continue;
    let row = byRow.get(fix.row);
    if (!row) byRow.set(fix.row, (row = { values: new Map(), asTyped: new Set() }));
    if (fix.kind === 'value') row.values.set(fix.field, fix.value);
    else row.asTyped.add(fix.field);
  }
  return byRow;
}

function rowsWith(fixes: ReadingRecipe['fixes'], kind: 'skip' | 'same-person'): ReadonlySet<number> {
  return new Set(fixes.filter((fix) => fix.kind === kind).map((fix) => fix.row));
}

function fixedCell(cell: RosterCell, field: RosterField, fixes: RowFixes): RosterCell {
  const value = fixes.values.get(field);
  if (value !== undefined) {
    return { address: cell.address, raw: value, kind: value.trim() === '' ? 'empty' : 'text', isTyped: true };
  }
  return fixes.asTyped.has(field) ? { ...cell, isAsTyped: true } : cell;
}

/** Formulas of columns nobody asks for are often filled far below the last person. */
function isPrepared({ kind }: SheetCell): boolean {
  return kind === 'formula' || kind === 'error' || kind === 'boolean';
}

/** Reads rows of cells as rows of people: each mapped column its field, the others as loose texts. */
export function rosterRows(sheet: readonly (readonly SheetCell[])[], recipe: ReadingRecipe): RosterRows {
  const fieldOf = new Map<number, RosterField>();
  for (const { column, field } of recipe.columns) if (field !== 'ignore') fieldOf.set(column, field);
  const fixes = fixesByRow(recipe.fixes);
  const taken = new Set(recipe.fixes.flatMap((fix) => (fix.kind === 'take-results' ? [fix.column] : [])));
  const rows = sheet.slice(recipe.headingRow).map((source, index): RosterRow => {
    const rowNumber = recipe.headingRow + index + 1;
    const cells: Partial<Record<RosterField, RosterCell>> = {};
    const others: string[] = [];
    for (const [column, cell] of source.entries()) {
      const field = fieldOf.get(column);
      if (field === undefined) {
        if (cell.raw !== '' && !isPrepared(cell)) others.push(cell.raw);
        continue;
      }
      const address = cellAddress(rowNumber - 1, column);
      const isResultTaken = cell.kind === 'formula' && taken.has(column);
      cells[field] = { ...cell, address, ...(isResultTaken ? { isResultTaken } : {}) };
    }
    const ofRow = fixes.get(rowNumber);
    if (ofRow) applyFixes(cells, ofRow, { rowNumber, columns: recipe.columns });
    return { rowNumber, cells, others };
  });
  return {
    rows,
    skipped: rowsWith(recipe.fixes, 'skip'),
    typed: new Map([...fixes].map(([row, ofRow]) => [row, new Set(ofRow.values.keys())])),
    samePerson: rowsWith(recipe.fixes, 'same-person'),
  };
}

interface RowPlace {
  readonly rowNumber: number;
  readonly columns: RosterRecipe['columns'];
}

function applyFixes(
  cells: Partial<Record<RosterField, RosterCell>>,
  fixes: RowFixes,
  { rowNumber, columns }: RowPlace,
): void {
  for (const field of new Set([...fixes.values.keys(), ...fixes.asTyped])) {
    const column = columns.find((item) => item.field === field)?.column;
    const address = column === undefined ? '' : cellAddress(rowNumber - 1, column);
    const cell = cells[field] ?? { address, raw: '', kind: 'empty' };
    cells[field] = fixedCell(cell, field, fixes);
  }
}
