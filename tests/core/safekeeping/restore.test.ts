import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stopCore } from '#core/start-core.ts';
import {
  backedUp,
  type Computer,
  entriesOf,
  handIn,
  otherComputer,
  startIn,
  startWithKey,
  zipOf,
} from '../../support/backups.ts';
import { refusalOf, testInstitution, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
let groups: readonly string[];
let computers: Computer[] = [];

async function another(): Promise<Computer> {
  const computer = await otherComputer();
  computers.push(computer);
  return computer;
}

beforeEach(async () => {
  ({ test, groups } = await startWithKey());
});
afterEach(async () => {
  for (const computer of computers) await computer.stop();
  computers = [];
  await test.stop();
});

describe('restoring on another computer', () => {
  it('asks for the recovery key, says what is inside, and brings everything back', async () => {
    const bytes = await backedUp(test);
    const other = await another();
    const fileId = await handIn(other.house, bytes);
    expect(await refusalOf(other.api.safekeeping.inspectBackup({ fileId }))).toMatchObject({
      code: 'KEY_UNAVAILABLE',
    });
    const recoveryKey = groups.join('-');
    const content = await other.api.safekeeping.inspectBackup({ fileId, recoveryKey });
    expect(content).toMatchObject({ nameZh: testInstitution.nameZh, counts: { files: 1, trainees: 0 } });
    expect(await other.api.safekeeping.state()).toEqual({ kind: 'first-run' });
    await other.api.safekeeping.restoreBackup({ fileId, recoveryKey });
    expect(await other.api.safekeeping.state()).toMatchObject({
      kind: 'open',
      nameZh: testInstitution.nameZh,
    });
    const { ticket } = await other.api.accounts.signIn({
      signInName: 'wang',
      password: testInstitution.password,
    });
    const { entries } = await other.api.history.list({ limit: 5 }, { context: { ticket } });
    expect(entries[0]?.procedure).toBe('safekeeping.restoreBackup');
    const row: { sha256: string } | undefined = await other.house
      .institution!.database.reader('file')
      .first();
    const kept = await other.house.institution!.keptFiles.read(row?.sha256 ?? '');
    expect(Buffer.from(kept).toString()).toBe('a photo of 张示例');
    expect((await readdir(other.folder)).toSorted()).not.toContain('restoring');
  });

  it('refuses a wrong recovery key, and one of another institution', async () => {
    const bytes = await backedUp(test);
    const other = await another();
    const fileId = await handIn(other.house, bytes);
    const third = await another();
    const strange = (await third.api.safekeeping.startInstitution(testInstitution)).recoveryGroups.join('-');
    const restored = other.api.safekeeping.restoreBackup({ fileId, recoveryKey: strange });
    expect(await refusalOf(restored)).toMatchObject({
      code: 'KEY_REFUSED',
      data: { params: { reason: 'other-key' } },
    });
    expect(await other.api.safekeeping.state()).toEqual({ kind: 'first-run' });
    expect(await readdir(other.folder)).not.toContain('restoring');
  });

  it('is watched and cancelled by its caller before anybody can sign in, and then leaves nothing', async () => {
    const bytes = await backedUp(test);
    const other = await another();
    const recoveryKey = groups.join('-');
    const fileId = await handIn(other.house, bytes);
    const requestId = crypto.randomUUID();
    const stop = new AbortController();
    const steps = await other.api.activity.watch({ id: requestId }, { signal: stop.signal });
    const restoring = refusalOf(
      other.api.safekeeping.restoreBackup({ fileId, recoveryKey }, { context: { requestId } }),
    );
    for await (const [step] of steps) {
      if (step === undefined) continue;
      expect(step).toMatchObject({ id: requestId, procedure: 'safekeeping.restoreBackup' });
      await other.api.activity.cancel({ id: requestId });
      break;
    }
    stop.abort();
    expect(await restoring).toMatchObject({ code: 'CANCELLED' });
    expect(await other.api.safekeeping.state()).toEqual({ kind: 'first-run' });
    expect(await readdir(other.folder)).not.toContain('restoring');
    // The file is still there: the same backup is restored at the second try.
    await other.api.safekeeping.restoreBackup({ fileId, recoveryKey });
    expect(await other.api.safekeeping.state()).toMatchObject({ kind: 'open' });
  });

  it('refuses where an institution is at work already', async () => {
    const bytes = await backedUp(test);
    const fileId = await handIn(test.house, bytes);
    expect(await refusalOf(test.api.safekeeping.restoreBackup({ fileId }))).toMatchObject({
      code: 'INSTITUTION_EXISTS',
    });
  });

  it('refuses the database of another backup in an honest one', async () => {
    const first = await entriesOf(await backedUp(test));
    await test.house.institution!.database.transact((writer) =>
      writer('setting').insert({ key: 'a', value: '1', valid_from: '2026-01-01' }),
    );
    const second = await entriesOf(await backedUp(test));
    first.set('institution.db', second.get('institution.db') ?? Buffer.alloc(0));
    const other = await another();
    const fileId = await handIn(other.house, await zipOf(first));
    const restored = other.api.safekeeping.restoreBackup({ fileId, recoveryKey: groups.join() });
    expect(await refusalOf(restored)).toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { params: { reason: 'backup-altered' } },
    });
  });
});

