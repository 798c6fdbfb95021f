import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownerFileKeyStore } from '#core/safekeeping/key-store.ts';
import { startCore, stopCore } from '#core/start-core.ts';
import type { House } from '#core/house.ts';
import { type CoreClient, inProcessClient } from '#hosts/in-process.ts';
import {
  cheapPassword,
  refusalOf,
  startTestHouse,
  testInstant,
  testInstitution,
  type TestHouse,
} from '../../support/house.ts';

let test: TestHouse;
let groups: readonly string[];
let again: House | undefined;

beforeEach(async () => {
  test = await startTestHouse({ isEmpty: true });
  groups = (await test.api.safekeeping.startInstitution(testInstitution)).recoveryGroups;
});
afterEach(async () => {
  if (again) await stopCore(again);
  again = undefined;
  await test.stop();
});

/** The same folder at the next start, after something happened to it in between. */
async function restart(change: (folder: string) => Promise<unknown>): Promise<CoreClient> {
  await stopCore(test.house);
  await change(test.folder);
  again = await startCore({
    folder: test.folder,
    keyStore: ownerFileKeyStore(test.folder),
    log: { error: () => undefined },
    clock: () => testInstant,
    passwordCost: cheapPassword,
  });
  return inProcessClient(again);
}

const loseKeyStore = (folder: string) => rm(path.join(folder, 'owner.key'));
const own = (folder: string, ...names: readonly string[]) => path.join(folder, 'institution', ...names);

