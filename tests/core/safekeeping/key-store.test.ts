import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwnerSystem } from '#core/files/owner-only.ts';
import { ownerFileKeyStore } from '#core/safekeeping/key-store.ts';
import { stopCore } from '#core/start-core.ts';
import { startIn } from '../../support/backups.ts';
import { startTestHouse } from '../../support/house.ts';

let folder: string;
const secret = Buffer.from('a data key of thirty-two bytes ..');
const keyFile = () => path.join(folder, 'owner.key');
const refused = { code: 'FOLDER_REFUSED', data: { params: { reason: 'key-shared' } } };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peixun-key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A Windows that does what it is told, or fails at one of its programs; it notes how large each file was then. */
function windows(failing = '', user = '"desk\\wang","S-1-5-21-11-22-33-1001"') {
  const ran: string[] = [];
  const sizes: number[] = [];
  const system: OwnerSystem = {
    platform: 'win32',
    async run(program, parts) {
      ran.push([program, ...parts].join(' '));
      if (program === 'icacls.exe') sizes.push((await stat(parts[0] ?? '')).size);
      if (program === failing) throw new Error('access denied');
      return program === 'whoami.exe' ? user : '';
    },
  };
  return { system, ran, sizes };
}

describe.skipIf(process.platform === 'win32')('the owner’s key file', () => {
  it('is made for its owner alone, and opens what it wrapped', async () => {
    const store = ownerFileKeyStore(folder);
    const wrapped = await store.wrap(secret);
    expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
    expect(Buffer.from(await store.unwrap(wrapped)).equals(secret)).toBe(true);
  });

  it.each([0o640, 0o604, 0o660])('with mode %o is refused for wrapping and for opening', async (mode) => {
    const store = ownerFileKeyStore(folder);
    const wrapped = await store.wrap(secret);
    await chmod(keyFile(), mode);
    await expect(store.unwrap(wrapped)).rejects.toMatchObject(refused);
    await expect(store.wrap(secret)).rejects.toMatchObject(refused);
    await chmod(keyFile(), 0o600);
    await store.unwrap(wrapped);
  });

  it('is not replaced when it cannot be read as a file', async () => {
    const store = ownerFileKeyStore(path.join(folder, 'owner.key', '..'));
    await writeFile(keyFile(), '');
    await chmod(keyFile(), 0o600);
    // Cut off to nothing: no key at all, and no reason to make another one.
    await expect(store.wrap(secret)).rejects.toThrow(/key length/iu);
    expect(await readFile(keyFile(), 'utf8')).toBe('');
  });

  it('that others can read is named as the trouble, with nothing opened, until it is closed to them', async () => {
    const test = await startTestHouse();
    await stopCore(test.house);
    await chmod(path.join(test.folder, 'owner.key'), 0o644);
    const again = await startIn(test.folder);
    expect(await again.api.safekeeping.state()).toMatchObject({ kind: 'trouble', trouble: 'key-shared' });
    await chmod(path.join(test.folder, 'owner.key'), 0o600);
    await again.api.safekeeping.tryAgain();
    expect(await again.api.safekeeping.state()).toMatchObject({ kind: 'open' });
    await again.stop();
    await test.stop();
  });
});

describe('the owner’s key file on Windows', () => {
  it('is given to the present user by number, before the key is in it, and again when it is read', async () => {
    const { system, ran, sizes } = windows();
    const store = ownerFileKeyStore(folder, system);
    const wrapped = await store.wrap(secret);
    expect(ran).toEqual([
      'whoami.exe /user /fo csv /nh',
      `icacls.exe ${keyFile()}.next /inheritance:r /grant:r *S-1-5-21-11-22-33-1001:F`,
    ]);
    await store.unwrap(wrapped);
    expect(ran.at(-1)).toContain(`icacls.exe ${keyFile()} `);
    expect(sizes).toEqual([0, 32]);
  });

  it.each([
    ['icacls.exe', undefined],
    ['whoami.exe', undefined],
    ['', 'no number'],
  ])('is refused, and no key is left, when %s fails', async (failing, user) => {
    const store = ownerFileKeyStore(folder, windows(failing, user).system);
    await expect(store.wrap(secret)).rejects.toMatchObject(refused);
    await expect(stat(keyFile())).rejects.toThrow('ENOENT');
  });
});
