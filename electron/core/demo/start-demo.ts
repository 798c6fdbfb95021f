import { addAccount } from '../accounts/account.table.ts';
import { digestPassword } from '../accounts/password.ts';
import { instantOf } from '../clock.ts';
import { seedOccupations } from '../courses/seed-occupations.ts';
import type { House } from '../house.ts';
import { insertInstitution } from '../institution/institution.table.ts';
import {
  closeInstitution,
  createInstitution,
  hasInstitution,
  openInstitution,
} from '../safekeeping/open-institution.ts';
import { findAccountByName } from '../accounts/account.table.ts';

/** The clerk that the demo signs in. */
const demoSignInName = 'demo';

/** Opens the fictional institution, building it the first time, and signs its director in. */
export async function startDemo(house: House): Promise<{ ticket: string }> {
  await closeInstitution(house);
  if (hasInstitution(house, 'demo')) await openInstitution(house, 'demo');
  else house.institution = await createInstitution(house, 'demo');
  if (!house.institution) throw new Error('the demo institution does not open');
  const now = instantOf(house.clock());
  const { database } = house.institution;
  const existing = await findAccountByName(database.reader, demoSignInName);
  if (!existing) {
    const passwordDigest = await digestPassword(crypto.randomUUID());
    await database.transact(async (writer) => {
      await insertInstitution(writer, {
        nameZh: '示例启明职业培训学校',
        nameEn: 'Shili Qiming Vocational Training School',
        isDemo: true,
        now,
      });
      await seedOccupations(writer);
      await addAccount(writer, {
        signInName: demoSignInName,
        displayName: '王示宁',
        role: 'administrator',
        passwordDigest,
        now,
      });
    });
  }
  const account = await findAccountByName(database.reader, demoSignInName);
  if (!account) throw new Error('the demo institution has no clerk');
  return { ticket: house.signIns.open({ id: account.id, name: account.display_name, role: account.role }) };
}
