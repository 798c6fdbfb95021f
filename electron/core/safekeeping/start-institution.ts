import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#shared/contract/failures.ts';
import { addAccount, insertSignIn } from '../accounts/account.table.ts';
import { digestPassword } from '../accounts/password.ts';
import { instantOf } from '../clock.ts';
import { seedOccupations } from '../courses/seed-occupations.ts';
import type { Writer } from '../database/reader-writer.ts';
import { removeFolder, renameDurably } from '../files/durable.ts';
import { recordEntry } from '../history/record-entry.ts';
import type { House } from '../house.ts';
import { insertInstitution } from '../institution/institution.table.ts';
import { folderOf, hasInstitution } from './institution-folders.ts';
import { readDataKey, renewRecoverySlot } from './key-slots.ts';
import { closeInstitution, createInFolder, openOwnWithKey } from './open-institution.ts';

interface NewInstitution {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly displayName: string;
  readonly signInName: string;
  readonly password: string;
}

async function fill(
  writer: Writer,
  input: NewInstitution,
  made: { readonly now: string; readonly passwordDigest: string },
): Promise<number> {
  const { nameZh, nameEn, signInName, displayName } = input;
  const { now, passwordDigest } = made;
  await insertInstitution(writer, { nameZh, nameEn, isDemo: false, now });
  await seedOccupations(writer);
  const role = 'administrator' as const;
  const id = await addAccount(writer, { signInName, displayName, role, passwordDigest, now });
  await insertSignIn(writer, { accountId: id, at: now, isAccepted: true });
  await recordEntry(writer, {
    call: { actor: { id, name: displayName, role }, now },
    procedure: 'safekeeping.startInstitution',
    summary: { name: nameZh },
  });
  return id;
}

const unfinished = /^starting(?:-[\da-f-]{36})?$/u;

/** Removes what an interrupted start left; nothing in it was ever in use. */
export async function sweepUnfinishedStarts(house: House): Promise<void> {
  const names = await readdir(house.folder);
  for (const name of names.filter((one) => unfinished.test(one))) {
    await removeFolder(path.join(house.folder, name)).catch((error: unknown) =>
      house.log.error('sweep-starts', error),
    );
  }
}

interface Built {
  readonly accountId: number;
  readonly dataKey: Uint8Array;
  readonly recoveryGroups: readonly string[];
}

/** Makes the whole institution in a side folder and closes it again. */
async function build(house: House, folder: string, input: NewInstitution): Promise<Built> {
  const passwordDigest = await digestPassword(input.password, house.passwordCost);
  const { database, dataKey } = await createInFolder(house, folder, 'real');
  const now = instantOf(house.clock());
  try {
    const accountId = await database.transact((writer) => fill(writer, input, { now, passwordDigest }));
    const recoveryGroups = await renewRecoverySlot(folder, dataKey);
    // Slots that do not open the database would lose every byte of it at the next start.
    const stored = await readDataKey(folder, house.keyStore);
    if (!stored || !Buffer.from(stored).equals(dataKey)) throw new Error('the slots hold another key');
    return { accountId, dataKey, recoveryGroups };
  } finally {
    // Windows lets go of the folder only when its database is closed.
    await database.close();
  }
}

async function start(
  house: House,
  input: NewInstitution,
): Promise<{ ticket: string; recoveryGroups: string[] }> {
  // Trouble tells of one too, even where its folder lies aside and cannot be moved back.
  if (hasInstitution(house, 'real') || house.trouble) throw new Failure('INSTITUTION_EXISTS');
  const building = path.join(house.folder, `starting-${crypto.randomUUID()}`);
  try {
    const { accountId, dataKey, recoveryGroups } = await build(house, building, input);
    await closeInstitution(house);
    await renameDurably(building, folderOf(house, 'real'));
    await openOwnWithKey(house, dataKey);
    if (house.trouble) throw new Failure('DATABASE_UNUSABLE', { params: { reason: house.trouble } });
    const actor = { id: accountId, name: input.displayName, role: 'administrator' as const };
    return { ticket: house.signIns.open(actor), recoveryGroups: [...recoveryGroups] };
  } catch (error) {
    await removeFolder(building).catch((left: unknown) => house.log.error('sweep-starts', left));
    throw error;
  }
}

/**
 * Creates the encrypted database with the institution and its first administrator, signs them in and hands
 * out the recovery key, which is kept nowhere. Built in a side folder and renamed: an interrupted start
 * leaves nothing.
 * @throws {Failure} INSTITUTION_EXISTS when this computer's user has one already.
 */
export function startInstitution(
  house: House,
  input: NewInstitution,
): Promise<{ ticket: string; recoveryGroups: string[] }> {
  return house.doors.run(() => start(house, input));
}
