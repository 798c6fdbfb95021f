import { expect, test } from 'vitest';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import {
  withColumn,
  withFix,
  withoutCellFix,
  withoutSkip,
  withValue,
} from '../../../../renderer/screens/trainees/import/recipe.ts';

const recipe: RosterRecipe = {
  fileId: 'p-1',
  sheet: 1,
  headingRow: 3,
  office: '示例乡人民政府',
  columns: [
    { column: 1, field: 'name' },
    { column: 3, field: 'idNumber' },
  ],
  values: [],
  fixes: [],
};

test('a field stands in one column only: giving it to another takes it from the first', () => {
  const next = withColumn(recipe, 4, 'idNumber');
  expect(next.columns).toEqual([
    { column: 1, field: 'name' },
    { column: 4, field: 'idNumber' },
  ]);
});

test('any number of columns may be left out of the import', () => {
  const next = withColumn(withColumn(recipe, 5, 'ignore'), 6, 'ignore');
  expect(next.columns.filter((column) => column.field === 'ignore')).toHaveLength(2);
});

test('a cell corrected twice keeps the last text, and tidying taken back gives way to typing', () => {
  const typed = { kind: 'value', row: 7, field: 'phone', value: '13800000000' } as const;
  const once = withFix(recipe, { kind: 'as-typed', row: 7, field: 'phone' });
  const twice = withFix(withFix(once, { ...typed, value: '138' }), typed);
  expect(twice.fixes).toEqual([typed]);
  expect(withoutCellFix(twice, 7, 'phone').fixes).toEqual([]);
});

test('formula results are taken column by column', () => {
  const first = { kind: 'take-results', row: 7, column: 1 } as const;
  const other = { kind: 'take-results', row: 7, column: 3 } as const;
  const again = { kind: 'take-results', row: 9, column: 1 } as const;
  expect(withFix(withFix(withFix(recipe, first), other), again).fixes).toEqual([other, again]);
});

test('a skipped row taken again keeps what was corrected in it', () => {
  const corrected = withFix(recipe, { kind: 'value', row: 7, field: 'name', value: '张示兰' });
  const skipped = withFix(withFix(corrected, { kind: 'skip', row: 7 }), { kind: 'skip', row: 7 });
  expect(skipped.fixes).toHaveLength(2);
  expect(withoutSkip(skipped, 7)).toEqual(corrected);
});

test('a word has one meaning at a time, and the decision can be taken back', () => {
  const word = { field: 'category', seen: '失业人员' } as const;
  const decided = withValue(withValue(recipe, word, 'hard-to-employ'), word, 'registered-unemployed');
  expect(decided.values).toEqual([{ ...word, code: 'registered-unemployed' }]);
  expect(withValue(decided, word, undefined).values).toEqual([]);
});
