import type { Knex } from 'knex';

/** Kept files (photos, seals, frozen papers): one row per use, the bytes once per hash outside the database. */
export const filesMigration = { name: '0002-files', up };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('file', (table) => {
    table.text('id').primary();
    table.text('sha256').notNullable();
    table.integer('size').notNullable();
    table.text('name').notNullable();
    table.text('media_type').notNullable();
    table.text('created_at').notNullable();
    table.index(['sha256']);
  });
  await database.schema.createTable('setting', (table) => {
    table.increments('id');
    table.text('key').notNullable();
    table.text('value').notNullable();
    table.text('valid_from').notNullable();
    table.text('source_note').notNullable().defaultTo('');
    table.unique(['key', 'valid_from']);
  });
}
