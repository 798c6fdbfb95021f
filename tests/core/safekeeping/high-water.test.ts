import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raiseCounters } from '#core/database/counter.table.ts';
import { highWaterOf, rememberHighWater } from '#core/safekeeping/high-water.ts';
import { keyIdOf } from '#core/safekeeping/key-slots.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';

let test: TestHouse;

beforeEach(async () => {
  test = await startTestHouse();
});
afterEach(() => test.stop());

describe('the numbers noted outside the database', () => {
  it('are the latest ones although many commands note them at once', async () => {
    const { database, dataKey } = test.house.institution!;
    const noting: Promise<void>[] = [];
    for (let last = 1; last <= 12; last += 1) {
      await database.transact((writer) => raiseCounters(writer, { 'certificate:示培2026': last }));
      noting.push(rememberHighWater(test.house));
    }
    expect(await Promise.allSettled(noting)).toEqual(noting.map(() => ({ status: 'fulfilled' })));
    expect(await highWaterOf(test.house, keyIdOf(dataKey))).toMatchObject({ 'certificate:示培2026': 12 });
  });

  it('never go back', async () => {
    const { database, dataKey } = test.house.institution!;
    await database.transact((writer) => raiseCounters(writer, { 'certificate:示培2026': 9 }));
    await rememberHighWater(test.house);
    await database.transact((writer) => writer('counter').update({ last: 3 }));
    await rememberHighWater(test.house);
    expect(await highWaterOf(test.house, keyIdOf(dataKey))).toMatchObject({ 'certificate:示培2026': 9 });
  });
});
