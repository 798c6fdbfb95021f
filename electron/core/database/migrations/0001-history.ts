import type { Knex } from 'knex';

/** What happened (entries and their change rows), what was asked (requests), and the counters. */
export const historyMigration = { name: '0001-history', up };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('history_entry', (table) => {
    table.integer('seq').primary();
    table.text('at').notNullable();
    table.integer('actor_id');
    table.text('actor_name').notNullable();
    table.text('procedure').notNullable();
    table.text('summary').notNullable().defaultTo('{}');
    table.text('summary_salt');
    table.text('summary_digest').notNullable();
    table.integer('undoes').references('history_entry.seq');
    table.integer('change_count').notNullable();
    table.text('changes_digest').notNullable();
    table.text('previous_digest').notNullable();
    table.text('digest').notNullable();
    table.index(['undoes']);
  });
  await database.schema.createTable('change_row', (table) => {
    table.increments('id');
    table.integer('entry').notNullable();
    table.text('table_name').notNullable();
    table.text('row_key').notNullable();
    table.text('before');
    table.text('after');
    table.text('salt');
    table.text('digest');
    table.index(['entry']);
    table.index(['table_name', 'row_key']);
  });
  await database.schema.createTable('request', (table) => {
    table.text('id').primary();
    table.text('procedure').notNullable();
    table.integer('actor_id');
    table.text('input_digest').notNullable();
    table.text('output').notNullable();
    table.integer('entry').notNullable();
  });
  await database.schema.createTable('counter', (table) => {
    table.text('series').primary();
    table.integer('last').notNullable();
  });
  for (const sql of guards) await database.raw(sql);
}

/** Columns of an entry that nothing changes. */
const fixed = [
  'seq',
  'at',
  'actor_id',
  'actor_name',
  'procedure',
  'summary_digest',
  'undoes',
  'change_count',
  'changes_digest',
  'previous_digest',
  'digest',
];
const isKept = fixed.map((column) => `NEW.${column} IS OLD.${column}`).join(' AND ');

/** History is append-only; what names people in it may only be erased (emptied, with its salt), never rewritten. */
const guards = [
  `CREATE TRIGGER guard_history_entry_update BEFORE UPDATE ON history_entry
    WHEN NOT (NEW.summary = '{}' AND NEW.summary_salt IS NULL AND ${isKept})
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END`,
  `CREATE TRIGGER guard_history_entry_delete BEFORE DELETE ON history_entry BEGIN SELECT RAISE(ABORT, 'history is append-only'); END`,
  `CREATE TRIGGER guard_change_row_delete BEFORE DELETE ON change_row BEGIN SELECT RAISE(ABORT, 'history is append-only'); END`,
  `CREATE TRIGGER guard_change_row_update BEFORE UPDATE ON change_row
    WHEN OLD.digest IS NOT NULL AND (NEW.digest IS NOT OLD.digest OR NEW.before IS NOT NULL OR NEW.after IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END`,
];
