import type { StartState } from '#shared/contract/safekeeping.ts';
import { lastSignInName } from '../accounts/account.table.ts';
import { readAccountRules } from '../accounts/account-rule.table.ts';
import type { House } from '../house.ts';
import { readInstitution } from '../institution/institution.table.ts';
import { isRecoveryConfirmed, readKeySlots } from './key-slots.ts';
import { folderOf, hasInstitution } from './institution-folders.ts';

/** What the start screen shows. */
export async function startState(house: House): Promise<StartState> {
  const { institution } = house;
  if (institution) {
    const { isDemo, folder, database } = institution;
    const row = await readInstitution(database.reader);
    return {
      kind: 'open',
      nameZh: row?.name_zh ?? '',
      nameEn: row?.name_en ?? '',
      isDemo,
      hasOwn: hasInstitution(house, 'real'),
      // Losing the demo loses nothing.
      needsRecoveryKey: !isDemo && !isRecoveryConfirmed(await readKeySlots(folder)),
      ...(await readAccountRules(database.reader)),
      lastSignInName: await lastSignInName(database.reader),
    };
  }
  if (!house.trouble) return { kind: 'first-run' };
  return { kind: 'trouble', trouble: house.trouble, folder: folderOf(house, 'real') };
}
