import type { Knex } from 'knex';

/** People who sign in, the rules for it, and their attempts. */
export const accountsMigration = { name: '0004-accounts', up };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('account', (table) => {
    table.increments('id');
    table.text('sign_in_name').notNullable().unique();
    table.text('display_name').notNullable();
    table.text('role').notNullable();
    table.text('password_digest').notNullable();
    // Tries up to this one were against an earlier password and do not count towards the lock-out.
    table.integer('tries_from').notNullable().defaultTo(0);
    table.boolean('is_active').notNullable().defaultTo(true);
    table.text('created_at').notNullable();
  });
  await database.schema.createTable('account_rule', (table) => {
    table.increments('id');
    table.integer('idle_minutes').notNullable();
  });
  await database('account_rule').insert({ idle_minutes: 30 });
  await database.schema.createTable('sign_in', (table) => {
    table.increments('id');
    table.integer('account_id').notNullable().references('account.id');
    table.text('at').notNullable();
    table.boolean('is_accepted').notNullable();
    table.index(['account_id', 'at']);
  });
}
