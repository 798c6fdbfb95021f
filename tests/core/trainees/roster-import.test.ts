import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '#core/workbook/read-workbook.ts';
import { cellText } from '#core/workbook/cell.ts';
import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import type { RosterFix, RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { openSample, proposedRecipe, upload } from '../../support/rosters.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await startTestHouse();
});
afterEach(async () => {
  await house.stop();
  if (house.faults.length > 0) throw new Error('the core logged faults', { cause: house.faults });
});

const decided = [
  { field: 'category' as const, seen: '农村劳动力', code: 'rural-transfer' },
  { field: 'category' as const, seen: '失业人员', code: 'registered-unemployed' },
];

/** Rows whose problem only a person can settle. */
const skips = [7, 9, 12, 21, 37, 49].map((row): RosterFix => ({ kind: 'skip', row }));

function importRows(recipe: RosterRecipe, take: 'all-or-nothing' | 'sound-only' = 'all-or-nothing') {
  return house.api.rosters.importRows({ recipe, take }, house.as());
}

async function importSample(name: string, changes: Partial<RosterRecipe> = {}) {
  const { recipe } = await openSample(house, name);
  return importRows({ ...recipe, ...changes });
}

/** What an office's words meant is no part of a batch: it outlasts an undo. */
const tables = ['trainee', 'trainee_search_key', 'roster_import'];

async function dump(): Promise<string> {
  const reader = house.house.institution?.database.reader;
  const parts: unknown[] = [];
  for (const table of tables) parts.push(await reader?.(table).select('*'));
  return JSON.stringify(parts);
}

