import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { openSample } from '../../support/rosters.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse();
});
afterAll(() => house.stop());

function setYoungest(value: number, validFrom: string) {
  const sourceNote = '示例人社发〔2026〕1号';
  return house.api.institution.changeSetting(
    { key: 'trainee.youngestAge', value, validFrom, sourceNote },
    house.as(),
  );
}

async function notedAges() {
  const { recipe } = await openSample(house, 'roster-120.xlsx');
  const view = { group: { severity: 'note', code: 'under-age' }, limit: 500 } as const;
  const check = await house.api.rosters.check({ recipe, view }, house.as());
  return check.rows.flatMap((row) => row.problems).filter((problem) => problem.code === 'under-age');
}

it('notes people younger than the setting that holds today, and refuses none of them', async () => {
  expect(await notedAges()).toEqual([]);
  await setYoungest(60, '2999-01-01');
  expect(await notedAges()).toEqual([]);
  await setYoungest(30, '2026-01-01');
  const noted = await notedAges();
  expect(noted.length).toBeGreaterThan(0);
  expect(noted.every(({ severity }) => severity === 'note')).toBe(true);
  expect(noted.every(({ params }) => Number(params['age']) < 30 && params['youngest'] === 30)).toBe(true);
});
