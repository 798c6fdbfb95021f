import { existsSync } from 'node:fs';
import path from 'node:path';
import type { House } from '../house.ts';
import { slotFiles } from './key-slots.ts';

/** The institution's own folder and the fictional one's, apart so that they never mix. */
const institutionFolders = { real: 'institution', demo: 'demo' } as const;
export type InstitutionKind = keyof typeof institutionFolders;

export const databaseFile = 'institution.db';

export function folderOf(house: House, kind: InstitutionKind): string {
  return path.join(house.folder, institutionFolders[kind]);
}

/** True when an institution was made here: its key slots tell of it even where the database is gone. */
export function hasInstitution(house: House, kind: InstitutionKind): boolean {
  const folder = folderOf(house, kind);
  return [databaseFile, ...slotFiles].some((name) => existsSync(path.join(folder, name)));
}
