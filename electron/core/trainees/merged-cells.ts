import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { SheetCell, SheetContent } from './packed-sheet.ts';

/** A number or name that stands once for several rows belongs to the first: nobody can tell whether to the others. */
const ofOnePerson: ReadonlySet<RosterField> = new Set(['sequence', 'name', 'idNumber', 'phone', 'bankCard']);

/** What cells merged downwards say in the rows beneath their first: by row, then by column, both counted from 0. */
export type MergedCells = ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;

/** The merged cells of the mapped columns among the people, such as one category for a whole family. */
export function mergedCells(
  { rows, merges }: SheetContent,
  fieldOf: ReadonlyMap<number, RosterField>,
  headingRow: number,
): MergedCells {
  const byRow = new Map<number, Map<number, SheetCell>>();
  for (const { top, bottom, left } of merges) {
    const field = fieldOf.get(left);
    const cell = rows[top]?.[left];
    if (field === undefined || ofOnePerson.has(field) || top < headingRow) continue;
    if (cell === undefined || cell.raw.trim() === '') continue;
    for (let row = top + 1; row <= bottom && row < rows.length; row += 1) {
      let ofRow = byRow.get(row);
      if (!ofRow) byRow.set(row, (ofRow = new Map()));
      ofRow.set(left, cell);
    }
  }
  return byRow;
}
