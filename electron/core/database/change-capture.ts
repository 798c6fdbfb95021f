import type { Knex } from 'knex';

/**
 * Tables whose rows are not facts of the institution: the history itself, derived rows, counters (a number
 * once given is never given again, undone or not), sign-in attempts, unfinished edits and imports, what an
 * office's words meant (a clerk who takes a batch back wants it when doing it again), and signing keys, which the
 * application makes at an opening and nobody changes or undoes.
 */
const untracked: ReadonlySet<string> = new Set([
  'history_entry',
  'change_row',
  'request',
  'counter',
  'trainee_search_key',
  'draft',
  'roster_draft',
  'roster_memory',
  'sign_in',
  'signing_key',
  'migration',
  'migration_lock',
]);

/** What the history must not keep: an old password would stay guessable for ever. */
const secrets: Readonly<Record<string, readonly string[]>> = { account: ['password_digest'] };

const prefix = 'capture_';

interface SchemaRow {
  readonly name: string;
  readonly sql: string;
}

function rowAsJson(alias: 'OLD' | 'NEW', columns: readonly string[]): string {
  return `json_object(${columns.map((column) => `'${column}', ${alias}."${column}"`).join(', ')})`;
}

function captureTriggers(table: string, columns: readonly string[]): readonly SchemaRow[] {
  const kept = columns.filter((column) => !secrets[table]?.includes(column));
  const before = rowAsJson('OLD', kept);
  const after = rowAsJson('NEW', kept);
  const trigger = (event: string, values: string, when = '') => {
    const key = event === 'DELETE' ? 'OLD.id' : 'NEW.id';
    const name = `${prefix}${table}_${event.toLowerCase()}`;
    return {
      name,
      // The entry itself is written at the end of the command, so its number is the next one.
      sql: `CREATE TRIGGER ${name} AFTER ${event} ON "${table}" ${when}BEGIN INSERT INTO change_row (entry, table_name, row_key, before, after) VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM history_entry), '${table}', ${key}, ${values}); END`,
    };
  };
  return [
    trigger('INSERT', `NULL, ${after}`),
    trigger(
      'UPDATE',
      `${before}, ${after}`,
      `WHEN ${rowAsJson('OLD', columns)} IS NOT ${rowAsJson('NEW', columns)} `,
    ),
    trigger('DELETE', `${before}, NULL`),
  ];
}

/** Whether changes of a table are part of an undo. Rows captured by an earlier version may be of one that is no longer. */
export function isTracked(table: string): boolean {
  return !untracked.has(table) && !table.startsWith('sqlite_');
}

/** The tables whose every change leaves a change row. */
export async function trackedTables(database: Knex): Promise<readonly string[]> {
  const tables: ReadonlyArray<{ name: string }> = await database('sqlite_master')
    .where('type', 'table')
    .select('name')
    .orderBy('name');
  return tables.map((table) => table.name).filter(isTracked);
}

async function presentTriggers(database: Knex): Promise<readonly SchemaRow[]> {
  return database('sqlite_master')
    .where('type', 'trigger')
    .where('name', 'like', `${prefix}%`)
    .select('name', 'sql');
}

/** Takes the triggers away, so that migrations can change the tables beneath them. */
export async function removeChangeCapture(database: Knex): Promise<void> {
  const present = await presentTriggers(database);
  await database.transaction(async (transaction) => {
    for (const { name } of present) await transaction.raw(`DROP TRIGGER "${name}"`);
  });
}

/**
 * Makes every insert, update and delete of a tracked table leave a change row, below the use cases, so that
 * none can forget it. Tracked tables have a primary key column `id`. Runs at every opening and does nothing
 * when the triggers are what they should be.
 */
export async function installChangeCapture(database: Knex): Promise<void> {
  const wanted: SchemaRow[] = [];
  for (const table of await trackedTables(database)) {
    const columns: ReadonlyArray<{ name: string }> = await database.raw(`PRAGMA table_info("${table}")`);
    wanted.push(
      ...captureTriggers(
        table,
        columns.map((column) => column.name),
      ),
    );
  }
  const present = await presentTriggers(database);
  const presentSql = new Map(present.map((row) => [row.name, row.sql]));
  if (present.length === wanted.length && wanted.every((row) => presentSql.get(row.name) === row.sql)) return;
  await database.transaction(async (transaction) => {
    for (const row of present) await transaction.raw(`DROP TRIGGER "${row.name}"`);
    for (const row of wanted) await transaction.raw(row.sql);
  });
}
