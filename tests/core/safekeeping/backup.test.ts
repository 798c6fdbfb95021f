import { cp, mkdir, mkdtemp, rename, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { keepFile } from '#core/files/file.table.ts';
import type { House } from '#core/house.ts';
import { isBackupDue, makeBackup } from '#core/safekeeping/back-up.ts';
import { ownerFileKeyStore } from '#core/safekeeping/key-store.ts';
import { startCore, stopCore } from '#core/start-core.ts';
import { type CoreClient, inProcessClient } from '#hosts/in-process.ts';
import {
  refusalOf,
  startTestHouse,
  testInstant,
  testInstitution,
  type TestHouse,
} from '../../support/house.ts';

interface Elsewhere {
  readonly house: House;
  readonly api: CoreClient;
  readonly folder: string;
}

let test: TestHouse;
let groups: readonly string[];
let elsewhere: Elsewhere[] = [];
let now: Date;

function withInstitution(): void {
  beforeEach(async () => {
    now = testInstant;
    test = await startTestHouse({ isEmpty: true, clock: () => now });
    groups = (await test.api.safekeeping.startInstitution(testInstitution)).recoveryGroups;
  });
  afterEach(async () => {
    for (const one of elsewhere) {
      await stopCore(one.house);
      await rm(one.folder, { recursive: true, force: true });
    }
    elsewhere = [];
    await test.stop();
  });
}

/** Another computer, where nothing was started yet. */
async function otherComputer(): Promise<Elsewhere> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peixun-other-'));
  const house = await startCore({
    folder,
    keyStore: ownerFileKeyStore(folder),
    log: { error: () => undefined },
    clock: () => testInstant,
  });
  const one = { house, api: inProcessClient(house), folder };
  elsewhere.push(one);
  return one;
}

async function backedUp(from: TestHouse = test): Promise<Buffer> {
  await from.house.institution!.database.transact((writer) =>
    keepFile(writer, from.house.institution!.keptFiles, {
      name: 'photo.jpg',
      mediaType: 'image/jpeg',
      bytes: Buffer.from('a photo of 张示例'),
      now: '2026-11-24',
    }),
  );
  const { name } = await makeBackup(from.house);
  return readFile(path.join(from.folder, 'institution', 'backups', name));
}

async function handIn(house: House, bytes: Uint8Array): Promise<string> {
  return (await house.passingFiles.add({ name: 'x.pxbackup', mediaType: 'application/zip', bytes })).id;
}

async function entriesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes);
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(Buffer.from(part));
    found.set(entry.fileName, Buffer.concat(parts));
  }
  zip.close();
  return found;
}

async function zipOf(entries: Iterable<readonly [string, Buffer]>, compress = false): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name, { compress });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

