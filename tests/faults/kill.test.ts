import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDesk } from './check-desk.ts';
import { dice } from './journal.ts';
import { type Prepared, prepareDesk, rollKill, workUntilKilled } from './kill-desk.ts';

const seed = 20_261_124;
const runs = 4;
let desk: Prepared;
beforeAll(async () => {
  desk = await prepareDesk(20);
});
afterAll(() => desk.remove());

const violations = () => checkDesk(desk.folder, desk.journal, desk.sessionId);

describe(`a desk killed while it takes in rosters and issues certificates, seed ${seed}`, () => {
  it('loses nothing it told as done, doubles no number, leaves no gap and opens again', async () => {
    const roll = dice(seed);
    for (let run = 0; run < runs; run += 1) {
      const kill = rollKill(roll, 2);
      await workUntilKilled(desk, 'honest', kill);
      expect(await violations(), `run ${run}, ${JSON.stringify(kill)}`).toEqual([]);
    }
    const told = desk.journal.told();
    // A desk that never got anything done would pass everything above.
    for (const work of ['import', 'issue'])
      expect(desk.journal.asked().some((asked) => asked.work === work && told.has(asked.id))).toBe(true);
  }, 120_000);

  // The two below break the desk for good, and so come last.
  it('would be caught telling of work before it is done', async () => {
    await workUntilKilled(desk, 'told-early');
    expect((await violations()).join()).toContain('was told as done and is lost');
  }, 120_000);

  it('would be caught taking a number outside the transaction that uses it', async () => {
    await workUntilKilled(desk, 'number-apart');
    expect((await violations()).join()).toContain('the counter says');
  }, 120_000);
});
