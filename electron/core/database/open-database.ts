import knex, { type Knex } from 'knex';
import { EncryptedClient, type EncryptedConnection } from './encrypted-client.ts';
import { inspectFile } from './inspect-file.ts';
import { migrate } from './migrate.ts';
import type { Reader, Writer } from './reader-writer.ts';

/** An open institution database: one connection that writes, one that only reads. */
export interface InstitutionDatabase {
  readonly filename: string;
  readonly reader: Reader;
  /** Runs `work` inside one BEGIN IMMEDIATE transaction; commands queue. Throws what `work` or COMMIT throws. */
  transact<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

function connect(connection: EncryptedConnection): Knex {
  return knex({
    // knex types a client class by its own declarations, which lack the dialect's.
    client: EncryptedClient as unknown as typeof Knex.Client,
    connection: { ...connection },
    useNullAsDefault: true,
    // Values in an error's words would carry people's numbers into the log; knex also fails to write whole numbers.
    compileSqlOnError: false,
    pool: { min: 1, max: 1 },
    // A command may queue behind a long import; it must not fail for having waited.
    acquireConnectionTimeout: 24 * 3600 * 1000,
    // Errors reach the caller; knex would print them with their SQL besides.
    log: { warn() {}, error() {}, deprecate() {}, debug() {} },
  });
}

/**
 * Opens, migrates and checks the database at `filename`, creating it when it is not there.
 * @throws {Failure} DATABASE_UNUSABLE for a damaged (or wrongly keyed), foreign or newer file, which stays as it is.
 */
export async function openDatabase(filename: string, key: Uint8Array): Promise<InstitutionDatabase> {
  inspectFile(filename, key);
  const migration = connect({ filename, key, isReadOnly: false, hasForeignKeys: false });
  try {
    await migrate(migration);
  } finally {
    await migration.destroy();
  }
  const writing = connect({ filename, key, isReadOnly: false, hasForeignKeys: true });
  // The read-only connection needs the write-ahead log to exist, so it comes second.
  await writing.raw('SELECT 1');
  const reading = connect({ filename, key, isReadOnly: true, hasForeignKeys: true });
  await reading.raw('SELECT 1');
  return {
    filename,
    // The brands exist for the compiler only; see reader-writer.ts.
    reader: reading as unknown as Reader,
    transact: (work) => writing.transaction((transaction) => work(transaction as unknown as Writer)), // branded, as above
    async close() {
      await reading.destroy();
      await writing.raw('PRAGMA optimize');
      await writing.destroy();
    },
  };
}
