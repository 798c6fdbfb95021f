import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#shared/contract/failures.ts';
import { type Trouble, troubles } from '#shared/contract/safekeeping.ts';
import { makeSigningKey } from '../certificates/sign-code.ts';
import { instantOf } from '../clock.ts';
import { isDamage } from '../database/inspect-file.ts';
import { type InstitutionDatabase, openDatabase } from '../database/open-database.ts';
import { KeptFiles } from '../files/kept-files.ts';
import type { House, OpenInstitution } from '../house.ts';
import { readInstitution } from '../institution/institution.table.ts';
import { finishRestore } from './finish-restore.ts';
import { rememberHighWater } from './high-water.ts';
import { databaseFile, folderOf, hasInstitution, type InstitutionKind } from './institution-folders.ts';
import { createDataKey, readDataKey } from './key-slots.ts';
import { sweepUnfinishedBackups } from './sweep-backups.ts';

/** Whether it is fictional is written in it; an empty one becomes what its folder is for. */
async function isFictional(database: InstitutionDatabase, kind: InstitutionKind): Promise<boolean> {
  const isForDemo = kind === 'demo';
  const row = await readInstitution(database.reader);
  if (row && (row.is_demo !== 0) !== isForDemo) {
    // Certificates of a demo prove nothing, and a real institution must never be reset as a demo.
    throw new Failure('DATABASE_UNUSABLE', { params: { reason: isForDemo ? 'foreign' : 'demo' } });
  }
  return isForDemo;
}

/** A place with an institution in it, and the key that opens it. */
interface Place {
  readonly folder: string;
  readonly kind: InstitutionKind;
  readonly dataKey: Uint8Array;
}

/**
 * Opens what lies in a folder. The key that signs certificates is there from the first opening on, before any
 * backup is made: a backup without it would bring back an institution that cannot prove its own certificates.
 * @throws {Failure} DATABASE_UNUSABLE also when it belongs into the other folder.
 */
export async function openFolder(house: House, { folder, kind, dataKey }: Place): Promise<OpenInstitution> {
  const database = await openDatabase(path.join(folder, databaseFile), dataKey);
  try {
    const isDemo = await isFictional(database, kind);
    await makeSigningKey(database, dataKey, instantOf(house.clock()));
    return {
      folder,
      isDemo,
      database,
      dataKey,
      keptFiles: new KeptFiles(path.join(folder, 'files'), dataKey),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Makes an empty institution with a key of its own in a folder that has none, and opens it. */
export async function createInFolder(
  house: House,
  folder: string,
  kind: InstitutionKind,
): Promise<OpenInstitution> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return openFolder(house, { folder, kind, dataKey: await createDataKey(folder, house.keyStore) });
}

/** Creates the folder, its key and its empty database, and opens it. @throws {Failure} INSTITUTION_EXISTS. */
export async function createInstitution(house: House, kind: InstitutionKind): Promise<OpenInstitution> {
  if (hasInstitution(house, kind)) throw new Failure('INSTITUTION_EXISTS');
  return createInFolder(house, folderOf(house, kind), kind);
}

function troubleOf(error: unknown): Trouble {
  const reason = error instanceof Failure ? error.data.params['reason'] : undefined;
  const known = troubles.find((trouble) => trouble === reason);
  return known ?? (isDamage(error) ? 'damaged' : 'unreadable');
}

/** Opens the institution of this kind into the house; answers why it does not open. Never makes a new one. */
export async function openInstitution(house: House, kind: InstitutionKind): Promise<Trouble | undefined> {
  const folder = folderOf(house, kind);
  if (!existsSync(path.join(folder, databaseFile))) return 'missing';
  try {
    const dataKey = await readDataKey(folder, house.keyStore);
    return dataKey ? await openWithKey(house, kind, dataKey) : 'key-unavailable';
  } catch (error) {
    house.log.error('open-institution', error);
    return troubleOf(error);
  }
}

/** Removes what a kill left half written; nobody works in the folder yet. */
async function tidy(house: House, { folder, keptFiles }: OpenInstitution): Promise<void> {
  const sweeps = [sweepUnfinishedBackups(folder), keptFiles.sweepUnfinished()];
  for (const swept of await Promise.allSettled(sweeps)) {
    if (swept.status === 'rejected') house.log.error('sweep', swept.reason);
  }
}

async function openWithKey(
  house: House,
  kind: InstitutionKind,
  dataKey: Uint8Array,
): Promise<Trouble | undefined> {
  try {
    const institution = await openFolder(house, { folder: folderOf(house, kind), kind, dataKey });
    await tidy(house, institution);
    house.institution = institution;
    return undefined;
  } catch (error) {
    house.log.error('open-institution', error);
    return troubleOf(error);
  }
}

/** Opens the own institution where there is one, and notes in the house why it does not open. */
export async function openOwn(house: House): Promise<void> {
  try {
    await finishRestore(house);
  } catch (error) {
    // Whatever lies in the place now is not what belongs there; the clerk can try again.
    house.log.error('finish-restore', error);
    house.trouble = 'unreadable';
    return;
  }
  house.trouble = hasInstitution(house, 'real') ? await openInstitution(house, 'real') : undefined;
}

/** Opens the own institution with a key that is known, and notes in the house why it does not open. */
export async function openOwnWithKey(house: House, dataKey: Uint8Array): Promise<void> {
  house.trouble = await openWithKey(house, 'real', dataKey);
}

/** Closes whatever is open and ends all sign-ins. From the first moment on no call finds it open. */
export async function closeInstitution(house: House): Promise<void> {
  const open = house.institution;
  house.institution = undefined;
  house.signIns.closeAll();
  if (!open) return;
  await rememberHighWater(house, open);
  await open.database.close();
}
