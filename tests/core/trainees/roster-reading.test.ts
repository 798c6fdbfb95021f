import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RosterFix, RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { proposedRecipe, upload } from '../../support/rosters.ts';
import {
  excel95Workbook,
  filteredXls,
  type WrittenSheet,
  writtenWorkbook,
} from '../../support/written-workbooks.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse();
});
afterAll(() => house.stop());

function idOf(serial: number): string {
  const first17 = `14990119900115${String(serial).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}

async function openBytes(name: string, bytes: Uint8Array) {
  const fileId = await upload(house, name, bytes);
  return house.api.rosters.open({ fileId }, house.as());
}

const open = (sheets: readonly WrittenSheet[]) => openBytes('roster.xlsx', writtenWorkbook(sheets));

const checkAll = (recipe: RosterRecipe) =>
  house.api.rosters.check({ recipe, view: { show: 'all', limit: 500 } }, house.as());

const family: WrittenSheet = {
  name: '名册',
  rows: [
    ['示例乡学员花名册'],
    ['序号', '姓名', '证件信息', '', '人员类别', '家庭住址'],
    ['', '', '类型', '号码', '', ''],
    ['1', '张示丽', '居民身份证', idOf(111), '脱贫户', '示例村一组'],
    ['2', '张示强', '居民身份证', idOf(113), '', ''],
    ['3', '张示芳', '居民身份证', idOf(115), '', '示例村二组'],
    ['4', '', '', '', '', ''],
  ],
  merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3', 'E4:E7', 'F4:F5'],
};

describe('merged cells of a roster', () => {
  it('headings of two rows give every column its meaning, and people begin below the lower row', async () => {
    const { layout } = await open([family]);
    expect(layout.headingRow).toBe(3);
    expect(layout.columns.map(({ heading, field }) => `${heading} ${field ?? ''}`)).toEqual([
      '序号 sequence',
      '姓名 name',
      '证件信息›类型 idKind',
      '证件信息›号码 idNumber',
      '人员类别 category',
      '家庭住址 address',
    ]);
  });

  it('a category merged over a family counts for each of them, listed so that it can be taken back', async () => {
    const recipe = proposedRecipe(await open([family]));
    const check = await checkAll(recipe);
    expect(check.counts).toMatchObject({ rows: 3, sound: 3, leftOut: 1 });
    const valueOf = (shown: typeof check, row: number, field: string) =>
      shown.rows.find((each) => each.row === row)?.cells.find((cell) => cell.field === field)?.value ?? '';
    expect([4, 5, 6].map((row) => valueOf(check, row, 'category'))).toEqual(
      Array.from({ length: 3 }, () => 'poverty-relieved'),
    );
    expect([4, 5, 6].map((row) => valueOf(check, row, 'address'))).toEqual([
      '示例村一组',
      '示例村一组',
      '示例村二组',
    ]);
    expect(check.rows.flatMap((row) => row.tidied)).toEqual([
      { field: 'category', address: 'E5', rule: 'merged', before: '', after: '脱贫户' },
      { field: 'address', address: 'F5', rule: 'merged', before: '', after: '示例村一组' },
      { field: 'category', address: 'E6', rule: 'merged', before: '', after: '脱贫户' },
    ]);
    const fixes: RosterFix[] = [{ kind: 'as-typed', row: 5, field: 'category' }];
    const after = await checkAll({ ...recipe, fixes });
    expect(valueOf(after, 5, 'category')).toBe('');
    expect(after.counts.tidied).toBe(2);
  });

  it('a name or number that stands once for two rows is nobody else’s', async () => {
    const rows = [
      ['姓名', '身份证号', '家庭住址'],
      ['张示丽', idOf(121), '示例村一组'],
      ['', '', '示例村二组'],
    ];
    const check = await checkAll(
      proposedRecipe(await open([{ name: '名册', rows, merges: ['A2:A3', 'B2:B3'] }])),
    );
    expect(check.counts).toMatchObject({ sound: 1, toFix: 1, tidied: 0 });
  });
});

describe('hidden rows and sheets', () => {
  const rows = [
    ['姓名', '身份证号'],
    ['张示丽', idOf(131)],
    ['张示强', idOf(133)],
    ['张示芳', idOf(135)],
  ];

  it.each([
    ['roster.xlsx', writtenWorkbook([{ name: '名册', rows, hiddenRows: [3, 4] }])],
    ['roster.xls', filteredXls(rows, [3, 4])],
  ])('rows that are filtered out are named and can be left out (%s)', async (name, bytes) => {
    const recipe = proposedRecipe(await openBytes(name, bytes));
    const check = await checkAll(recipe);
    expect(check.hiddenRows).toEqual([3, 4]);
    expect(check.groups).toContainEqual({ severity: 'note', code: 'hidden-row', count: 2 });
    const fixes: RosterFix[] = check.hiddenRows.map((row) => ({ kind: 'skip', row }));
    const after = await checkAll({ ...recipe, fixes });
    expect(after).toMatchObject({ hiddenRows: [], counts: { sound: 1, skipped: 2 } });
  });

  it('a hidden sheet is never proposed beside a visible one, and a long hidden list refuses nothing', async () => {
    const codes = Array.from({ length: 60_000 }, (_, index) => [String(index)]);
    const opened = await open([
      {
        name: '去年',
        rows: [
          ['姓名', '身份证号', '性别'],
          ['张示丽', idOf(141), '女'],
        ],
        isHidden: true,
      },
      { name: '名册', rows },
      { name: '代码', rows: codes, isHidden: true },
    ]);
    expect(opened.layout.sheet).toBe(1);
    expect(opened.sheets.map(({ isHidden, peopleCount }) => [isHidden, peopleCount])).toEqual([
      [true, 1],
      [false, 3],
      [true, 0],
    ]);
  }, 60_000);

  it('two blocks of people side by side are said, because one of them alone is read', async () => {
    const blocks = [
      ['姓名', '身份证号', '姓名', '身份证号'],
      ['张示丽', idOf(151), '张示强', idOf(153)],
    ];
    expect((await open([{ name: '名册', rows: blocks }])).layout.repeated).toEqual(['name', 'idNumber']);
    expect((await open([{ name: '名册', rows }])).layout.repeated).toEqual([]);
  });
});

it('a workbook of Excel 95 in the Chinese code page is read in Chinese', async () => {
  const bytes = excel95Workbook(
    [
      ['姓名', '身份证号'],
      ['张示丽', idOf(161)],
    ],
    {
      姓名: [0xd0, 0xd5, 0xc3, 0xfb],
      身份证号: [0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5],
      张示丽: [0xd5, 0xc5, 0xca, 0xbe, 0xc0, 0xf6],
    },
  );
  const opened = await openBytes('old.xls', bytes);
  expect(opened.layout.columns.map((column) => column.field)).toEqual(['name', 'idNumber']);
  const check = await checkAll(proposedRecipe(opened));
  expect(check.rows[0]?.cells[0]).toMatchObject({ field: 'name', value: '张示丽' });
});
