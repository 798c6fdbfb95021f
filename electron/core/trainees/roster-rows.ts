import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { RosterCell, RosterRow } from '#shared/rules/trainees/roster-row.ts';
import { cellAddress } from '../workbook/cell.ts';
import { type MergedCells, mergedCells } from './merged-cells.ts';
import type { SheetCell, SheetContent } from './packed-sheet.ts';

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
  if (!fixes.asTyped.has(field)) return cell;
  // Taken back, a cell filled from merged ones is as empty as it stands in the file.
  return cell.isFromMerge ? { address: cell.address, raw: '', kind: 'empty' } : { ...cell, isAsTyped: true };
}

/** Formulas of columns nobody asks for are often filled far below the last person. */
function isPrepared({ kind }: SheetCell): boolean {
  return kind === 'formula' || kind === 'error' || kind === 'boolean';
}

/** Reads rows of cells as rows of people: each mapped column its field, the others as loose texts. */
export function rosterRows(sheet: SheetContent, recipe: ReadingRecipe): RosterRows {
  const fieldOf = new Map<number, RosterField>();
  for (const { column, field } of recipe.columns) if (field !== 'ignore') fieldOf.set(column, field);
  const fixes = fixesByRow(recipe.fixes);
  const taken = new Set(recipe.fixes.flatMap((fix) => (fix.kind === 'take-results' ? [fix.column] : [])));
  const merged = mergedCells(sheet, fieldOf, recipe.headingRow);
  const rows = sheet.rows.slice(recipe.headingRow).map((source, index): RosterRow => {
    const place = { rowNumber: recipe.headingRow + index + 1, columns: recipe.columns };
    const { cells, others } = cellsOf(source, place, { fieldOf, taken });
    fillMerged(cells, place, { fieldOf, merged });
    const ofRow = fixes.get(place.rowNumber);
    if (ofRow) applyFixes(cells, ofRow, place);
    const isHidden = sheet.hiddenRows.has(place.rowNumber - 1);
    return { rowNumber: place.rowNumber, cells, others, ...(isHidden ? { isHidden } : {}) };
  });
  return {
    rows,
    skipped: rowsWith(recipe.fixes, 'skip'),
    typed: new Map([...fixes].map(([row, ofRow]) => [row, new Set(ofRow.values.keys())])),
    samePerson: rowsWith(recipe.fixes, 'same-person'),
  };
}

type RowCells = Partial<Record<RosterField, RosterCell>>;

function cellsOf(
  source: readonly SheetCell[],
  { rowNumber }: RowPlace,
  {
    fieldOf,
    taken,
  }: { readonly fieldOf: ReadonlyMap<number, RosterField>; readonly taken: ReadonlySet<number> },
): { cells: RowCells; others: string[] } {
  const cells: RowCells = {};
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
  return { cells, others };
}

interface Merging {
  readonly fieldOf: ReadonlyMap<number, RosterField>;
  readonly merged: MergedCells;
}

function fillMerged(cells: RowCells, { rowNumber }: RowPlace, { fieldOf, merged }: Merging): void {
  for (const [column, cell] of merged.get(rowNumber - 1) ?? []) {
    const field = fieldOf.get(column);
    if (field === undefined || (cells[field]?.raw ?? '').trim() !== '') continue;
    const address = cellAddress(rowNumber - 1, column);
    cells[field] = { ...cell, address, isFromMerge: true };
  }
}

interface RowPlace {
  readonly rowNumber: number;
  readonly columns: RosterRecipe['columns'];
}

function applyFixes(cells: RowCells, fixes: RowFixes, { rowNumber, columns }: RowPlace): void {
  for (const field of new Set([...fixes.values.keys(), ...fixes.asTyped])) {
    const column = columns.find((item) => item.field === field)?.column;
    const address = column === undefined ? '' : cellAddress(rowNumber - 1, column);
    const cell = cells[field] ?? { address, raw: '', kind: 'empty' };
    cells[field] = fixedCell(cell, field, fixes);
  }
}
