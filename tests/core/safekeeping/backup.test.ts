import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#shared/contract/procedure.ts';
import { stopCore } from '#core/start-core.ts';
import { findBackups, isBackupDue, makeBackup } from '#core/safekeeping/back-up.ts';
import { backedUp, entriesOf, startIn, startWithKey } from '../../support/backups.ts';
import { refusalOf, testInstant, testInstitution, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
let now: Date;

beforeEach(async () => {
  now = testInstant;
  ({ test } = await startWithKey(() => now));
});
afterEach(() => test.stop());

describe('a backup', () => {
  it('is one file with database, keys, kept files and, last, the manifest; all of it unreadable without a key', async () => {
    const bytes = await backedUp(test);
    const names = [...(await entriesOf(bytes)).keys()];
    expect(names.slice(0, 2)).toEqual(['institution.db', 'key-slots.json']);
    expect(names[2]).toMatch(/^files\/[0-9a-f]{64}$/);
    expect(names.at(-1)).toBe('manifest.json');
    expect(bytes.includes('张示例')).toBe(false);
    expect(bytes.includes('CREATE TABLE')).toBe(false);
  });

  it('carries institution and minute in its name, and nothing half made stays beside it', async () => {
    await backedUp(test);
    await makeBackup(test.house);
    const folder = path.join(test.folder, 'institution', 'backups');
    expect((await readdir(folder)).toSorted()).toEqual([
      '培训台备份-示例职业培训学校-20261124-0930-2.pxbackup',
      '培训台备份-示例职业培训学校-20261124-0930.pxbackup',
    ]);
  });

  it('is handed out through the file lane under its name', async () => {
    const { ticket } = await test.api.accounts.signIn({
      signInName: 'wang',
      password: testInstitution.password,
    });
    const made = await test.api.safekeeping.backUp(undefined, { context: { ticket } });
    const handedOut = await test.api.safekeeping.fetchBackup({ name: made.name }, { context: { ticket } });
    const { file, bytes } = await test.house.passingFiles.read(handedOut.fileId);
    expect(file.name).toBe(made.name);
    expect(bytes.length).toBe(made.size);
    const listed = await test.api.safekeeping.listBackups(undefined, { context: { ticket } });
    expect(listed.backups.map((backup) => backup.name)).toEqual([made.name]);
    for (const name of ['../key-slots.json', made.name.replace('培', '陪')]) {
      const fetched = test.api.safekeeping.fetchBackup({ name }, { context: { ticket } });
      expect(await refusalOf(fetched)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('is made by those who keep records, and leaves the house by those who answer for it', async () => {
    const open = (role: Role) => ({
      context: { ticket: test.house.signIns.open({ id: 96, name: '赵示和', role }) },
    });
    for (const role of ['trainer', 'evaluator', 'auditor'] as const) {
      const refused = test.api.safekeeping.backUp(undefined, open(role));
      expect(await refusalOf(refused)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    const made = await test.api.safekeeping.backUp(undefined, open('clerk'));
    expect(Object.keys(made).toSorted()).toEqual(['at', 'name', 'size']);
    const taken = test.api.safekeeping.fetchBackup({ name: made.name }, open('clerk'));
    expect(await refusalOf(taken)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await readdir(path.join(test.folder, 'passing'))).toEqual([]);
  });

  it('lets calls through while it is made', async () => {
    const waits: number[] = [];
    let isMaking = true;
    const asking = (async () => {
      while (isMaking) {
        const start = performance.now();
        await test.api.safekeeping.state();
        waits.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    const began = performance.now();
    await makeBackup(test.house);
    const whole = performance.now() - began;
    isMaking = false;
    await asking;
    // Where the core did it itself, one call would wait for nearly all of it; the milliseconds are a benchmark's.
    expect(waits.length).toBeGreaterThan(3);
    expect(Math.max(...waits)).toBeLessThan(Math.max(150, whole / 2));
  });

  it('that is cancelled leaves no copy of the database, nor does one that was killed', async () => {
    const stop = new AbortController();
    // Between two of its parts, when the copy of the database lies there.
    const made = makeBackup(test.house, { signal: stop.signal, onStep: () => stop.abort() });
    expect(await refusalOf(made)).toMatchObject({ code: 'CANCELLED' });
    const folder = path.join(test.folder, 'institution', 'backups');
    expect(await readdir(folder)).toEqual([]);
    await stopCore(test.house);
    await mkdir(path.join(folder, 'killed.making.parts'));
    await writeFile(path.join(folder, 'killed.making.parts', 'institution.db'), 'a whole copy');
    await writeFile(path.join(folder, 'other.making'), 'nearly a whole copy');
    await writeFile(path.join(folder, 'note.txt'), 'stays');
    const again = await startIn(test.folder);
    expect(await readdir(folder)).toEqual(['note.txt']);
    await again.stop();
  });

  it('is due on a day when something changed, once', async () => {
    expect(await isBackupDue(test.house)).toBe(true);
    await makeBackup(test.house);
    expect(await isBackupDue(test.house)).toBe(false);
    now = new Date(testInstant.getTime() + 24 * 3600_000);
    expect(await isBackupDue(test.house)).toBe(false);
    const { ticket } = await test.api.accounts.signIn({
      signInName: 'wang',
      password: testInstitution.password,
    });
    await test.api.accounts.changeRules({ idleMinutes: 20 }, { context: { ticket } });
    expect(await isBackupDue(test.house)).toBe(true);
  });

  it('is found newest first whatever the institution was called when it was made', async () => {
    await makeBackup(test.house);
    await makeBackup(test.house);
    const folder = path.join(test.folder, 'institution', 'backups');
    // Sorts after every other name, and is older.
    await writeFile(path.join(folder, '培训台备份-龘龘-20260101-0900.pxbackup'), 'old');
    const found = await findBackups(test.house.institution!);
    expect(found.map(({ name }) => name.replace(/^.*?-.*?-/u, ''))).toEqual([
      '20261124-0930-2.pxbackup',
      '20261124-0930.pxbackup',
      '20260101-0900.pxbackup',
    ]);
    expect(await isBackupDue(test.house)).toBe(false);
  });

  it('removes older ones by the rule, and no other file', async () => {
    await makeBackup(test.house);
    const folder = path.join(test.folder, 'institution', 'backups');
    await writeFile(path.join(folder, '培训台备份-示例-20200101-0900.pxbackup'), 'old');
    await writeFile(path.join(folder, '培训台备份-示例-20200101-0901.pxbackup'), 'old');
    await writeFile(path.join(folder, 'note.txt'), 'stays');
    await makeBackup(test.house);
    const names = await readdir(folder);
    expect(names).toContain('note.txt');
    expect(names).toContain('培训台备份-示例-20200101-0901.pxbackup');
    expect(names).not.toContain('培训台备份-示例-20200101-0900.pxbackup');
  });
});
