import type { Knex } from 'knex';
import { installChangeCapture, removeChangeCapture } from './change-capture.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { applicationId } from './pragmas.ts';

/** knex reads migrations through this; a bundled application has no folder to scan. */
function sourceOf(list: readonly Migration[]): Knex.MigrationSource<Migration> {
  return {
    getMigrations: async () => [...list],
    getMigrationName: (migration) => migration.name,
    // All in knex's one transaction: what orphans rows is gone again, and the version counts what is there.
    getMigration: async (migration) => ({
      async up(database) {
        await migration.up(database);
        await checkForeignKeys(database);
        await database.raw(`PRAGMA user_version = ${list.indexOf(migration) + 1}`);
      },
      down: refuseDown,
    }),
  };
}

async function refuseDown(): Promise<void> {
  throw new Error('migrations only go forward');
}

async function pragma(database: Knex, name: string): Promise<number> {
  // SQLite answers a pragma with one row of one column.
  const [row] = (await database.raw(`PRAGMA ${name}`)) as ReadonlyArray<Record<string, number>>;
  return row?.[name] ?? 0;
}

async function checkForeignKeys(database: Knex): Promise<void> {
  // One row per orphan, SQLite's own shape.
  const orphans = (await database.raw('PRAGMA foreign_key_check')) as readonly unknown[];
  if (orphans.length > 0) throw new Error(`a migration left ${orphans.length} rows without their parent`);
}

/**
 * Brings the database to this version: forward only, one transaction per migration, each ending in a foreign
 * key check. `database` must be a connection of its own with foreign keys off, on a file that was inspected.
 */
export async function migrate(database: Knex, list: readonly Migration[] = migrations): Promise<void> {
  const version = await pragma(database, 'user_version');
  const application = await pragma(database, 'application_id');
  const options = { migrationSource: sourceOf(list), tableName: 'migration' };
  // Their triggers name columns, so a table could not change beneath them; and what a migration writes is no
  // command's change.
  if (version < list.length) await removeChangeCapture(database);
  for (let applied = version; applied < list.length; applied += 1) await database.migrate.up(options);
  if (application !== applicationId) await database.raw(`PRAGMA application_id = ${applicationId}`);
  await installChangeCapture(database);
}
