import { Failure } from '#shared/contract/failures.ts';
import { readRecoveryKey } from '#shared/rules/safekeeping/recovery-key.ts';
import { instantOf } from '../clock.ts';
import type { House, OpenInstitution } from '../house.ts';
import { folderOf } from './institution-folders.ts';
import {
  addStoreSlot,
  confirmRecoverySlot,
  openRecoverySlot,
  readKeySlots,
  renewRecoverySlot,
} from './key-slots.ts';
import { openOwnWithKey } from './open-institution.ts';

interface Typed {
  readonly recoveryKey: string;
}

function opened(house: House): OpenInstitution {
  if (!house.institution) throw new Failure('NO_INSTITUTION');
  return house.institution;
}

/** Why a typed key is not the right one, with the groups that cannot be as they were printed. */
export function keyRefusal(typed: string): Failure {
  const read = readRecoveryKey(typed);
  const groups = read.kind === 'wrong' ? read.groups.join(', ') : '';
  return new Failure('KEY_REFUSED', {
    params: groups === '' ? { reason: 'other-key' } : { reason: 'mistyped-groups', groups },
    place: { field: 'recoveryKey' },
  });
}

/** A new recovery key, handed out once and kept nowhere; it replaces the old one when it is confirmed. */
export async function renewRecoveryKey(house: House): Promise<{ recoveryGroups: string[] }> {
  const { folder, dataKey } = opened(house);
  return { recoveryGroups: [...(await renewRecoverySlot(folder, dataKey))] };
}

/** @throws {Failure} KEY_REFUSED when the key does not open the institution. */
export async function checkRecoveryKey(house: House, { recoveryKey }: Typed): Promise<OpenInstitution> {
  const institution = opened(house);
  const slots = await readKeySlots(institution.folder);
  if (!openRecoverySlot(slots, recoveryKey)) throw keyRefusal(recoveryKey);
  return institution;
}

/** Notes that the key was written down, proven by typing it. @throws {Failure} KEY_REFUSED. */
export async function confirmRecoveryKey(
  house: House,
  { recoveryKey }: Typed,
): Promise<Record<string, never>> {
  const { folder } = opened(house);
  const now = instantOf(house.clock());
  if (!(await confirmRecoverySlot(folder, recoveryKey, now))) throw keyRefusal(recoveryKey);
  return {};
}

/**
 * Opens the institution whose key this computer's key store lost, and gives the store the key again.
 * @throws {Failure} WRONG_STATE unless the key is what is missing; KEY_REFUSED; DATABASE_UNUSABLE.
 */
export function openWithRecoveryKey(house: House, typed: Typed): Promise<Record<string, never>> {
  return house.doors.run(() => openWithTyped(house, typed));
}

async function openWithTyped(house: House, { recoveryKey }: Typed): Promise<Record<string, never>> {
  if (house.institution || house.trouble !== 'key-unavailable') {
    throw new Failure('WRONG_STATE', { params: { reason: 'key-not-needed' } });
  }
  const folder = folderOf(house, 'real');
  const dataKey = openRecoverySlot(await readKeySlots(folder), recoveryKey);
  if (!dataKey) throw keyRefusal(recoveryKey);
  await openOwnWithKey(house, dataKey);
  if (!house.institution) throw new Failure('DATABASE_UNUSABLE', { params: { reason: house.trouble } });
  await addStoreSlot(folder, dataKey, house.keyStore);
  return {};
}
