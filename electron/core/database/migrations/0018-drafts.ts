import type { Knex } from 'knex';

/** Unfinished edits of the people who sign in, kept against a crash. */
export const draftsMigration = { name: '0018-drafts', up };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('draft', (table) => {
    // Given anew at each keeping, so that it says which draft was untouched longest.
    table.increments('id');
    table.integer('account_id').notNullable().references('account.id');
    table.text('key').notNullable();
    table.text('content').notNullable();
    table.unique(['account_id', 'key']);
  });
}
