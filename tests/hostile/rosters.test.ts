import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestHouse, type TestHouse } from '../support/house.ts';
import { handIn, leftOver, sayings, stateOf, unsaid } from './lane.ts';
import { refusedRosters } from './refused-rosters.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse();
});
afterAll(() => house.stop());

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

  it('and none of them was a fault of the application', () => {
    expect(house.faults.filter((fault) => !String(fault).includes('roster-'))).toEqual([]);
  });
});
