import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { Failure } from '#shared/contract/failures.ts';
import { migrations } from './migrations/index.ts';
import { applicationId, keyConnection } from './pragmas.ts';

/** Why a database file is not opened. */
export type Unusable = 'damaged' | 'foreign' | 'newer' | 'unreadable';

/** The smallest page SQLite knows; anything shorter was cut off. */
const smallestPage = 512;
const plainHeader = 'SQLite format 3\0';

function unusable(reason: Unusable): Failure {
  return new Failure('DATABASE_UNUSABLE', { params: { reason } });
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

function startOf(file: string): string {
  const bytes = Buffer.alloc(plainHeader.length);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes);
  } finally {
    closeSync(descriptor);
  }
  return bytes.toString('latin1');
}

/** True for the driver's words for bytes that are not what was written. */
export function isDamage(error: unknown): boolean {
  // The driver's errors carry SQLite's code.
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^SQLITE_(?:NOTADB|CORRUPT)/.test(code);
}

function migrationNames(database: Database): readonly string[] | undefined {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  if (tables.length === 0) return [];
  if (!tables.includes('migration')) return undefined;
  // knex's own table; its names are text.
  return database.prepare('SELECT name FROM migration ORDER BY id').pluck().all() as readonly string[];
}

function checkContent(database: Database): void {
  const names = migrationNames(database);
  const version = Number(database.pragma('user_version', { simple: true }));
  const application = Number(database.pragma('application_id', { simple: true }));
  // The mark is written last, so only a file whose first migrations were cut off may lack it.
  const isOurs = application === applicationId || (application === 0 && version < migrations.length);
  if (!names || !isOurs) throw unusable('foreign');
  if (!names.slice(0, migrations.length).every((name, index) => name === migrations[index]?.name)) {
    throw unusable('foreign');
  }
  if (Math.max(version, names.length) > migrations.length) throw unusable('newer');
}

/**
 * Looks at a database file before anything opens it for writing, so that one that is not ours, from a newer
 * version or damaged stays byte for byte as it is. A file that is not there is fine: it will be made.
 * After an unclean end every page is checked too.
 * @throws {Failure} DATABASE_UNUSABLE with its reason.
 */
export function inspectFile(filename: string, key: Uint8Array): void {
  const size = sizeOf(filename);
  if (size === undefined) return;
  if (!statSync(filename).isFile()) throw unusable('unreadable');
  if (size < smallestPage) throw unusable('damaged');
  if (startOf(filename) === plainHeader) throw unusable('foreign');
  const endedUncleanly = (sizeOf(`${filename}-wal`) ?? 0) > 0;
  const database = new Sqlite(filename, { readonly: true, fileMustExist: true });
  try {
    keyConnection(database, key);
    checkContent(database);
    if (endedUncleanly && database.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw unusable('damaged');
  } catch (error) {
    throw isDamage(error) ? unusable('damaged') : error;
  } finally {
    database.close();
  }
}
