import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHouse, type TestHouse } from '../../support/house.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
});
afterAll(() => desk.stop());

it('certificates still in hand are found by their own index, however long the register is', async () => {
  const { reader } = desk.house.institution!.database;
  const plan: ReadonlyArray<{ detail: string }> = await reader.raw(
    `EXPLAIN QUERY PLAN
     SELECT DISTINCT session_id FROM certificate WHERE state IN ('waiting', 'numbered', 'printed')`,
  );
  expect(plan.map(({ detail }) => detail).join()).toContain('certificate_in_hand');
});
