import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#shared/contract/failures.ts';
import { checkDatabase, type DatabaseFacts } from '../database/copy-database.ts';
import { unpackArchive, type Unpacked } from '../files/archive.ts';
import { slotFiles } from '../safekeeping/key-slots.ts';
import { type Manifest, readManifest } from '../safekeeping/manifest.ts';
import type { JobContext } from './job-table.ts';

/** Where a name of a backup goes beneath the institution's folder; any other name is not ours. */
function placeIn(folder: string, name: string): string | undefined {
  if (name === 'institution.db' || name === slotFiles[0] || name === 'manifest.json')
    return path.join(folder, name);
  const sha256 = /^files\/([0-9a-f]{64})$/u.exec(name)?.[1];
  return sha256 === undefined ? undefined : path.join(folder, 'files', sha256.slice(0, 2), sha256);
}

/** Unpacks a backup into an empty folder and returns what each file turned out to be. */
export async function unpackBackupJob(
  input: { readonly source: string; readonly folder: string },
  { onStep }: JobContext,
): Promise<ReadonlyMap<string, Unpacked>> {
  const found = await unpackArchive(
    input.source,
    (name) => placeIn(input.folder, name),
    (done, total) => onStep({ done, total }),
  );
  for (const name of ['institution.db', slotFiles[0], 'manifest.json']) {
    if (!found.has(name)) throw new Failure('FILE_UNREADABLE', { params: { reason: 'not-a-backup' } });
  }
  return found;
}

function altered(): Failure {
  return new Failure('FILE_UNREADABLE', { params: { reason: 'backup-altered' } });
}

function checkEntries(manifest: Manifest, found: ReadonlyMap<string, Unpacked>): void {
  const isSame = manifest.entries.every(({ name, size, sha256 }) => {
    const one = found.get(name);
    return one?.size === size && one.sha256 === sha256;
  });
  // The manifest does not list itself.
  if (!isSame || found.size !== manifest.entries.length + 1) throw altered();
}

/** Proves an unpacked backup: seal, every file's hash, the database's pages, its counts and its history's head. */
export async function proveBackupJob(
  input: {
    readonly folder: string;
    readonly dataKey: Uint8Array;
    readonly found: ReadonlyMap<string, Unpacked>;
  },
  _context: JobContext,
): Promise<{ manifest: Manifest; facts: DatabaseFacts }> {
  const dataKey = Buffer.from(input.dataKey);
  const manifest = readManifest(await readFile(path.join(input.folder, 'manifest.json'), 'utf8'), dataKey);
  checkEntries(manifest, input.found);
  const facts = checkDatabase(path.join(input.folder, 'institution.db'), dataKey);
  const stated = [manifest.counts, manifest.head, manifest.counters];
  if (JSON.stringify(stated) !== JSON.stringify([facts.counts, facts.head, facts.counters])) throw altered();
  return { manifest, facts };
}
