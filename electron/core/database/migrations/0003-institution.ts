import type { Knex } from 'knex';

/** The institution itself, its evaluation body and what that body is filed for. */
export const institutionMigration = { name: '0003-institution', up };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('institution', (table) => {
    table.increments('id');
    table.text('name_zh').notNullable();
    table.text('name_en').notNullable().defaultTo('');
    table.text('short_name').notNullable().defaultTo('');
    table.text('credit_code').notNullable().defaultTo('');
    table.text('address_zh').notNullable().defaultTo('');
    table.text('address_en').notNullable().defaultTo('');
    table.text('phone').notNullable().defaultTo('');
    table.boolean('is_demo').notNullable().defaultTo(false);
    table.text('seal_file_id').references('file.id');
    table.text('signature_file_id').references('file.id');
    table.boolean('has_images_on_certificates').notNullable().defaultTo(false);
    table.text('created_at').notNullable();
  });
  await database.schema.createTable('evaluation_body', (table) => {
    table.increments('id');
    table.text('name_zh').notNullable();
    table.text('name_en').notNullable().defaultTo('');
    table.text('letter').notNullable();
    table.text('ministry_code').notNullable();
    table.text('province_code').notNullable();
    table.text('site_code').notNullable();
    table.text('filed_from').notNullable();
    table.text('filed_until');
    table.boolean('has_local_numbers').notNullable().defaultTo(false);
    table.text('local_numbers_reason').notNullable().defaultTo('');
  });
  await database.schema.createTable('filed_occupation', (table) => {
    table.increments('id');
    table.integer('body_id').notNullable().references('evaluation_body.id');
    table.text('occupation_code').notNullable();
    table.text('occupation_edition').notNullable();
    table.text('occupation_name').notNullable();
    table.integer('level').notNullable();
    table.text('filed_from').notNullable();
    table.text('filed_until');
    table.unique(['body_id', 'occupation_code', 'occupation_edition', 'level']);
  });
}
