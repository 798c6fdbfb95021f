import type { Database } from 'better-sqlite3';
import type { EncryptedConnection } from './encrypted-client.ts';

/** "PXD1": marks the file as ours, so that a foreign one is refused before anything is written. */
export const applicationId = 0x50584431;

interface Wanted {
  readonly pragma: string;
  readonly set: string;
  readonly expected: string | number | undefined;
}

function wantedPragmas(connection: EncryptedConnection): readonly Wanted[] {
  return [
    { pragma: 'journal_mode', set: 'WAL', expected: 'wal' },
    // In WAL mode the driver would open at NORMAL, which loses acknowledged commits in a power cut.
    { pragma: 'synchronous', set: 'FULL', expected: 2 },
    {
      pragma: 'foreign_keys',
      set: connection.hasForeignKeys ? 'ON' : 'OFF',
      expected: connection.hasForeignKeys ? 1 : 0,
    },
    // Or INSERT OR REPLACE would slip past the delete triggers of history and change capture.
    { pragma: 'recursive_triggers', set: 'ON', expected: 1 },
    { pragma: 'trusted_schema', set: 'OFF', expected: 0 },
    { pragma: 'cell_size_check', set: 'ON', expected: 1 },
    // Temporary files would not be encrypted.
    { pragma: 'temp_store', set: 'MEMORY', expected: 2 },
    { pragma: 'secure_delete', set: 'FAST', expected: 2 },
    { pragma: 'busy_timeout', set: '5000', expected: 5000 },
    { pragma: 'cache_size', set: '-64000', expected: -64000 },
    { pragma: 'mmap_size', set: '0', expected: undefined },
  ];
}

/** Gives the connection its key; the first read proves it. @throws {Error} `SQLITE_NOTADB` for a wrong one. */
export function keyConnection(database: Database, key: Uint8Array): void {
  database.pragma("cipher='sqlcipher'");
  database.pragma('legacy=4');
  database.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
  database.prepare('SELECT count(*) FROM sqlite_master').get();
}

/**
 * Keys the connection and sets what every connection needs, reading each value back.
 * @throws {Error} `SQLITE_NOTADB` for a wrong key, or a plain error naming the pragma that was not taken.
 */
export function applyPragmas(database: Database, connection: EncryptedConnection): void {
  keyConnection(database, connection.key);
  for (const { pragma, set, expected } of wantedPragmas(connection)) {
    if (connection.isReadOnly && (pragma === 'journal_mode' || pragma === 'secure_delete')) continue;
    database.pragma(`${pragma} = ${set}`);
    const actual = database.pragma(pragma, { simple: true });
    if (expected !== undefined && actual !== expected) {
      throw new Error(`PRAGMA ${pragma} is ${String(actual)}, expected ${String(expected)}`);
    }
  }
}
