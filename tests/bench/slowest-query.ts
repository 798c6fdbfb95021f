import type { TestHouse } from '../support/house.ts';

/** Asks a trivial question every 5 ms until the work is done; the slowest answer in milliseconds. */
export async function slowestQueryDuring(desk: TestHouse, work: Promise<unknown>): Promise<number> {
  let isDone = false;
  const finished = work.finally(() => {
    isDone = true;
  });
  let slowest = 0;
  while (!isDone) {
    const start = performance.now();
    await desk.api.accounts.whoAmI({}, desk.as());
    slowest = Math.max(slowest, performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await finished;
  return slowest;
}
