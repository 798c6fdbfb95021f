import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { removeFolder } from '../files/durable.ts';

/** Where the backups lie beneath an institution's folder. */
export const backupsFolder = 'backups';
/** A backup under way; without its final name nothing takes it for one. */
const making = '.making';
const parts = '.parts';

/** A name for a backup under way. */
export function nameForMaking(): string {
  return `${crypto.randomUUID()}${making}`;
}

/** Where the job lays the parts of a backup under way. */
export function partsOf(target: string): string {
  return `${target}${parts}`;
}

/** Removes one backup that was not finished, with its parts: each of them is a whole copy of the database. */
export async function removeUnfinished(target: string): Promise<void> {
  await removeFolder(partsOf(target));
  await rm(target, { force: true, maxRetries: 10, retryDelay: 100 });
}

/** Removes what killed backups left. Only while none is under way. */
export async function sweepUnfinishedBackups(folder: string): Promise<void> {
  const backups = path.join(folder, backupsFolder);
  const names = await readdir(backups).catch(() => []);
  const left = names.map((name) => name.replace(parts, '')).filter((name) => name.endsWith(making));
  for (const name of new Set(left)) await removeUnfinished(path.join(backups, name));
}
