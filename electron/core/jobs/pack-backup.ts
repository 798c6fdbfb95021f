import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { checkDatabase, copyDatabase, type DatabaseFacts } from '../database/copy-database.ts';
import { type Packed, packArchive } from '../files/archive.ts';
import { removeFolder } from '../files/durable.ts';
import { KeptFiles } from '../files/kept-files.ts';
import { partsOf, removeUnfinished } from '../safekeeping/sweep-backups.ts';
import { writeManifest } from '../safekeeping/manifest.ts';
import { keyIdOf, slotFiles } from '../safekeeping/key-slots.ts';
import type { JobContext } from './job-table.ts';

export interface PackBackupInput {
  /** The institution's folder. */
  readonly folder: string;
  readonly dataKey: Uint8Array;
  /** Where the backup is made, beside its final place. */
  readonly target: string;
  readonly createdAt: string;
}

async function described(name: string, file: string) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { name, size: (await stat(file)).size, sha256: hash.digest('hex') };
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Kept files that are there, and the hashes of those that are not. */
async function findFiles(input: PackBackupInput, facts: DatabaseFacts) {
  const kept = new KeptFiles(path.join(input.folder, 'files'), input.dataKey);
  const found: { name: string; file: string }[] = [];
  const missing: string[] = [];
  for (const sha256 of facts.files) {
    const file = kept.pathOf(sha256);
    if (await isThere(file)) found.push({ name: `files/${sha256}`, file });
    else missing.push(sha256);
  }
  return { found, missing };
}

/**
 * Copies the database, opens and proves the copy, and packs it with the key slots, every kept file it refers
 * to and, last, a sealed manifest. The file at `target` is complete or not there.
 */
export async function packBackupJob(
  input: PackBackupInput,
  { onStep }: JobContext,
): Promise<{ facts: DatabaseFacts; size: number; missing: readonly string[] }> {
  const dataKey = Buffer.from(input.dataKey);
  const work = partsOf(input.target);
  await removeUnfinished(input.target);
  await mkdir(work, { recursive: true, mode: 0o700 });
  try {
    const copy = path.join(work, 'institution.db');
    copyDatabase(path.join(input.folder, 'institution.db'), copy, dataKey);
    const facts = checkDatabase(copy, dataKey);
    onStep({ done: 1, total: 3 });
    const { found, missing } = await findFiles(input, facts);
    const files: { name: string; file: string }[] = [
      { name: 'institution.db', file: copy },
      { name: slotFiles[0], file: path.join(input.folder, slotFiles[0]) },
      ...found,
    ];
    const entries = [];
    for (const { name, file } of files) entries.push(await described(name, file));
    const { schema, institution, counts, counters, head } = facts;
    const manifest = {
      format: 1 as const,
      createdAt: input.createdAt,
      keyId: keyIdOf(dataKey),
      schema,
      institution,
      counts,
      counters,
      head,
      missing,
      entries,
    };
    const packed: Packed[] = [
      ...files,
      { name: 'manifest.json', bytes: Buffer.from(writeManifest(manifest, dataKey)) },
    ];
    onStep({ done: 2, total: 3 });
    await packArchive(input.target, packed, () => undefined);
    return { facts, size: (await stat(input.target)).size, missing };
  } catch (error) {
    await removeUnfinished(input.target);
    throw error;
  } finally {
    await removeFolder(work);
  }
}