describe('importing a roster', () => {
  it('takes all 120 people of a sound table in with every column a record keeps', async () => {
    expect(await importSample('roster-120.xlsx')).toMatchObject({ added: 120, changed: 0, skipped: 0 });
    const { trainees } = await house.api.trainees.list({ text: '史红淼' }, house.as());
    expect(trainees).toHaveLength(1);
    const record = await house.api.trainees.get({ id: trainees[0]?.id ?? 0 }, house.as());
    expect(record).toMatchObject({
      idKind: 'citizen',
      ethnicGroup: '01',
      details: {
        province: '山西省',
        politicalStatus: '群众',
        hasOldCertificate: 'no',
        occupation: '养老护理员',
        level: '五级/初级工',
        attempt: '正考',
      },
      import: { fileName: 'roster-120.xlsx' },
    });
  });

  it('refuses all while one row has something to fix, with every problem and its cell', async () => {
    const before = await dump();
    const refusal = await refusalOf(importSample('roster-messy.xlsx', { values: decided }));
    expect(refusal.code).toBe('ROWS_REFUSED');
    expect(refusal.data.problems).toMatchObject([
      { code: 'id-check-digit', place: { sheet: '学员花名册', row: 7, cell: 'D7', field: 'idNumber' } },
      { code: 'id-number-cell', place: { cell: 'D9' } },
      { code: 'id-check-digit', place: { cell: 'D12' } },
      { code: 'id-empty', place: { cell: 'D21' } },
      { code: 'id-fifteen-digit', place: { cell: 'D37' } },
      { code: 'sex-contradicts', place: { cell: 'C49' } },
    ]);
    expect(await dump()).toBe(before);
  });

  it('takes the sound rows alone when asked to', async () => {
    const { recipe } = await openSample(house, 'roster-messy.xlsx');
    const result = await importRows({ ...recipe, values: decided }, 'sound-only');
    expect(result).toMatchObject({ added: 54, skipped: 6 });
  });

  it('takes all when the clerk has settled every row', async () => {
    const result = await importSample('roster-messy.xlsx', { values: decided, fixes: skips });
    expect(result).toMatchObject({ added: 54, skipped: 6 });
  });

  it('undoes the whole batch so that nothing of it is left, and brings it back', async () => {
    await importSample('roster-120.xlsx');
    const before = await dump();
    await importSample('roster-messy.xlsx', { values: decided, fixes: skips });
    const after = await dump();
    expect(after).not.toBe(before);
    await house.api.history.undo({}, house.as());
    expect(await dump()).toBe(before);
    await house.api.history.redo({}, house.as());
    expect(JSON.parse(await dump())).toEqual(JSON.parse(after));
  });

  it('gives registered people what the file fills, and takes nothing away', async () => {
    await importSample('roster-120.xlsx');
    const before = await house.api.trainees.list({ text: '石建刚' }, house.as());
    const id = before.trainees[0]?.id ?? 0;
    await importSample('roster-messy.xlsx', { values: decided, fixes: skips });
    const record = await house.api.trainees.get({ id }, house.as());
    // The township's list gives an address and a bank card, and leaves the category empty.
    expect(record).toMatchObject({
      name: '石建刚',
      address: '兴县示例乡',
      details: { politicalStatus: '群众' },
    });
    expect(record.details.bankCard).toMatch(/^\*{4} \d{4}$/u);
    expect(record.category).toBe(before.trainees[0]?.category);
  });

  it('says that nothing changes when the same file comes twice', async () => {
    await importSample('roster-120.xlsx');
    const { opened, recipe } = await openSample(house, 'roster-120.xlsx');
    expect(opened.importedBefore).not.toBeNull();
    const check = await house.api.rosters.check({ recipe }, house.as());
    expect(check.counts).toMatchObject({ added: 0, changed: 0, same: 120 });
    const before = await dump();
    const refusal = await refusalOf(importRows(recipe));
    expect(refusal).toMatchObject({
      code: 'WRONG_STATE',
      data: { params: { reason: 'nothing-changes', same: 120 } },
    });
    expect(await dump()).toBe(before);
  });

  it('remembers an office’s columns and words for its next roster', async () => {
    const { recipe } = await openSample(house, 'roster-messy.xlsx');
    const columns = recipe.columns.map((item) =>
      item.column === 9 ? { ...item, field: 'ignore' as const } : item,
    );
    await importRows({ ...recipe, columns, values: decided, fixes: skips });
    const again = await openSample(house, 'roster-township.xls');
    expect(again.opened.layout.columns[9]).toMatchObject({ field: 'ignore', isRemembered: true });
    const check = await house.api.rosters.check({ recipe: again.recipe }, house.as());
    expect(check.unknownValues).toEqual([]);
    const other = { ...again.recipe, office: '另一个乡' };
    expect((await house.api.rosters.check({ recipe: other }, house.as())).unknownValues).toHaveLength(2);
  });

  it('is undone though a later roster meant a word otherwise, and its words are known when it is done again', async () => {
    const townsPeople = async (category: string, last: string) => {
      const head = `14990119900307${last}`;
      const lines = ['姓名,身份证号,人员类别', `张示丽,${head}${idCheckDigit(head)},示例户`];
      const fileId = await upload(house, `${last}.csv`, new TextEncoder().encode(lines.join('\n')));
      const opened = await house.api.rosters.open({ fileId }, house.as());
      const values = [{ field: 'category' as const, seen: '示例户', code: category }];
      return { ...proposedRecipe(opened), office: '示例乡', values };
    };
    const first = await townsPeople('rural-transfer', '002');
    await importRows(first);
    const { entries } = await house.api.history.list({}, house.as());
    await importRows(await townsPeople('registered-unemployed', '004'));
    await house.api.history.undo({ seq: entries[0]?.seq ?? 0 }, house.as());
    await house.api.history.undo({}, house.as());
    expect((await house.api.trainees.list({ text: '张示丽' }, house.as())).trainees).toEqual([]);
    const check = await house.api.rosters.check({ recipe: { ...first, values: [] } }, house.as());
    expect(check.unknownValues).toEqual([]);
    expect(check.words).toMatchObject([
      { seen: '示例户', code: 'registered-unemployed', from: 'remembered' },
    ]);
  });

  it('brings somebody back who lies in the trash', async () => {
    await importSample('roster-120.xlsx');
    const { trainees } = await house.api.trainees.list({ text: '史红淼' }, house.as());
    await house.api.trainees.remove({ ids: trainees.map((row) => row.id) }, house.as());
    const { recipe } = await openSample(house, 'roster-120.xlsx');
    const view = { group: { severity: 'note' as const, code: 'was-removed' } };
    const check = await house.api.rosters.check({ recipe, view }, house.as());
    expect(check.rows).toHaveLength(1);
    expect(await importRows(recipe)).toMatchObject({ changed: 1, same: 119 });
    expect((await house.api.trainees.list({ text: '史红淼' }, house.as())).trainees).toHaveLength(1);
  });

  it('refuses a recipe without a column for names or numbers', async () => {
    const { recipe } = await openSample(house, 'roster-utf8.csv');
    const columns = recipe.columns.filter((column) => column.field !== 'idNumber');
    const refusal = await refusalOf(importRows({ ...recipe, columns }));
    expect(refusal.data.problems).toMatchObject([{ code: 'column-missing', place: { field: 'idNumber' } }]);
  });
});

