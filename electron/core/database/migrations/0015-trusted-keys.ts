import type { Knex } from 'knex';

/** Public keys of other institutions, by which their certificates are proven here. */
export const trustedKeysMigration = { name: '0015-trusted-keys', up };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('trusted_key', (table) => {
    table.increments('id');
    table.text('key_id').notNullable();
    table.text('public_key').notNullable().unique();
    table.text('name_zh').notNullable();
    table.text('name_en').notNullable();
    table.text('day').notNullable();
    table.text('added_at').notNullable();
    table.index(['key_id']);
  });
}
