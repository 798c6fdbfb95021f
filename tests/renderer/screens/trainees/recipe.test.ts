import { expect, test } from 'vitest';
import type { RosterLayout } from '#shared/contract/roster-layout.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import {
  withColumn,
  withFix,
  withOffice,
  withoutCellFix,
  withoutSkip,
  withSkips,
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

test('a field stands in one column only: giving it to another leaves the first out', () => {
  const next = withColumn(recipe, 4, 'idNumber');
  expect(next.columns).toEqual([
    { column: 1, field: 'name' },
    { column: 3, field: 'ignore' },
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

test('hidden rows are skipped at once, each of them once', () => {
  const corrected = withFix(withFix(recipe, { kind: 'skip', row: 7 }), {
    kind: 'value',
    row: 8,
    field: 'name',
    value: '张示兰',
  });
  const skipped = withSkips(corrected, [7, 8, 9]);
  expect(skipped.fixes.flatMap((fix) => (fix.kind === 'skip' ? [fix.row] : []))).toEqual([7, 8, 9]);
  expect(withoutSkip(skipped, 8).fixes).toContainEqual(corrected.fixes[1]);
});

test('a word has one meaning at a time, and the decision can be taken back', () => {
  const word = { field: 'category', seen: '失业人员' } as const;
  const decided = withValue(withValue(recipe, word, 'hard-to-employ'), word, 'registered-unemployed');
  expect(decided.values).toEqual([{ ...word, code: 'registered-unemployed' }]);
  expect(withValue(decided, word, undefined).values).toEqual([]);
});

type Field = RosterLayout['columns'][number]['field'];

function layoutOf(office: string, fields: readonly Field[]): RosterLayout {
  const columns = fields.map((field, column) => ({
    column,
    letter: 'ABCD'.charAt(column),
    heading: '',
    field,
    confidence: 1,
    isRemembered: false,
  }));
  return {
    sheet: 1,
    headingRow: 3,
    headingFrom: 'guessed',
    columns,
    repeated: [],
    top: [],
    sample: [],
    office,
    officeFrom: 'asked',
  };
}

test('naming the office keeps what was mapped by hand and follows what is known of the office elsewhere', () => {
  const before = layoutOf('', ['name', 'idNumber', null, 'note']);
  const proposed: RosterRecipe = {
    ...recipe,
    office: '',
    columns: [
      { column: 0, field: 'name' },
      { column: 1, field: 'idNumber' },
      { column: 3, field: 'note' },
    ],
  };
  const byHand = withColumn(proposed, 2, 'idNumber');
  const after = layoutOf('示例乡人民政府', ['name', 'idNumber', 'category', 'address']);
  expect(withOffice(byHand, before, after)).toMatchObject({
    office: '示例乡人民政府',
    columns: [
      { column: 0, field: 'name' },
      { column: 1, field: 'ignore' },
      { column: 2, field: 'idNumber' },
      { column: 3, field: 'address' },
    ],
  });
  expect(withOffice(proposed, before, after).columns[2]).toEqual({ column: 2, field: 'category' });
});

test('a column that a field was given to by hand takes it from what the office had before', () => {
  const before = layoutOf('', ['name', 'idNumber', null, null]);
  const proposed = { ...recipe, columns: [{ column: 0, field: 'name' as const }] };
  const byHand = withColumn(withColumn(proposed, 1, 'idNumber'), 2, 'phone');
  const after = layoutOf('示例乡人民政府', ['name', 'idNumber', null, 'phone']);
  const { columns } = withOffice(byHand, before, after);
  expect(columns.filter(({ field }) => field === 'phone')).toEqual([{ column: 2, field: 'phone' }]);
});