describe('restoring over trouble', () => {
  it('sets the damaged institution aside, and never gives a number again that was given after the backup', async () => {
    const { database } = test.house.institution!;
    const give = (last: number) =>
      database.transact((writer) =>
        writer('counter').insert({ series: 'certificate', last }).onConflict('series').merge(),
      );
    await give(800);
    const bytes = await backedUp(test);
    await give(823);
    await stopCore(test.house);
    await writeFile(path.join(test.folder, 'institution', 'institution.db'), 'damaged');
    const { house, api } = await startIn(test.folder);
    const fileId = await handIn(house, bytes);
    const content = await api.safekeeping.inspectBackup({ fileId });
    expect(content.laterNumbers).toEqual([{ series: 'certificate', from: 801, until: 823 }]);
    await api.safekeeping.restoreBackup({ fileId });
    expect(await api.safekeeping.state()).toMatchObject({ kind: 'open' });
    const counter = await house
      .institution!.database.reader('counter')
      .where({ series: 'certificate' })
      .first();
    expect(counter).toMatchObject({ last: 823 });
    const aside = (await readdir(test.folder)).filter((name) => name.startsWith('institution-before-'));
    expect(aside).toEqual(['institution-before-20261124-093000']);
    expect(await readFile(path.join(test.folder, aside[0] ?? '', 'institution.db'), 'utf8')).toBe('damaged');
    await stopCore(house);
  });

  it.each(['before anything moved', 'after the old one went aside'])(
    'goes on at the next start when it was killed %s',
    async (point) => {
      const bytes = await backedUp(test);
      const other = await another();
      const recoveryKey = groups.join();
      await other.api.safekeeping.restoreBackup({ fileId: await handIn(other.house, bytes), recoveryKey });
      await stopCore(other.house);
      // The state on the disk that a kill between the last steps leaves.
      const own = path.join(other.folder, 'institution');
      await mkdir(path.join(other.folder, 'restoring'));
      if (point === 'before anything moved') {
        await cp(own, path.join(other.folder, 'restoring', 'institution'), { recursive: true });
        await writeFile(path.join(own, 'institution.db'), 'damaged');
      } else await rename(own, path.join(other.folder, 'restoring', 'institution'));
      await writeFile(path.join(other.folder, 'restoring', 'ready'), '20261124-093000');
      const { house, api } = await startIn(other.folder);
      expect(await api.safekeeping.state()).toMatchObject({ kind: 'open' });
      expect(await readdir(other.folder)).not.toContain('restoring');
      await stopCore(house);
    },
  );

  it('opens and starts nothing while the restored folder cannot be moved, and goes on when it can', async () => {
    await stopCore(test.house);
    const own = path.join(test.folder, 'institution');
    await mkdir(path.join(test.folder, 'restoring'));
    await rename(own, path.join(test.folder, 'restoring', 'institution'));
    await writeFile(path.join(test.folder, 'restoring', 'ready'), '20261124-093000');
    // Something stands where the present folder goes aside: moving onto it fails on every system.
    await mkdir(own);
    await mkdir(path.join(test.folder, 'institution-before-20261124-093000', 'x'), { recursive: true });
    const { house, api } = await startIn(test.folder);
    expect(await api.safekeeping.state()).toMatchObject({ kind: 'trouble', trouble: 'unreadable' });
    const started = api.safekeeping.startInstitution(testInstitution);
    expect(await refusalOf(started)).toMatchObject({ code: 'INSTITUTION_EXISTS' });
    await rm(path.join(test.folder, 'institution-before-20261124-093000'), { recursive: true });
    await api.safekeeping.tryAgain();
    expect(await api.safekeeping.state()).toMatchObject({
      kind: 'open',
      nameZh: testInstitution.nameZh,
    });
    expect(await readdir(test.folder)).not.toContain('restoring');
    await stopCore(house);
  });

  it('forgets at the next start what was only unpacked', async () => {
    await stopCore(test.house);
    await mkdir(path.join(test.folder, 'restoring', 'institution'), { recursive: true });
    const { house } = await startIn(test.folder);
    expect(house.institution).toBeDefined();
    expect(await readdir(test.folder)).not.toContain('restoring');
    await stopCore(house);
  });
});