describe('a backup', () => {
  withInstitution();

  it('is one file with database, keys, kept files and, last, the manifest; all of it unreadable without a key', async () => {
    const bytes = await backedUp();
    const names = [...(await entriesOf(bytes)).keys()];
    expect(names.slice(0, 2)).toEqual(['institution.db', 'key-slots.json']);
    expect(names[2]).toMatch(/^files\/[0-9a-f]{64}$/);
    expect(names.at(-1)).toBe('manifest.json');
    expect(bytes.includes('张示例')).toBe(false);
    expect(bytes.includes('CREATE TABLE')).toBe(false);
  });

  it('carries institution and minute in its name, and nothing half made stays beside it', async () => {
    await backedUp();
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
    const { file, bytes } = await test.house.passingFiles.read(made.fileId);
    expect(file.name).toBe(made.name);
    expect(bytes.length).toBe(made.size);
    const listed = await test.api.safekeeping.listBackups(undefined, { context: { ticket } });
    expect(listed.backups.map((backup) => backup.name)).toEqual([made.name]);
    for (const name of ['../key-slots.json', made.name.replace('培', '陪')]) {
      const fetched = test.api.safekeeping.fetchBackup({ name }, { context: { ticket } });
      expect(await refusalOf(fetched)).toMatchObject({ code: 'NOT_FOUND' });
    }
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
    await makeBackup(test.house);
    isMaking = false;
    await asking;
    expect(Math.max(...waits)).toBeLessThan(150);
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

describe('restoring on another computer', () => {
  withInstitution();

  it('asks for the recovery key, says what is inside, and brings everything back', async () => {
    const bytes = await backedUp();
    const other = await otherComputer();
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
    const bytes = await backedUp();
    const other = await otherComputer();
    const fileId = await handIn(other.house, bytes);
    const third = await otherComputer();
    const strange = (await third.api.safekeeping.startInstitution(testInstitution)).recoveryGroups.join('-');
    const restored = other.api.safekeeping.restoreBackup({ fileId, recoveryKey: strange });
    expect(await refusalOf(restored)).toMatchObject({
      code: 'KEY_REFUSED',
      data: { params: { reason: 'other-key' } },
    });
    expect(await other.api.safekeeping.state()).toEqual({ kind: 'first-run' });
    expect(await readdir(other.folder)).not.toContain('restoring');
  });

  it('refuses where an institution is at work already', async () => {
    const bytes = await backedUp();
    const fileId = await handIn(test.house, bytes);
    expect(await refusalOf(test.api.safekeeping.restoreBackup({ fileId }))).toMatchObject({
      code: 'INSTITUTION_EXISTS',
    });
  });

  it('refuses the database of another backup in an honest one', async () => {
    const first = await entriesOf(await backedUp());
    await test.house.institution!.database.transact((writer) =>
      writer('setting').insert({ key: 'a', value: '1', valid_from: '2026-01-01' }),
    );
    const second = await entriesOf(await backedUp());
    first.set('institution.db', second.get('institution.db') ?? Buffer.alloc(0));
    const other = await otherComputer();
    const fileId = await handIn(other.house, await zipOf(first));
    const restored = other.api.safekeeping.restoreBackup({ fileId, recoveryKey: groups.join() });
    expect(await refusalOf(restored)).toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { params: { reason: 'backup-altered' } },
    });
  });
});

describe('a file that is no whole backup', () => {
  // One honest backup and one empty computer serve all refusals, since none of them may change anything.
  let good: Buffer;
  let goodGroups: readonly string[];
  let other: Elsewhere;
  beforeAll(async () => {
    const source = await startTestHouse({ isEmpty: true });
    goodGroups = (await source.api.safekeeping.startInstitution(testInstitution)).recoveryGroups;
    good = await backedUp(source);
    await source.stop();
    other = await otherComputer();
    elsewhere = [];
  });
  afterAll(async () => {
    await stopCore(other.house);
    await rm(other.folder, { recursive: true, force: true });
  });

  it.each(['institution.db', 'key-slots.json', 'manifest.json', 'files'])(
    'refuses a backup whose %s was altered',
    async (part) => {
      const entries = await entriesOf(good);
      const name = [...entries.keys()].find((one) => one.startsWith(part)) ?? '';
      const bytes = Buffer.from(entries.get(name) ?? '');
      // Of the slots one character of another slot's text, so that the file still reads as slots.
      const place = part === 'key-slots.json' ? bytes.lastIndexOf('"salt"') + 12 : bytes.length - 20;
      bytes[place] = (bytes[place] ?? 0) === 65 ? 66 : 65;
      entries.set(name, bytes);
      const fileId = await handIn(other.house, await zipOf(entries));
      const refusal = await refusalOf(
        other.api.safekeeping.restoreBackup({ fileId, recoveryKey: goodGroups.join() }),
      );
      expect(['FILE_UNREADABLE', 'KEY_REFUSED']).toContain(refusal.code);
      expect(await other.api.safekeeping.state()).toEqual({ kind: 'first-run' });
    },
  );

  it.each([
    ['not a zip at all', async () => Buffer.from('姓名,身份证号'.repeat(100))],
    ['empty', async () => Buffer.alloc(0)],
    ['an empty zip', () => zipOf([])],
    ['without its manifest', async () => zipOf([...(await entriesOf(good))].slice(0, -1))],
    [
      'with a file nobody packed',
      async () => zipOf([...(await entriesOf(good)), ['files/evil.sh', Buffer.from('x')]]),
    ],
    ['compressed', async () => zipOf(await entriesOf(good), true)],
    ['cut off', async () => good.subarray(0, 30_000)],
    [
      'with a name that climbs out',
      async () => {
        const bytes = await zipOf([...(await entriesOf(good)), ['ev/evil', Buffer.from('x')]]);
        return Buffer.from(bytes.toString('latin1').replaceAll('ev/evil', '../evil'), 'latin1');
      },
    ],
    [
      'with an absolute name',
      async () => {
        const bytes = await zipOf([...(await entriesOf(good)), ['etmp/ev', Buffer.from('x')]]);
        return Buffer.from(bytes.toString('latin1').replaceAll('etmp/ev', '/tmp/ev'), 'latin1');
      },
    ],
  ])('refuses a file that is %s, by name, leaving nothing', async (_name, make) => {
    const bytes = await make();
    const fileId = await handIn(other.house, bytes);
    const restored = other.api.safekeeping.restoreBackup({ fileId, recoveryKey: goodGroups.join() });
    expect(await refusalOf(restored)).toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { params: { reason: 'not-a-backup' } },
    });
    expect((await readdir(other.folder)).toSorted()).toEqual(['passing']);
    await expect(stat(path.join(other.folder, '..', 'evil'))).rejects.toThrow('ENOENT');
  });
});

describe('restoring over trouble', () => {
  withInstitution();

  it('sets the damaged institution aside, and never gives a number again that was given after the backup', async () => {
    const { database } = test.house.institution!;
    const give = (last: number) =>
      database.transact((writer) =>
        writer('counter').insert({ series: 'certificate', last }).onConflict('series').merge(),
      );
    await give(800);
    const bytes = await backedUp();
    await give(823);
    await stopCore(test.house);
    await writeFile(path.join(test.folder, 'institution', 'institution.db'), 'damaged');
    const house = await startCore({
      folder: test.folder,
      keyStore: ownerFileKeyStore(test.folder),
      log: { error: () => undefined },
      clock: () => testInstant,
    });
    const api = inProcessClient(house);
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
      const bytes = await backedUp();
      const other = await otherComputer();
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
      const house = await startCore({
        folder: other.folder,
        keyStore: ownerFileKeyStore(other.folder),
        log: { error: () => undefined },
      });
      expect(await inProcessClient(house).safekeeping.state()).toMatchObject({ kind: 'open' });
      expect(await readdir(other.folder)).not.toContain('restoring');
      await stopCore(house);
    },
  );

  it('forgets at the next start what was only unpacked', async () => {
    await stopCore(test.house);
    await mkdir(path.join(test.folder, 'restoring', 'institution'), { recursive: true });
    const house = await startCore({
      folder: test.folder,
      keyStore: ownerFileKeyStore(test.folder),
      log: { error: () => undefined },
    });
    expect(house.institution).toBeDefined();
    expect(await readdir(test.folder)).not.toContain('restoring');
    await stopCore(house);
  });
});
