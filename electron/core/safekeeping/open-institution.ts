import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#shared/contract/failures.ts';
import { isDamage } from '../database/inspect-file.ts';
import { openDatabase } from '../database/open-database.ts';
import { KeptFiles } from '../files/kept-files.ts';
import type { House, OpenInstitution } from '../house.ts';
import { createDataKey, readDataKey } from './key-slots.ts';

/** The institution's own folder and the fictional one's, apart so that they never mix. */
export const institutionFolders = { real: 'institution', demo: 'demo' } as const;
export type InstitutionKind = keyof typeof institutionFolders;

const databaseFile = 'institution.db';

export function folderOf(house: House, kind: InstitutionKind): string {
  return path.join(house.folder, institutionFolders[kind]);
}

export function hasInstitution(house: House, kind: InstitutionKind): boolean {
  return existsSync(path.join(folderOf(house, kind), databaseFile));
}

async function openFolder(
  folder: string,
  kind: InstitutionKind,
  dataKey: Uint8Array,
): Promise<OpenInstitution> {
  const database = await openDatabase(path.join(folder, databaseFile), dataKey);
  return {
    folder,
    isDemo: kind === 'demo',
    database,
    dataKey,
    keptFiles: new KeptFiles(path.join(folder, 'files'), dataKey),
  };
}

/** Creates the folder, its key and its empty database, and opens it. @throws {Failure} INSTITUTION_EXISTS. */
export async function createInstitution(house: House, kind: InstitutionKind): Promise<OpenInstitution> {
  if (hasInstitution(house, kind)) throw new Failure('INSTITUTION_EXISTS');
  const folder = folderOf(house, kind);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const dataKey =
    (await readDataKey(folder, house.keyStore)) ?? (await createDataKey(folder, house.keyStore));
  return openFolder(folder, kind, dataKey);
}

function reasonOf(error: unknown): string {
  if (error instanceof Failure) return String(error.data.params['reason'] ?? error.code);
  return isDamage(error) ? 'damaged' : 'unreadable';
}

/** Opens the institution of this kind into the house, or notes why it does not open. Never makes a new one. */
export async function openInstitution(house: House, kind: InstitutionKind): Promise<void> {
  const folder = folderOf(house, kind);
  const dataKey = await readDataKey(folder, house.keyStore);
  if (!dataKey) {
    house.trouble = { kind: 'key-unavailable' };
    return;
  }
  try {
    house.institution = await openFolder(folder, kind, dataKey);
    house.trouble = undefined;
  } catch (error) {
    house.log.error('open-institution', error);
    house.trouble = { kind: 'unusable', reason: reasonOf(error) };
  }
}

/** Closes whatever is open and ends all sign-ins. */
export async function closeInstitution(house: House): Promise<void> {
  const open = house.institution;
  house.institution = undefined;
  house.signIns.closeAll();
  await open?.database.close();
}
