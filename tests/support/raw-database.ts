import { createHash } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3';
import { keyConnection } from '#core/database/pragmas.ts';

/** A connection beside the application's, as an attacker with the key or a checker would have it. */
export function rawDatabase(filename: string, key: Uint8Array): Database {
  const database = new Sqlite(filename);
  keyConnection(database, key);
  return database;
}

/** What tells two states of the institution's facts apart: history and its like are left out. */
const passing =
  /^(?:sqlite_|migration|history_entry$|change_row$|request$|counter$|sign_in$|trainee_search_key$)/;

/** Every row of every table of facts, sorted, as one digest. */
export function dumpDigest(database: Database): string {
  const names = database
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const digest = createHash('sha256');
  for (const name of names.filter((one) => !passing.test(one))) {
    const rows = database.prepare(`SELECT * FROM "${name}"`).all();
    digest.update(JSON.stringify([name, rows.map((row) => JSON.stringify(row)).toSorted()]));
  }
  return digest.digest('hex');
}
