import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#shared/contract/failures.ts';
import { addAccount, insertSignIn } from '../accounts/account.table.ts';
import { digestPassword } from '../accounts/password.ts';
import { instantOf } from '../clock.ts';
import { seedOccupations } from '../courses/seed-occupations.ts';
import type { Writer } from '../database/reader-writer.ts';
import { recordEntry } from '../history/record-entry.ts';
import type { House } from '../house.ts';
import { insertInstitution } from '../institution/institution.table.ts';
import { renameDurably } from './durable.ts';
import { renewRecoverySlot } from './key-slots.ts';
import {
  closeInstitution,
  createInFolder,
  folderOf,
  hasInstitution,
  openFolder,
} from './open-institution.ts';

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

/**
 * Creates the encrypted database with the institution and its first administrator, signs them in and hands
 * out the recovery key, which is kept nowhere. Built in a side folder and renamed: an interrupted start
 * leaves nothing.
 * @throws {Failure} INSTITUTION_EXISTS when this computer's user has one already.
 */
export async function startInstitution(
  house: House,
  input: NewInstitution,
): Promise<{ ticket: string; recoveryGroups: string[] }> {
  if (hasInstitution(house, 'real')) throw new Failure('INSTITUTION_EXISTS');
  const passwordDigest = await digestPassword(input.password, house.passwordCost);
  const building = path.join(house.folder, 'starting');
  await rm(building, { recursive: true, force: true });
  const created = await createInFolder(house, building, 'real');
  const now = instantOf(house.clock());
  const id = await created.database.transact((writer) => fill(writer, input, { now, passwordDigest }));
  const recoveryGroups = [...(await renewRecoverySlot(building, created.dataKey))];
  await created.database.close();
  await closeInstitution(house);
  await renameDurably(building, folderOf(house, 'real'));
  const place = { folder: folderOf(house, 'real'), kind: 'real', dataKey: created.dataKey } as const;
  house.institution = await openFolder(house, place);
  house.trouble = undefined;
  const actor = { id, name: input.displayName, role: 'administrator' as const };
  return { ticket: house.signIns.open(actor), recoveryGroups };
}