describe('the same person twice in one file', () => {
  it('keeps the first row, and neither of two names under one number', async () => {
    const number = `14990119900307002${idCheckDigit('14990119900307002')}`;
    const second = `14990119900307004${idCheckDigit('14990119900307004')}`;
    const lines = [
      '姓名,身份证号',
      `张示丽,${number}`,
      `张示丽,${number}`,
      `李示一,${second}`,
      `李示二,${second}`,
    ];
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const fileId = await upload(house, 'twice.csv', bytes);
    const recipe = proposedRecipe(await house.api.rosters.open({ fileId }, house.as()));
    const check = await house.api.rosters.check({ recipe }, house.as());
    expect(check.rows.map((row) => [row.row, row.state, row.problems[0]?.code])).toEqual([
      [2, 'sound', 'repeated-below'],
      [3, 'to-fix', 'duplicate-in-file'],
      [4, 'to-fix', 'duplicate-other-name'],
      [5, 'to-fix', 'duplicate-other-name'],
    ]);
    expect(await importRows(recipe, 'sound-only')).toMatchObject({ added: 1, skipped: 3 });
  });
});

describe('an unfinished import', () => {
  it('is offered back with its file, its recipe and its step, and leaves no history', async () => {
    const { recipe } = await openSample(house, 'roster-messy.xlsx');
    const fixes: RosterFix[] = [{ kind: 'skip', row: 21 }];
    const { draftId } = await house.api.rosters.saveDraft({ recipe, step: 'columns' }, house.as());
    await house.api.rosters.saveDraft({ recipe: { ...recipe, fixes }, step: 'check' }, house.as());
    // A crash empties the folder of files on their way.
    await house.house.passingFiles.clear();
    const { drafts } = await house.api.rosters.listDrafts({}, house.as());
    expect(drafts).toMatchObject([
      {
        id: draftId,
        fileName: 'roster-messy.xlsx',
        office: '示例乡人民政府',
        step: 'check',
        savedBy: '王示宁',
      },
    ]);
    const resumed = await house.api.rosters.resumeDraft({ draftId }, house.as());
    expect(resumed.recipe.fileId).not.toBe(recipe.fileId);
    const check = await house.api.rosters.check({ recipe: resumed.recipe }, house.as());
    expect(check.counts.skipped).toBe(1);
    const { entries } = await house.api.history.list({}, house.as());
    expect(entries.map((entry) => entry.procedure)).not.toContain('rosters.saveDraft');
    await importRows({ ...resumed.recipe, values: decided }, 'sound-only');
    expect((await house.api.rosters.listDrafts({}, house.as())).drafts).toEqual([]);
  });
});

describe('sending faulty rows back', () => {
  it('writes them with their row and reason, ID numbers as text', async () => {
    const { recipe } = await openSample(house, 'roster-messy.xlsx');
    const file = await house.api.rosters.exportProblems(
      {
        recipe: { ...recipe, values: decided },
        language: 'zh-CN',
        fileName: '待改',
        sheetName: '待改',
        notes: ['请改正后发回'],
        headings: { row: '原表行号', reasons: '原因' },
        sentences: {
          'id-check-digit': '校验位应为 {{expected}}，现为 {{found}}',
          'sex-contradicts': '填{{typed}}，证件号为{{fromId}}',
        },
      },
      house.as(),
    );
    expect(file).toMatchObject({ fileName: '待改.xlsx', count: 6 });
    const { bytes } = await house.house.passingFiles.read(file.fileId);
    const book = await readWorkbook(bytes, { fileName: file.fileName });
    if (book.kind === 'unreadable') throw new Error(book.reason);
    const rows = book.sheets[0]?.rows.map((row) => row.map(cellText)) ?? [];
    expect(rows[1]?.at(0)).toBe('原表行号');
    expect(rows[1]?.at(-1)).toBe('原因');
    expect(rows[2]?.[0]).toBe('7');
    expect(rows[2]?.at(-1)).toMatch(/^校验位应为 .，现为 .$/u);
    expect(rows.at(-1)?.at(-1)).toBe('填男，证件号为女');
    expect(book.sheets[0]?.rows[2]?.[4]?.kind).toBe('text');
  });
});