describe('the recovery key', () => {
  it('is eight groups, and lies nowhere in the data folder', async () => {
    expect(groups).toHaveLength(8);
    const slots = await readFile(own(test.folder, 'key-slots.json'), 'utf8');
    for (const group of groups) expect(slots).not.toContain(group);
  });

  it('is asked for until it was typed back', async () => {
    const { ticket } = await test.api.accounts.signIn({
      signInName: 'wang',
      password: testInstitution.password,
    });
    const options = { context: { ticket } };
    expect(await test.api.safekeeping.state()).toMatchObject({ kind: 'open', needsRecoveryKey: true });
    const wrong = test.api.safekeeping.confirmRecoveryKey({ recoveryKey: '00000-'.repeat(8) }, options);
    expect(await refusalOf(wrong)).toMatchObject({
      code: 'KEY_REFUSED',
      data: { params: { reason: 'mistyped-groups' } },
    });
    await test.api.safekeeping.confirmRecoveryKey({ recoveryKey: groups.join(' ').toLowerCase() }, options);
    expect(await test.api.safekeeping.state()).toMatchObject({ needsRecoveryKey: false });
    const renewed = await test.api.safekeeping.renewRecoveryKey(undefined, options);
    expect(renewed.recoveryGroups).not.toEqual(groups);
    // Until the new one is proven to be written down, the old one holds.
    expect(await test.api.safekeeping.state()).toMatchObject({ needsRecoveryKey: false });
    const recoveryKey = renewed.recoveryGroups.join('-');
    await test.api.safekeeping.confirmRecoveryKey({ recoveryKey }, options);
    const old = test.api.safekeeping.confirmRecoveryKey({ recoveryKey: groups.join('') }, options);
    expect(await refusalOf(old)).toMatchObject({
      code: 'KEY_REFUSED',
      data: { params: { reason: 'other-key' } },
    });
  });

  it('opens the institution when the key store lost the key, and gives the store the key again', async () => {
    const api = await restart(loseKeyStore);
    expect(await api.safekeeping.state()).toMatchObject({ kind: 'trouble', trouble: 'key-unavailable' });
    // Never a new, empty institution in its place.
    expect(await refusalOf(api.safekeeping.startInstitution(testInstitution))).toMatchObject({
      code: 'INSTITUTION_EXISTS',
    });
    const mistyped = `${groups.slice(0, 7).join('-')}-00000`;
    expect(await refusalOf(api.safekeeping.openWithRecoveryKey({ recoveryKey: mistyped }))).toMatchObject({
      code: 'KEY_REFUSED',
      data: { params: { groups: '8' } },
    });
    await api.safekeeping.openWithRecoveryKey({ recoveryKey: groups.join('-') });
    expect(await api.safekeeping.state()).toMatchObject({ kind: 'open', nameZh: testInstitution.nameZh });
    await stopCore(again!);
    const third = await startCore({
      folder: test.folder,
      keyStore: ownerFileKeyStore(test.folder),
      log: { error: () => undefined },
    });
    expect(third.institution).toBeDefined();
    await stopCore(third);
    again = undefined;
  });

  it('is not taken where nothing is wrong', async () => {
    const open = test.api.safekeeping.openWithRecoveryKey({ recoveryKey: groups.join('-') });
    expect(await refusalOf(open)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('is drawn on a page for the safe, for the right key alone', async () => {
    const { ticket } = await test.api.accounts.signIn({
      signInName: 'wang',
      password: testInstitution.password,
    });
    const options = { context: { ticket } };
    const { fileId } = await test.api.safekeeping.drawRecoveryKey(
      { recoveryKey: groups.join(), language: 'zh-CN' },
      options,
    );
    const { file, bytes } = await test.house.passingFiles.read(fileId);
    expect(file.name).toBe('恢复密钥-2026-11-24.pdf');
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    const other = test.api.safekeeping.drawRecoveryKey({ recoveryKey: 'X', language: 'en' }, options);
    expect(await refusalOf(other)).toMatchObject({ code: 'KEY_REFUSED' });
  });
});

describe('an institution that cannot be opened is named, and never replaced by an empty one', () => {
  it.each([
    ['missing', (folder: string) => rm(own(folder, 'institution.db'))],
    ['damaged', (folder: string) => truncate(own(folder, 'institution.db'), 3000)],
    ['damaged', (folder: string) => writeFile(own(folder, 'institution.db'), '')],
    [
      'foreign',
      (folder: string) => writeFile(own(folder, 'institution.db'), `SQLite format 3\0${' '.repeat(5000)}`),
    ],
    [
      'unreadable',
      async (folder: string) => {
        await rm(own(folder, 'institution.db'));
        await mkdir(own(folder, 'institution.db'));
      },
    ],
    [
      'key-unavailable',
      async (folder: string) => {
        await rm(own(folder, 'key-slots.json'));
        await rm(own(folder, 'key-slots.copy.json'));
      },
    ],
  ])('%s', async (trouble, change) => {
    const api = await restart(change);
    expect(await api.safekeeping.state()).toEqual({ kind: 'trouble', trouble, folder: own(test.folder) });
    expect(await refusalOf(api.safekeeping.startInstitution(testInstitution))).toMatchObject({
      code: 'INSTITUTION_EXISTS',
    });
    const signIn = api.accounts.signIn({ signInName: 'wang', password: testInstitution.password });
    expect(await refusalOf(signIn)).toMatchObject({ code: 'NO_INSTITUTION' });
  });

  it('opens with one copy of the key slots cut off', async () => {
    const api = await restart((folder) => truncate(own(folder, 'key-slots.json'), 20));
    expect(await api.safekeeping.state()).toMatchObject({ kind: 'open' });
  });

  it('starts afresh where an earlier start was interrupted half way', async () => {
    await stopCore(test.house);
    await rm(own(test.folder), { recursive: true });
    await mkdir(path.join(test.folder, 'starting'));
    await writeFile(path.join(test.folder, 'starting', 'institution.db'), 'half');
    const api = await restart(async () => undefined);
    expect(await api.safekeeping.state()).toEqual({ kind: 'first-run' });
    await api.safekeeping.startInstitution(testInstitution);
    expect(await api.safekeeping.state()).toMatchObject({ kind: 'open' });
  });
});
