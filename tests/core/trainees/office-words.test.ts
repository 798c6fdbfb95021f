import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { proposedRecipe, upload } from '../../support/rosters.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await startTestHouse();
});
afterEach(() => house.stop());

/** A list of people, each with the word of the category column. */
async function openWords(words: readonly string[], start = 1): Promise<RosterRecipe> {
  const lines = words.map((word, index) => {
    const first17 = `149901199003070${String(start + index).padStart(2, '0')}`;
    return `测试甲,${first17}${idCheckDigit(first17)},${word}`;
  });
  const bytes = new TextEncoder().encode(['姓名,身份证号,人员类别', ...lines].join('\n'));
  const fileId = await upload(house, 'words.csv', bytes);
  const opened = await house.api.rosters.open({ fileId }, house.as());
  return { ...proposedRecipe(opened), office: '示例乡人民政府' };
}

type Decision = RosterRecipe['values'][number];

async function wordsOf(recipe: RosterRecipe, values: Decision[] = []) {
  const check = await house.api.rosters.check({ recipe: { ...recipe, values } }, house.as());
  return check.words.filter((word) => word.field === 'category');
}

function importWith(recipe: RosterRecipe, values: Decision[]) {
  return house.api.rosters.importRows({ recipe: { ...recipe, values }, take: 'all-or-nothing' }, house.as());
}

async function categoriesOf(): Promise<string[]> {
  const { trainees } = await house.api.trainees.list({ sort: 'idNumber', direction: 'up' }, house.as());
  return trainees.map((trainee) => trainee.category);
}

describe('what an office’s words mean', () => {
  it('is said of every word, with its count and who said so', async () => {
    const recipe = await openWords(['脱贫户', '脱贫户', '残疾人', '低收入户', '']);
    const decision: Decision = { field: 'category', seen: '低收入户', code: 'minimum-living' };
    expect(await wordsOf(recipe, [decision])).toEqual([
      { field: 'category', seen: '脱贫户', count: 2, code: 'poverty-relieved', from: 'built-in' },
      { field: 'category', seen: '残疾人', count: 1, code: 'disabled', from: 'built-in' },
      { field: 'category', seen: '低收入户', count: 1, code: 'minimum-living', from: 'decided' },
    ]);
  });

  it('shows a word once read wrongly in the office’s next roster, where it is set right for good', async () => {
    await importWith(await openWords(['低收入户']), [
      { field: 'category', seen: '低收入户', code: 'disabled' },
    ]);
    const second = await openWords(['低收入户'], 10);
    expect(await wordsOf(second)).toMatchObject([{ seen: '低收入户', code: 'disabled', from: 'remembered' }]);
    await importWith(second, [{ field: 'category', seen: '低收入户', code: 'minimum-living' }]);
    expect(await categoriesOf()).toEqual(['disabled', 'minimum-living']);
    expect(await wordsOf(await openWords(['低收入户'], 20))).toMatchObject([
      { code: 'minimum-living', from: 'remembered' },
    ]);
  });

  it('can be set back to what everybody means', async () => {
    await importWith(await openWords(['脱贫户']), [{ field: 'category', seen: '脱贫户', code: '' }]);
    const second = await openWords(['脱贫户'], 10);
    expect(await wordsOf(second)).toMatchObject([{ code: '', from: 'remembered' }]);
    await importWith(second, [{ field: 'category', seen: '脱贫户', code: 'poverty-relieved' }]);
    expect(await wordsOf(await openWords(['脱贫户'], 20))).toMatchObject([{ code: 'poverty-relieved' }]);
    expect(await categoriesOf()).toEqual(['', 'poverty-relieved']);
  });

  it('remembers nothing where the clerk says what everybody means anyway', async () => {
    await importWith(await openWords(['脱贫户']), [
      { field: 'category', seen: '脱贫户', code: 'poverty-relieved' },
    ]);
    expect(await wordsOf(await openWords(['脱贫户'], 10))).toMatchObject([{ from: 'built-in' }]);
  });

  it('counts no word of a skipped row', async () => {
    const recipe = await openWords(['脱贫户', '残疾人']);
    expect(await wordsOf({ ...recipe, fixes: [{ kind: 'skip', row: 3 }] })).toMatchObject([
      { seen: '脱贫户', count: 1 },
    ]);
  });
});
