import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
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

  it('fail no command when their file cannot be written, and are noted with the next', async () => {
    const { database, dataKey } = test.house.institution!;
    const file = path.join(test.house.folder, 'high-water.json');
    await rm(file, { force: true });
    // A folder in its place: neither readable nor replaceable.
    await mkdir(path.join(file, 'held'), { recursive: true });
    await database.transact((writer) => raiseCounters(writer, { 'certificate:示培2026': 4 }));
    await rememberHighWater(test.house);
    expect(test.faults).toHaveLength(1);
    await rm(file, { recursive: true });
    await rememberHighWater(test.house);
    expect(await highWaterOf(test.house, keyIdOf(dataKey))).toMatchObject({ 'certificate:示培2026': 4 });
  });

  it('begin anew where their file was cut off', async () => {
    const { database, dataKey } = test.house.institution!;
    await database.transact((writer) => raiseCounters(writer, { 'certificate:示培2026': 4 }));
    await writeFile(path.join(test.house.folder, 'high-water.json'), '{"a":');
    await rememberHighWater(test.house);
    expect(await highWaterOf(test.house, keyIdOf(dataKey))).toMatchObject({ 'certificate:示培2026': 4 });
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
