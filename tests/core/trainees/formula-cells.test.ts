import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RosterFix, RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { proposedRecipe, upload } from '../../support/rosters.ts';
import { minimalParts, textRow, zipOf } from '../workbook/crafted-packages.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse();
});
afterAll(() => house.stop());

function idNumber(serial: number): string {
  const first17 = `149901199003070${String(serial).padStart(2, '0')}`;
  return first17 + idCheckDigit(first17);
}

/** A formula with its stored result: a text as VLOOKUP and TEXT leave it, or a number. */
function formula(address: string, result: string | number): string {
  const type = typeof result === 'string' ? ' t="str"' : '';
  return `<c r="${address}"${type}><f>VLOOKUP(F2,G:H,2,0)</f><v>${result}</v></c>`;
}

function text(address: string, shown: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${shown}</t></is></c>`;
}

/** Three people: names and phones by formula, the second's ID number by a formula that makes a number of it. */
async function openFormulas(): Promise<RosterRecipe> {
  const rows = [
    [formula('A2', '测试甲'), formula('B2', idNumber(12)), formula('C2', '13812345678')],
    [formula('A3', '测试乙'), formula('B3', 149_901_199_003_070_000), formula('C3', '13812345679')],
    [formula('A4', '测试丙'), text('B4', idNumber(34)), text('C4', '13812345670')],
  ].map((cells, index) => `<row r="${index + 2}">${cells.join('')}</row>`);
  const headings = textRow(1, ['姓名', '身份证号', '联系电话']);
  const bytes = await zipOf(minimalParts([headings, ...rows].join('')));
  const fileId = await upload(house, 'formulas.xlsx', bytes);
  return proposedRecipe(await house.api.rosters.open({ fileId }, house.as()));
}

async function check(recipe: RosterRecipe, fixes: RosterFix[] = []) {
  const answer = await house.api.rosters.check(
    { recipe: { ...recipe, fixes }, view: { show: 'all' } },
    house.as(),
  );
  const problems = answer.rows.flatMap((row) =>
    row.problems.map(({ severity, code, address }) => `${severity} ${code} ${address}`),
  );
  return { answer, problems };
}

describe('a roster worked out by formulas', () => {
  it('asks about names, numbers and phones, and counts the cells of each column', async () => {
    const { answer, problems } = await check(await openFormulas());
    expect(problems).toEqual([
      'fix formula-cell A2',
      'fix formula-cell B2',
      'fix formula-cell C2',
      'fix formula-cell A3',
      'fix formula-cell C3',
      'fix id-number-cell B3',
      'fix formula-cell A4',
    ]);
    expect(answer.formulas).toEqual([
      { field: 'name', count: 3 },
      { field: 'idNumber', count: 1 },
      { field: 'phone', count: 2 },
    ]);
  });

  it('takes the results of a column at the clerk’s word, never a number that lost its digits', async () => {
    const recipe = await openFormulas();
    const fixes = [0, 1, 2].map((column): RosterFix => ({ kind: 'take-results', row: 2, column }));
    const { answer, problems } = await check(recipe, fixes);
    expect(problems).toEqual(['fix id-number-cell B3']);
    expect(answer.formulas).toEqual([]);
    const result = await house.api.rosters.importRows(
      { recipe: { ...recipe, fixes }, take: 'sound-only' },
      house.as(),
    );
    expect(result).toMatchObject({ added: 2, skipped: 1 });
    const { trainees } = await house.api.trainees.list({ text: '测试甲' }, house.as());
    expect(trainees).toMatchObject([{ phoneMasked: '138****5678' }]);
  });

  it('accepts a result that the clerk looked at and left as it is', async () => {
    const recipe = await openFormulas();
    const shown = await house.api.rosters.showCell({ recipe, row: 2, field: 'idNumber' }, house.as());
    expect(shown.value).toBe(idNumber(12));
    const { problems } = await check(recipe, [
      { kind: 'value', row: 2, field: 'idNumber', value: shown.value },
    ]);
    expect(problems).not.toContain('fix formula-cell B2');
  });

  it('means the column, so that another column read as the ID number is asked about anew', async () => {
    const recipe = await openFormulas();
    const moved = { ...recipe, columns: recipe.columns.map((each) => ({ ...each })) };
    const fixes: RosterFix[] = [{ kind: 'take-results', row: 2, column: 2 }];
    const { problems } = await check(moved, fixes);
    expect(problems).toContain('fix formula-cell B2');
    expect(problems).not.toContain('fix formula-cell C2');
  });
});
