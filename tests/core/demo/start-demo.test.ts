import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Activity } from '#shared/contract/activity.ts';
import { Failure } from '#shared/contract/failures.ts';
import type { House } from '#core/house.ts';
import { startDemo } from '#core/demo/start-demo.ts';
import { createInstitution, closeInstitution } from '#core/safekeeping/open-institution.ts';
import { stopCore } from '#core/start-core.ts';
import { backedUp, type Computer, handIn, startIn } from '../../support/backups.ts';
import { refusalOf, startTestHouse, testInstitution, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
let next: Computer | undefined;

beforeEach(async () => {
  test = await startTestHouse();
});
afterEach(async () => {
  await next?.stop();
  next = undefined;
  await test.stop();
});

const own = (name: string) => path.join(test.folder, 'institution', name);
const demo = (name: string) => path.join(test.folder, 'demo', name);

/** A house whose worker threads refuse everything, as on a computer without memory: no demo can be built. */
function withoutJobs(house: House): House {
  const run = () => Promise.reject(new Failure('DISK_FULL'));
  return Object.assign(house, { jobs: Object.assign(house.jobs, { run }) });
}

/** Leaves the database of a demo that was never finished. */
async function leaveHalfDemo(): Promise<void> {
  await closeInstitution(test.house);
  const { database } = await createInstitution(test.house, 'demo');
  await database.close();
}

describe('the demo beside an own institution', () => {
  it('that cannot be built gives way to the own one, which nobody calls broken', async () => {
    const refusal = await refusalOf(startDemo(withoutJobs(test.house), undefined, { requestId: undefined }));
    expect(refusal.code).toBe('DISK_FULL');
    expect(test.house.trouble).toBeUndefined();
    expect(await test.api.safekeeping.state()).toMatchObject({
      kind: 'open',
      isDemo: false,
      nameZh: testInstitution.nameZh,
    });
  });

  it.each([
    ['was never finished', async () => undefined],
    ['is damaged', () => truncate(demo('institution.db'), 3000)],
  ])(
    'that %s is built anew',
    async (_name, harm) => {
      await leaveHalfDemo();
      await harm();
      await test.api.safekeeping.startDemo({});
      expect(await test.api.safekeeping.state()).toMatchObject({ isDemo: true, hasOwn: true });
      await test.api.safekeeping.leaveDemo({});
      expect(await test.api.safekeeping.state()).toMatchObject({ isDemo: false });
    },
    120_000,
  );
});

describe('building the demo', () => {
  it('says how far it is to whoever asked for it, and stops when they ask, leaving the start screen as it was', async () => {
    const empty = await startTestHouse({ isEmpty: true });
    const requestId = crypto.randomUUID();
    const building = refusalOf(empty.api.safekeeping.startDemo({}, { context: { requestId } }));
    const seen: Activity[] = [];
    const stop = new AbortController();
    const steps = await empty.api.activity.watch({ id: requestId }, { signal: stop.signal });
    for await (const list of steps) {
      seen.push(...list);
      if ((list[0]?.done ?? 0) === 0) continue;
      expect(await empty.api.activity.cancel({ id: requestId })).toEqual({ wasRunning: true });
      break;
    }
    stop.abort();
    expect(await building).toMatchObject({ code: 'CANCELLED' });
    expect(seen.at(-1)).toMatchObject({ procedure: 'safekeeping.startDemo', stage: 'demo-people' });
    expect(await empty.api.safekeeping.state()).toEqual({ kind: 'first-run' });
    await empty.stop();
  }, 60_000);
});

describe('the demo beside an own institution in trouble', () => {
  it('opens, and does not make the trouble forgotten: a backup can be restored', async () => {
    const bytes = await backedUp(test);
    await stopCore(test.house);
    await writeFile(own('institution.db'), 'damaged');
    next = await startIn(test.folder);
    await next.api.safekeeping.startDemo({});
    expect(await next.api.safekeeping.state()).toMatchObject({ kind: 'open', isDemo: true });
    expect(next.house.trouble).toBe('damaged');
    await next.api.safekeeping.leaveDemo({});
    expect(await next.api.safekeeping.state()).toMatchObject({ kind: 'trouble', trouble: 'damaged' });
    await next.api.safekeeping.restoreBackup({ fileId: await handIn(next.house, bytes) });
    expect(await next.api.safekeeping.state()).toMatchObject({ kind: 'open', isDemo: false });
  }, 120_000);
});
