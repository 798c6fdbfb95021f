import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeInstitution, openInstitution } from '#core/safekeeping/open-institution.ts';
import { backedUp, handIn, otherComputer, startWithKey } from '../../support/backups.ts';
import { testInstitution, type TestHouse } from '../../support/house.ts';
import { issue, nameShort, people, readySession } from '../certificates/certified-session.ts';

let desk: TestHouse;
let groups: readonly string[];

beforeEach(async () => {
  const { test, groups: recovery } = await startWithKey();
  const { ticket } = await test.api.accounts.signIn({
    signInName: testInstitution.signInName,
    password: testInstitution.password,
  });
  desk = { ...test, as: () => ({ context: { ticket, requestId: crypto.randomUUID() } }) };
  groups = recovery;
});
afterEach(() => desk.stop());

describe('the key that signs certificates', () => {
  it('is in a backup made before the first certificate, so what was issued later is proven after a restore', async () => {
    const backup = await backedUp(desk);
    await nameShort(desk);
    const [id = 0] = (await issue(desk, await readySession(desk, 'training', people(1)))).certificateIds;
    const { qrText } = await desk.api.certificates.get({ id }, desk.as());
    const other = await otherComputer();
    const fileId = await handIn(other.house, backup);
    await other.api.safekeeping.restoreBackup({ fileId, recoveryKey: groups.join('-') });
    // The register of the backup does not have it; its signature holds all the same.
    expect(await other.api.certificates.verify({ text: qrText })).toMatchObject({
      verdict: 'genuine',
      signer: { source: 'own' },
      reason: { code: 'qr-not-in-register' },
    });
    await other.stop();
  });

  it('is made at the next opening where an earlier version had not made it, outside the history', async () => {
    const { database } = desk.house.institution!;
    await database.transact((writer) => writer('signing_key').delete());
    const entries = await database.reader('history_entry').orderBy('seq');
    await closeInstitution(desk.house);
    await openInstitution(desk.house, 'real');
    const { reader } = desk.house.institution!.database;
    const made = await reader('signing_key').pluck('id');
    expect(made).toEqual([expect.stringMatching(/^[0-9a-f]{8}$/u)]);
    expect(await reader('history_entry').orderBy('seq')).toEqual(entries);
    expect(await reader('change_row').where('table_name', 'signing_key')).toEqual([]);
    await closeInstitution(desk.house);
    await openInstitution(desk.house, 'real');
    expect(await desk.house.institution!.database.reader('signing_key').pluck('id')).toEqual(made);
    expect(desk.faults).toEqual([]);
  });
});
