import type { Knex } from 'knex';

/** A renewal stands beside the filing it follows: an occupation may be filed at a level for several periods. */
export const filingPeriodsMigration = { name: '0011-filing-periods', up };

async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('filed_occupation', (table) => {
    table.dropUnique(['body_id', 'occupation_code', 'occupation_edition', 'level']);
    table.unique(['body_id', 'occupation_code', 'occupation_edition', 'level', 'filed_from']);
  });
}
