import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RosterFix } from '#shared/contract/roster-recipe.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { openSample, proposedRecipe, upload } from '../../support/rosters.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse();
  const { recipe } = await openSample(house, 'roster-120.xlsx');
  await house.api.rosters.importRows({ recipe, take: 'all-or-nothing' }, house.as());
});
afterAll(() => house.stop());

/** What the clerk decides about a township's words. */
const decided = [
  { field: 'category', seen: '农村劳动力', code: 'rural-transfer' },
  { field: 'category', seen: '失业人员', code: 'registered-unemployed' },
] as const;

async function checkSample(name: string, fixes: RosterFix[] = []) {
  const { opened, recipe } = await openSample(house, name);
  const full = { ...recipe, values: [...decided], fixes };
  const check = await house.api.rosters.check({ recipe: full, view: { limit: 500 } }, house.as());
  return { opened, recipe: full, check };
}

describe('opening a roster', () => {
  it('finds the sheet, the heading row, the columns and the sending office of a township’s list', async () => {
    for (const name of ['roster-messy.xlsx', 'roster-township.xls']) {
      const { opened } = await openSample(house, name);
      expect(opened.sheets.map((sheet) => sheet.name)).toEqual(['说明', '学员花名册']);
      expect(opened.layout).toMatchObject({
        sheet: 1,
        headingRow: 3,
        headingFrom: 'guessed',
        office: '示例乡人民政府',
        officeFrom: 'filling-line',
      });
      expect(opened.layout.columns.map((column) => column.field)).toEqual([
        'sequence',
        'name',
        'sex',
        'idNumber',
        'phone',
        'category',
        'education',
        'address',
        'bankCard',
        'note',
      ]);
    }
  });

  it('maps all 33 columns of the evaluation bodies’ registration table', async () => {
    const { opened } = await openSample(house, 'roster-120.xlsx');
    expect(opened.layout.columns).toHaveLength(33);
    expect(opened.layout.columns.every((column) => column.confidence === 1)).toBe(true);
    expect(opened.importedBefore?.addedCount).toBe(120);
  });

  it('reads the same people from UTF-8 and from GB18030, and follows a chosen encoding', async () => {
    const utf8 = await openSample(house, 'roster-utf8.csv');
    const gbk = await openSample(house, 'roster-gbk.csv');
    expect([utf8.opened.encoding, gbk.opened.encoding]).toEqual(['utf-8', 'gb18030']);
    expect(gbk.opened.layout.sample).toEqual(utf8.opened.layout.sample);
    const wrong = await house.api.rosters.open(
      { fileId: utf8.opened.fileId, encoding: 'gb18030' },
      house.as(),
    );
    expect(wrong.encoding).toBe('gb18030');
    expect(wrong.layout.sample).not.toEqual(utf8.opened.layout.sample);
  });

  it('masks numbers of people in the sample', async () => {
    const { opened } = await openSample(house, 'roster-messy.xlsx');
    expect(JSON.stringify(opened.layout)).not.toMatch(/\d{15}|(?<!\d)1\d{10}(?!\d)/u);
  });

  it('names the reason when a file is no roster', async () => {
    const cases = [
      ['empty.xlsx', new Uint8Array(), 'empty'],
      ['photo.xlsx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), 'other-format'],
      ['cut.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'truncated'],
    ] as const;
    for (const [name, bytes, reason] of cases) {
      const fileId = await upload(house, name, bytes);
      const refusal = await refusalOf(house.api.rosters.open({ fileId }, house.as()));
      expect(refusal, name).toMatchObject({ code: 'FILE_UNREADABLE', data: { params: { reason } } });
    }
  });

  it('takes 50,000 people below title lines and above a signature, and refuses one more', async () => {
    const line = '张示丽,149901199003070022\n';
    const open = async (people: number) => {
      const text = `学员花名册\n填报单位：示例乡人民政府\n姓名,身份证号\n${line.repeat(people)}填表人：示例\n`;
      const fileId = await upload(house, 'large.csv', new TextEncoder().encode(text));
      return house.api.rosters.open({ fileId }, house.as());
    };
    expect((await open(50_000)).sheets).toMatchObject([{ rowCount: 50_004, peopleCount: 50_000 }]);
    for (const people of [50_001, 60_000]) {
      const refusal = await refusalOf(open(people));
      expect(refusal).toMatchObject({
        code: 'FILE_UNREADABLE',
        data: { params: { reason: 'too-many-rows', maximum: 50_000 }, place: { sheet: 'large' } },
      });
    }
  }, 60_000);
});

describe('checking a messy roster', () => {
  it('shows each problem at its exact cell, in the old and the new format', async () => {
    for (const name of ['roster-messy.xlsx', 'roster-township.xls']) {
      const { check } = await checkSample(name);
      const problems = check.rows.flatMap((row) =>
        row.problems.map(({ severity, code, address }) => `${severity} ${code} ${address}`),
      );
      expect(problems).toEqual([
        'fix id-check-digit D7',
        'fix id-number-cell D9',
        'fix id-check-digit D12',
        'note already-registered D13',
        'fix id-empty D21',
        'note already-registered D23',
        'note phone-several E27',
        'note already-registered D33',
        'fix id-fifteen-digit D37',
        'note id-kind-guessed D40',
        'note sex-unproven C40',
        'note formula-text J43',
        'note already-registered D44',
        'fix sex-contradicts C49',
        'note already-registered D54',
        'note already-registered D64',
      ]);
      expect(check.leftOut.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
        expect.stringMatching(/blank$/u),
        expect.stringMatching(/total$/u),
        expect.stringMatching(/signature$/u),
      ]);
      expect(check.counts).toMatchObject({ rows: 60, toFix: 6, sound: 54, changed: 6, added: 48 });
    }
  });

  it('lists what was tidied, cell by cell, and takes one back', async () => {
    const { check } = await checkSample('roster-messy.xlsx');
    const groups = check.groups.filter((group) => group.severity === 'tidied');
    expect(groups.map(({ code }) => code).toSorted()).toEqual([
      'apostrophe',
      'full-width',
      'lower-case-x',
      'spaces',
    ]);
    const { recipe } = await openSample(house, 'roster-messy.xlsx');
    const view = { show: 'all', limit: 500 } as const;
    const before = await house.api.rosters.check({ recipe, view }, house.as());
    const named = before.rows.find((row) => row.tidied.some((item) => item.field === 'name'));
    expect(named).toBeDefined();
    const row = named?.row ?? 0;
    const fixes: RosterFix[] = [{ kind: 'as-typed', row, field: 'name' }];
    const after = await house.api.rosters.check({ recipe: { ...recipe, fixes }, view }, house.as());
    const cells = (shown: typeof before) => shown.rows.find((item) => item.row === row)?.cells;
    const raw = cells(after)?.find((cell) => cell.field === 'name');
    expect(raw?.value).toBe(raw?.text);
    expect(after.counts.tidied).toBeLessThan(before.counts.tidied);
  });

  it('never corrects an ID number, and takes what the clerk types in its place', async () => {
    const { check } = await checkSample('roster-messy.xlsx');
    const faulty = check.rows.find((row) => row.row === 12);
    expect(faulty?.cells.find((cell) => cell.field === 'idNumber')?.value).toBe('');
    const { recipe } = await openSample(house, 'roster-messy.xlsx');
    const shown = await house.api.rosters.showCell({ recipe, row: 12, field: 'idNumber' }, house.as());
    const value = `${shown.value.slice(0, 17)}8`;
    const fixed = await checkSample('roster-messy.xlsx', [
      { kind: 'value', row: 12, field: 'idNumber', value },
      { kind: 'skip', row: 21 },
    ]);
    expect(fixed.check.counts).toMatchObject({ toFix: 4, skipped: 1 });
    const skipped = await house.api.rosters.check(
      { recipe: fixed.recipe, view: { show: 'skipped' } },
      house.as(),
    );
    expect(skipped.rows.map((row) => row.row)).toEqual([21]);
  });

  it('asks for the meaning of unknown words with suggestions, and never guesses', async () => {
    const { recipe } = await openSample(house, 'roster-messy.xlsx');
    const check = await house.api.rosters.check({ recipe, view: {} }, house.as());
    expect(check.unknownValues).toMatchObject([
      { field: 'category', seen: '农村劳动力', suggestions: ['rural-transfer', 'relocated'] },
      { field: 'category', seen: '失业人员', suggestions: expect.arrayContaining(['registered-unemployed']) },
    ]);
  });

  it('says when a registered person comes with another name, and takes the clerk’s word', async () => {
    const { opened } = await openSample(house, 'roster-utf8.csv');
    const recipe = { ...proposedRecipe(opened), values: [...decided] };
    const renamed: RosterFix = { kind: 'value', row: 2, field: 'name', value: '潘明雁' };
    const view = { show: 'all', limit: 1 } as const;
    const asked = await house.api.rosters.check(
      { recipe: { ...recipe, fixes: [renamed] }, view },
      house.as(),
    );
    expect(asked.rows[0]?.problems).toMatchObject([
      { code: 'registered-other-name', field: 'name', params: { registered: '潘明燕', name: '潘明雁' } },
    ]);
    const same = await house.api.rosters.check(
      { recipe: { ...recipe, fixes: [renamed, { kind: 'same-person', row: 2 }] }, view },
      house.as(),
    );
    expect(same.rows[0]).toMatchObject({
      state: 'sound',
      effect: 'change',
      changes: expect.arrayContaining([{ field: 'name', before: '潘明燕', after: '潘明雁' }]),
    });
  });

  it('answers page by page and by group', async () => {
    const { recipe } = await checkSample('roster-messy.xlsx');
    const group = { severity: 'fix', code: 'sex-contradicts' } as const;
    const ofGroup = await house.api.rosters.check({ recipe, view: { group } }, house.as());
    expect(ofGroup.rows.map((row) => row.row)).toEqual([49]);
    const second = await house.api.rosters.check(
      { recipe, view: { show: 'all', offset: 50, limit: 50 } },
      house.as(),
    );
    expect(second.rows).toHaveLength(10);
    expect(second.total).toBe(60);
  });

  it('shows no whole number of anybody', async () => {
    const { check } = await checkSample('roster-messy.xlsx');
    expect(JSON.stringify(check)).not.toMatch(/\d{15}|"1\d{10}"/u);
  });
});
