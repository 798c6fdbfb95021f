import type { Knex } from 'knex';

/** Occupations (code with its edition) and the courses taught for them. */
export const coursesMigration = { name: '0006-courses', up };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('occupation', (table) => {
    table.increments('id');
    table.text('code').notNullable();
    table.text('edition').notNullable();
    table.text('name_zh').notNullable();
    table.text('name_en').notNullable().defaultTo('');
    // JSON lists: levels as numbers 1-5, variants (工种) as {zh, en, levels}.
    table.text('levels').notNullable();
    table.text('variants').notNullable().defaultTo('[]');
    table.text('certainty').notNullable();
    table.text('source_note').notNullable().defaultTo('');
    table.boolean('is_active').notNullable().defaultTo(true);
    table.unique(['code', 'edition']);
  });
  await database.schema.createTable('course', (table) => {
    table.increments('id');
    table.text('name_zh').notNullable();
    table.text('name_en').notNullable().defaultTo('');
    table.integer('occupation_id').references('occupation.id');
    table.text('variant_zh').notNullable().defaultTo('');
    table.text('variant_en').notNullable().defaultTo('');
    table.integer('level');
    table.integer('theory_hours').notNullable();
    table.integer('practice_hours').notNullable();
    table.text('certificate_kind').notNullable();
    table.boolean('is_active').notNullable().defaultTo(true);
    table.text('created_at').notNullable();
  });
}
