import type { OpenedRoster, RosterLayout } from '#shared/contract/roster-layout.ts';
import type { RosterFix, RosterRecipe } from '#shared/contract/roster-recipe.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { type CodedField, valueKey } from '#shared/rules/trainees/roster-values.ts';

/** How the file is read as proposed; columns that were not recognised are left to the clerk. */
export function recipeOf(opened: OpenedRoster): RosterRecipe {
  return {
    fileId: opened.fileId,
    ...(opened.encoding === null ? {} : { encoding: opened.encoding }),
    ...readingOf(opened.layout),
    values: [],
    fixes: [],
  };
}

function readingOf(layout: RosterLayout): Pick<RosterRecipe, 'sheet' | 'headingRow' | 'columns' | 'office'> {
  return {
    sheet: layout.sheet,
    headingRow: layout.headingRow,
    office: layout.office,
    columns: layout.columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }])),
  };
}

/** Another sheet or heading row: what was corrected in other rows has no meaning there. */
export function withLayout(recipe: RosterRecipe, layout: RosterLayout): RosterRecipe {
  const isSamePlace = recipe.sheet === layout.sheet && recipe.headingRow === layout.headingRow;
  return { ...recipe, ...readingOf(layout), fixes: isSamePlace ? recipe.fixes : [] };
}

/**
 * Another office: the columns nobody touched follow what is known of that office, and those mapped by hand stay.
 * `before` is the layout they were proposed in.
 */
export function withOffice(recipe: RosterRecipe, before: RosterLayout, after: RosterLayout): RosterRecipe {
  const meaningOf = (column: number) => recipe.columns.find((each) => each.column === column);
  const touched = before.columns.flatMap(({ column, field }) => {
    const meaning = meaningOf(column);
    return (meaning?.field ?? null) === field ? [] : [{ column, meaning }];
  });
  const touchedColumns = new Set(touched.map(({ column }) => column));
  const kept = touched.flatMap(({ meaning }) => meaning ?? []);
  const keptFields = new Set(kept.map(({ field }) => field));
  const proposed = after.columns.flatMap(({ column, field }) => {
    if (field === null || touchedColumns.has(column)) return [];
    return [{ column, field: keptFields.has(field) ? ('ignore' as const) : field }];
  });
  const columns = [...kept, ...proposed].toSorted((one, two) => one.column - two.column);
  return { ...recipe, office: after.office, columns };
}

export type ColumnMeaning = RosterField | 'ignore' | undefined;

/**
 * Gives a column its meaning. A field stands in one column only: the one that had it is left out from now on, which
 * is remembered for the office like any other meaning.
 */
export function withColumn(recipe: RosterRecipe, column: number, field: ColumnMeaning): RosterRecipe {
  const others = recipe.columns
    .filter((each) => each.column !== column)
    .map((each) => (each.field === field ? { ...each, field: 'ignore' as const } : each));
  if (field === undefined) return { ...recipe, columns: others };
  const columns = [...others, { column, field }].toSorted((one, two) => one.column - two.column);
  return { ...recipe, columns };
}

/** Says what a word means in every row; `undefined` takes that back. */
export function withValue(
  recipe: RosterRecipe,
  word: { readonly field: CodedField; readonly seen: string },
  code: string | undefined,
): RosterRecipe {
  const key = valueKey(word.seen);
  const others = recipe.values.filter((each) => each.field !== word.field || valueKey(each.seen) !== key);
  // What is handed in may know more of the word, such as how often it occurs; the recipe takes no more than this.
  const { field, seen } = word;
  return { ...recipe, values: code === undefined ? others : [...others, { field, seen, code }] };
}

function isAbout(fix: RosterFix, row: number, field: RosterField): boolean {
  return (fix.kind === 'value' || fix.kind === 'as-typed') && fix.row === row && fix.field === field;
}

/** Adds a correction in place of an earlier one of the same cell or row. */
export function withFix(recipe: RosterRecipe, fix: RosterFix): RosterRecipe {
  const fixes = recipe.fixes.filter((each) => {
    if (fix.kind === 'value' || fix.kind === 'as-typed') return !isAbout(each, fix.row, fix.field);
    if (fix.kind === 'take-results') return each.kind !== fix.kind || each.column !== fix.column;
    return each.kind !== fix.kind || each.row !== fix.row;
  });
  return { ...recipe, fixes: [...fixes, fix] };
}

/** The cell counts again as it stands in the file, tidied as usual. */
export function withoutCellFix(recipe: RosterRecipe, row: number, field: RosterField): RosterRecipe {
  return { ...recipe, fixes: recipe.fixes.filter((each) => !isAbout(each, row, field)) };
}

/** Leaves several rows out at once. */
export function withSkips(recipe: RosterRecipe, rows: readonly number[]): RosterRecipe {
  const skipped = new Set(recipe.fixes.flatMap((fix) => (fix.kind === 'skip' ? [fix.row] : [])));
  const added = rows.filter((row) => !skipped.has(row));
  return { ...recipe, fixes: [...recipe.fixes, ...added.map((row) => ({ kind: 'skip', row }) as const)] };
}

/** A skipped row takes part again. */
export function withoutSkip(recipe: RosterRecipe, row: number): RosterRecipe {
  return { ...recipe, fixes: recipe.fixes.filter((each) => each.kind !== 'skip' || each.row !== row) };
}

/** The office a clerk named holds for every sheet of the file; a guessed one is guessed anew on each. */
export function officeNamed(
  { officeFrom }: RosterLayout,
  { office }: RosterRecipe,
): { readonly office?: string } {
  return officeFrom === 'asked' && office !== '' ? { office } : {};
}
