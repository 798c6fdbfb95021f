import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { proposedRecipe, upload } from '../../support/rosters.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await startTestHouse();
});
afterEach(() => house.stop());

function take(recipe: RosterRecipe) {
  return house.api.rosters.importRows({ recipe, take: 'all-or-nothing' }, house.as());
}

describe('a registered person who comes under a new name', () => {
  const number = `14990119900307002${idCheckDigit('14990119900307002')}`;

  async function comesAs(headings: string, row: string) {
    const first = [`姓名,身份证号,英文姓名`, `王示甲,${number},Wang Shijia`].join('\n');
    const openFile = async (text: string) => {
      const fileId = await upload(house, 'renamed.csv', new TextEncoder().encode(text));
      return proposedRecipe(await house.api.rosters.open({ fileId }, house.as()));
    };
    await take(await openFile(first));
    const recipe: RosterRecipe = {
      ...(await openFile([headings, row].join('\n'))),
      fixes: [{ kind: 'same-person', row: 2 }],
    };
    const check = await house.api.rosters.check({ recipe, view: { show: 'all' } }, house.as());
    await take(recipe);
    const { trainees } = await house.api.trainees.list({ text: '李示丙' }, house.as());
    const record = await house.api.trainees.get({ id: trainees[0]?.id ?? 0 }, house.as());
    return { changes: check.rows[0]?.changes, nameEn: record.details.nameEn ?? '' };
  }

  it('loses the romanised name confirmed for the old one, and the check says so', async () => {
    expect(await comesAs('姓名,身份证号', `李示丙,${number}`)).toEqual({
      changes: [
        { field: 'name', before: '王示甲', after: '李示丙' },
        { field: 'nameEn', before: 'Wang Shijia', after: '' },
      ],
      nameEn: '',
    });
  });

  it('takes the romanised name that the file brings', async () => {
    const came = await comesAs('姓名,身份证号,英文姓名', `李示丙,${number},Li Shibing`);
    expect(came.changes).toContainEqual({ field: 'nameEn', before: 'Wang Shijia', after: 'Li Shibing' });
    expect(came.nameEn).toBe('Li Shibing');
  });
});
