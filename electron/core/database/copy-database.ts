import Sqlite, { type Database } from 'better-sqlite3';
import { Failure } from '#shared/contract/failures.ts';
import { inspectFile, isDamage } from './inspect-file.ts';
import { keyConnection } from './pragmas.ts';

/** What a database file holds, as a backup states it. */
export interface DatabaseFacts {
  readonly schema: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly counters: Readonly<Record<string, number>>;
  /** The newest entry of the history. */
  readonly head: { readonly seq: number; readonly digest: string };
  readonly institution: { readonly nameZh: string; readonly nameEn: string };
  /** The fictional institution: none of it may be taken for real. */
  readonly isDemo: boolean;
  /** Hashes of the kept files that rows refer to. */
  readonly files: readonly string[];
}

/**
 * Writes a compact copy under the same key, consistent although others write meanwhile. Blocks its thread:
 * for a worker alone.
 */
export function copyDatabase(from: string, to: string, key: Uint8Array): void {
  const database = new Sqlite(from, { readonly: true, fileMustExist: true });
  try {
    keyConnection(database, key);
    database.pragma('busy_timeout = 60000');
    database.pragma('temp_store = MEMORY');
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

function tableCounts(database: Database): Record<string, number> {
  const names = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .pluck()
    .all();
  return Object.fromEntries(
    names.map((name) => [
      name,
      database.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0,
    ]),
  );
}

interface Named {
  readonly name_zh: string;
  readonly name_en: string;
  readonly is_demo: number;
}

function factsOf(database: Database): DatabaseFacts {
  const counters = database
    .prepare<[], { series: string; last: number }>('SELECT series, last FROM counter')
    .all();
  const head = database
    .prepare<[], { seq: number; digest: string }>(
      'SELECT seq, digest FROM history_entry ORDER BY seq DESC LIMIT 1',
    )
    .get();
  const named = database
    .prepare<[], Named>('SELECT name_zh, name_en, is_demo FROM institution LIMIT 1')
    .get();
  return {
    schema: Number(database.pragma('user_version', { simple: true })),
    counts: tableCounts(database),
    counters: Object.fromEntries(counters.map(({ series, last }) => [series, last])),
    head: head ?? { seq: 0, digest: '' },
    institution: { nameZh: named?.name_zh ?? '', nameEn: named?.name_en ?? '' },
    isDemo: (named?.is_demo ?? 0) !== 0,
    files: database.prepare<[], string>('SELECT DISTINCT sha256 FROM file ORDER BY sha256').pluck().all(),
  };
}

/**
 * Opens a database file read-only and proves it: every page, every reference. Blocks its thread.
 * @throws {Failure} DATABASE_UNUSABLE with its reason.
 */
export function checkDatabase(filename: string, key: Uint8Array): DatabaseFacts {
  inspectFile(filename, key);
  const database = new Sqlite(filename, { readonly: true, fileMustExist: true });
  try {
    keyConnection(database, key);
    const isWhole = database.pragma('quick_check(1)', { simple: true }) === 'ok';
    // One row per orphan.
    const orphans = database.pragma('foreign_key_check') as readonly unknown[];
    if (!isWhole || orphans.length > 0)
      throw new Failure('DATABASE_UNUSABLE', { params: { reason: 'damaged' } });
    return factsOf(database);
  } catch (error) {
    if (isDamage(error)) throw new Failure('DATABASE_UNUSABLE', { params: { reason: 'damaged' } });
    throw error;
  } finally {
    database.close();
  }
}
