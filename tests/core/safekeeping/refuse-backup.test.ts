import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  backedUp,
  type Computer,
  entriesOf,
  handIn,
  otherComputer,
  startWithKey,
  zipOf,
} from '../../support/backups.ts';
import { refusalOf } from '../../support/house.ts';

describe('a file that is no whole backup', () => {
  // One honest backup and one empty computer serve all refusals, since none of them may change anything.
  let good: Buffer;
  let goodGroups: readonly string[];
  let other: Computer;
  beforeAll(async () => {
    const { test: source, groups } = await startWithKey();
    goodGroups = groups;
    good = await backedUp(source);
    await source.stop();
    other = await otherComputer();
  });
  afterAll(async () => {
    await other.stop();
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
    expect((await readdir(other.folder)).toSorted()).toEqual(['in-use.db', 'passing']);
    await expect(stat(path.join(other.folder, '..', 'evil'))).rejects.toThrow('ENOENT');
  });
});
