import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Writer } from '#core/database/reader-writer.ts';
import { findEarlierAnswer, recordRequest } from '#core/history/request.table.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
beforeAll(async () => {
  test = await startTestHouse();
});
afterAll(() => test.stop());

const request = (id: string) => ({ id, procedure: 'trainees.showNumber', actorId: 1, input: { id: 7 } });

function transact<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
  return test.house.institution!.database.transact(work);
}

it('answers the latest requests again and forgets those a thousand commands ago', async () => {
  await transact(async (writer) => {
    for (let count = 0; count <= 1000; count += 1) {
      await recordRequest(writer, {
        ...request(`r${count}`),
        output: { value: String(count) },
        entry: count,
      });
    }
  });
  const answer = (id: string) => transact((writer) => findEarlierAnswer(writer, request(id)));
  expect(await answer('r1000')).toEqual({ output: { value: '1000' } });
  expect(await answer('r1')).toEqual({ output: { value: '1' } });
  expect(await answer('r0')).toBeUndefined();
});
