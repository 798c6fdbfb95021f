import { addAccount } from '../accounts/account.table.ts';
import { digestPassword } from '../accounts/password.ts';
import { instantOf } from '../clock.ts';
import { seedOccupations } from '../courses/seed-occupations.ts';
import { recordEntry } from '../history/record-entry.ts';
import type { House } from '../house.ts';
import { insertInstitution } from '../institution/institution.table.ts';
import { closeInstitution, createInstitution } from './open-institution.ts';

interface NewInstitution {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly displayName: string;
  readonly signInName: string;
  readonly password: string;
}

/**
 * Creates the encrypted database with the institution and its first administrator, and signs them in.
 * @throws {Failure} INSTITUTION_EXISTS when this computer's user has one already.
 */
export async function startInstitution(house: House, input: NewInstitution): Promise<{ ticket: string }> {
  const password = await digestPassword(input.password);
  const created = await createInstitution(house, 'real');
  const now = instantOf(house.clock());
  const id = await created.database.transact(async (writer) => {
    await insertInstitution(writer, { nameZh: input.nameZh, nameEn: input.nameEn, isDemo: false, now });
    await seedOccupations(writer);
    const { signInName, displayName } = input;
    const accountId = await addAccount(writer, {
      signInName,
      displayName,
      role: 'administrator',
      passwordDigest: password,
      now,
    });
    const actor = { id: accountId, name: displayName, role: 'administrator' as const };
    await recordEntry(writer, {
      call: { actor, now },
      procedure: 'safekeeping.startInstitution',
      summary: { name: input.nameZh },
    });
    return accountId;
  });
  await closeInstitution(house);
  house.institution = created;
  house.trouble = undefined;
  return { ticket: house.signIns.open({ id, name: input.displayName, role: 'administrator' }) };
}
