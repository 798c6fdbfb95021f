import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeBackup } from '#core/safekeeping/back-up.ts';
import { folderOf } from '#core/safekeeping/institution-folders.ts';
import { closeInstitution, openInstitution } from '#core/safekeeping/open-institution.ts';
import { stopCore } from '#core/start-core.ts';
import { handIn, startIn } from '../../support/backups.ts';
import { refusalOf, startTestHouse, testInstitution, type TestHouse } from '../../support/house.ts';
import { demoBackup, openSmallDemo } from '../../support/small-demo.ts';

let test: TestHouse;
beforeEach(async () => {
  test = await startTestHouse({ isEmpty: true });
});
afterEach(() => test.stop());

describe('the fictional institution', () => {
  it('is not backed up: a copy of it could be taken for a real one', async () => {
    await openSmallDemo(test.house);
    expect(await refusalOf(makeBackup(test.house))).toMatchObject({
      code: 'WRONG_STATE',
      data: { params: { reason: 'demo-not-kept' } },
    });
    const ticket = test.house.signIns.open({ id: 1, name: '王示宁', role: 'administrator' });
    const asked = test.api.safekeeping.backUp(undefined, { context: { ticket } });
    expect(await refusalOf(asked)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await readdir(folderOf(test.house, 'demo'))).not.toContain('backups');
  });

  it('is not restored as a real one, although every byte of its backup is right', async () => {
    const bytes = await demoBackup(test.house);
    const fileId = await handIn(test.house, bytes);
    // Its key lies in this computer's own folder, as after the earlier fault.
    await cp(folderOf(test.house, 'demo'), folderOf(test.house, 'real'), { recursive: true });
    await rm(path.join(folderOf(test.house, 'real'), 'institution.db'));
    test.house.trouble = 'missing';
    for (const call of [test.api.safekeeping.inspectBackup, test.api.safekeeping.restoreBackup]) {
      expect(await refusalOf(call({ fileId }))).toMatchObject({
        code: 'FILE_UNREADABLE',
        data: { params: { reason: 'demo-backup' } },
      });
    }
    expect(await readdir(test.folder)).not.toContain('restoring');
  });

  it('is named where it lies in the place of the real one, and never opened as it', async () => {
    await openSmallDemo(test.house);
    await stopCore(test.house);
    await cp(path.join(test.folder, 'demo'), path.join(test.folder, 'institution'), { recursive: true });
    const again = await startIn(test.folder);
    expect(await again.api.safekeeping.state()).toMatchObject({ kind: 'trouble', trouble: 'demo' });
    await again.stop();
  });

  it('does not open, and does not remove, a real institution that lies in its place', async () => {
    await test.api.safekeeping.startInstitution(testInstitution);
    await closeInstitution(test.house);
    await cp(path.join(test.folder, 'institution'), path.join(test.folder, 'demo'), { recursive: true });
    expect(await openInstitution(test.house, 'demo')).toBe('foreign');
    expect(test.house.institution).toBeUndefined();
    await test.api.safekeeping.startDemo({});
    const aside = (await readdir(test.folder)).filter((name) => name.startsWith('demo-before-'));
    expect(await readdir(path.join(test.folder, aside[0] ?? ''))).toContain('institution.db');
  }, 120_000);
});
