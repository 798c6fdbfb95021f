import type { StartState } from '#shared/contract/safekeeping.ts';
import type { House } from '../house.ts';
import { readInstitution } from '../institution/institution.table.ts';

/** What the start screen shows. */
export async function startState(house: House): Promise<StartState> {
  if (house.institution) {
    const row = await readInstitution(house.institution.database.reader);
    return {
      kind: 'open',
      nameZh: row?.name_zh ?? '',
      nameEn: row?.name_en ?? '',
      isDemo: house.institution.isDemo,
    };
  }
  if (!house.trouble) return { kind: 'first-run' };
  const params = house.trouble.kind === 'unusable' ? { reason: house.trouble.reason } : {};
  return { kind: 'trouble', trouble: house.trouble.kind, params: { ...params, folder: house.folder } };
}
