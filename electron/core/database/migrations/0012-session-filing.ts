import type { Knex } from 'knex';

/** Classes without public money need no filing of their opening. */
export const sessionFilingMigration = { name: '0012-session-filing', up };

async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('training_session', (table) => {
    table.boolean('is_filing_required').notNullable().defaultTo(true);
  });
}
