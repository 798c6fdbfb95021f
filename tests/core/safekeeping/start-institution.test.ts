import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { House } from '#core/house.ts';
import { stopCore } from '#core/start-core.ts';
import { startInstitution } from '#core/safekeeping/start-institution.ts';
import { startIn } from '../../support/backups.ts';
import { refusalOf, startTestHouse, testInstitution, type TestHouse } from '../../support/house.ts';

let test: TestHouse;

beforeEach(async () => {
  test = await startTestHouse({ isEmpty: true });
});
afterEach(() => test.stop());

async function startingFolders(): Promise<readonly string[]> {
  return (await readdir(test.folder)).filter((name) => name.startsWith('starting'));
}

describe('starting an institution', () => {
  it('twice at once makes one, whose key opens it at the next start', async () => {
    const { safekeeping } = test.api;
    const calls = [
      safekeeping.startInstitution(testInstitution),
      safekeeping.startInstitution({ ...testInstitution, nameZh: '另一所学校' }),
    ];
    const [first, second] = await Promise.allSettled(calls);
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'INSTITUTION_EXISTS' } });
    expect(await startingFolders()).toEqual([]);
    await stopCore(test.house);
    const again = await startIn(test.folder);
    expect(await again.api.safekeeping.state()).toMatchObject({
      kind: 'open',
      nameZh: testInstitution.nameZh,
    });
    const { signInName, password } = testInstitution;
    await again.api.accounts.signIn({ signInName, password });
    await again.stop();
  });

  it('beside a restore attempt waits its turn', async () => {
    const { id: fileId } = await test.house.passingFiles.add({
      name: 'x.pxbackup',
      mediaType: 'application/zip',
      bytes: Buffer.from('no backup'),
    });
    const looked = refusalOf(test.api.safekeeping.inspectBackup({ fileId }));
    const started = test.api.safekeeping.startInstitution(testInstitution);
    expect(await looked).toMatchObject({ code: 'FILE_UNREADABLE' });
    await started;
    expect(await test.api.safekeeping.state()).toMatchObject({ kind: 'open' });
  });

  it('refuses, and leaves nothing, when the key store does not give back the key it was given', async () => {
    const keyStore = { ...test.house.keyStore, unwrap: async () => new Uint8Array(32) };
    const forgetful: House = { ...test.house, keyStore };
    await expect(startInstitution(forgetful, testInstitution)).rejects.toThrow('another key');
    expect(await startingFolders()).toEqual([]);
    expect(await test.api.safekeeping.state()).toEqual({ kind: 'first-run' });
    // The connection was closed: the same house starts one afterwards.
    await test.api.safekeeping.startInstitution(testInstitution);
  });

  it('forgets at the next start what an interrupted one left', async () => {
    await stopCore(test.house);
    await mkdir(path.join(test.folder, 'starting'));
    await mkdir(path.join(test.folder, `starting-${crypto.randomUUID()}`));
    await mkdir(path.join(test.folder, 'starting-notes'));
    const again = await startIn(test.folder);
    // What is not ours by its name stays.
    expect(await startingFolders()).toEqual(['starting-notes']);
    await again.stop();
  });
});
