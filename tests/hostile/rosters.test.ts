import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../support/house.ts';
import { proposedRecipe } from '../support/rosters.ts';
import { planSession } from '../support/training.ts';
import { handIn, leftOver, sayings, stateOf, unsaid } from './lane.ts';
import { oddRosters } from './odd-rosters.ts';
import { refusedRosters } from './refused-rosters.ts';

let house: TestHouse;
let sessionId = 0;
beforeAll(async () => {
  house = await startTestHouse();
  sessionId = (await planSession(house)).id;
});
afterAll(() => house.stop());
/** The small ones: both ways in share the reader, and rows over the limit are another matter there. */
const numberFiles = refusedRosters.filter(({ name }) => !/MB|bomb|row|unclosed/u.test(name));

describe('a roster that is none is refused by name, and nothing is written', () => {
  it.each(refusedRosters)('$name: $about', async (file) => {
    const before = await stateOf(house);
    const fileId = await handIn(house, file);
    try {
      const refusal = await refusalOf(house.api.rosters.open({ fileId }, house.as()));
      const { code, reason, place } = file.refused;
      expect(refusal).toMatchObject({ code, data: { params: { reason }, ...(place && { place }) } });
      for (const sentence of sayings(refusal)) expect(sentence).not.toMatch(unsaid);
      expect(await stateOf(house)).toEqual(before);
      expect(await leftOver(house, [fileId])).toEqual([]);
    } finally {
      await house.house.passingFiles.drop(fileId);
    }
  });

  it.each(numberFiles)('as a file of official numbers, $name: $about', async (file) => {
    const before = await stateOf(house);
    const fileId = await handIn(house, file);
    try {
      const refusal = await refusalOf(house.api.certificates.checkNumbers({ fileId, sessionId }, house.as()));
      const { code, reason } = file.refused;
      expect(refusal).toMatchObject({ code, data: { params: { reason } } });
      for (const sentence of sayings(refusal)) expect(sentence).not.toMatch(unsaid);
      expect(await stateOf(house)).toEqual(before);
      expect(await leftOver(house, [fileId])).toEqual([]);
    } finally {
      await house.house.passingFiles.drop(fileId);
    }
  });

  it('and none of them was a fault of the application', () => {
    expect(house.faults.filter((fault) => !String(fault).includes('roster-'))).toEqual([]);
  });
});

describe('an odd roster that is one after all', () => {
  it.each(oddRosters.filter(({ added }) => added === 0))('with nobody in it, $name: $about', async (file) => {
    const { recipe } = await checkedRoster(file);
    const before = await stateOf(house);
    expect(await refusalOf(importSound(recipe))).toMatchObject({
      code: 'WRONG_STATE',
      data: { params: { reason: 'no-rows' } },
    });
    expect(await stateOf(house)).toEqual(before);
  });

  it.each(oddRosters.filter(({ added }) => added > 0))('$name: $about', async (file) => {
    const { recipe } = await checkedRoster(file);
    expect(await importSound(recipe)).toMatchObject({ added: file.added, changed: 0 });
    // The same file once more changes nothing, and says so.
    const after = await stateOf(house);
    expect(await refusalOf(importSound(recipe))).toMatchObject({
      data: { params: { reason: 'nothing-changes' } },
    });
    expect(await stateOf(house)).toEqual(after);
    await house.api.history.undo({}, house.as());
  });
});

async function checkedRoster(file: (typeof oddRosters)[number]) {
  const fileId = await handIn(house, file);
  const recipe = proposedRecipe(await house.api.rosters.open({ fileId }, house.as()));
  const check = await house.api.rosters.check({ recipe, view: { show: 'all' } }, house.as());
  expect(check.counts.rows).toBe(file.people);
  const said = check.rows.flatMap((row) =>
    row.problems
      .filter(({ code }) => code !== 'already-registered')
      .map(({ severity, code, address }) => `${severity} ${code} ${address}`),
  );
  expect(said).toEqual(file.said);
  return { recipe };
}

function importSound(recipe: RosterRecipe) {
  return house.api.rosters.importRows({ recipe, take: 'sound-only' }, house.as());
}
