import type { Knex } from 'knex';

/** Training sessions and who is enrolled, with the category as it was at enrolment. */
export const sessionsMigration = { name: '0007-sessions', up };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('training_session', (table) => {
    table.increments('id');
    table.text('number').notNullable().unique();
    table.text('name').notNullable();
    table.integer('course_id').notNullable().references('course.id');
    table.text('starts_on').notNullable();
    table.text('ends_on').notNullable();
    table.text('venue').notNullable().defaultTo('');
    table.text('trainer').notNullable().defaultTo('');
    table.integer('trainer_account_id').references('account.id');
    table.integer('target_count').notNullable();
    table.text('filed_on');
    table.text('note').notNullable().defaultTo('');
    table.boolean('is_cancelled').notNullable().defaultTo(false);
    table.text('created_at').notNullable();
    table.index(['starts_on']);
  });
  await database.schema.createTable('enrolment', (table) => {
    table.increments('id');
    table.integer('session_id').notNullable().references('training_session.id');
    table.integer('trainee_id').notNullable().references('trainee.id');
    table.integer('position').notNullable();
    table.text('category').notNullable().defaultTo('');
    table.text('enrolled_on').notNullable();
    table.text('left_on');
    table.text('left_reason').notNullable().defaultTo('');
    table.unique(['session_id', 'trainee_id']);
    table.index(['trainee_id']);
  });
}
