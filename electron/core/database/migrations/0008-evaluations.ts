import type { Knex } from 'knex';

/** Evaluation batches and their marks. */
export const evaluationsMigration = { name: '0008-evaluations', up };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('evaluation', (table) => {
    table.increments('id');
    table.integer('session_id').notNullable().references('training_session.id');
    table.text('number').notNullable().unique();
    table.text('attempt').notNullable().defaultTo('first');
    table.text('held_on').notNullable();
    table.text('evaluators').notNullable().defaultTo('');
    // JSON list of {part, fullMark, passMark}, a snapshot of the rule when the batch was made.
    table.text('parts').notNullable();
    table.text('confirmed_at');
    table.integer('confirmed_by').references('account.id');
    table.text('note').notNullable().defaultTo('');
    table.text('created_at').notNullable();
    table.index(['session_id']);
  });
  await database.schema.createTable('mark', (table) => {
    table.increments('id');
    table.integer('evaluation_id').notNullable().references('evaluation.id');
    table.integer('enrolment_id').notNullable().references('enrolment.id');
    table.text('part').notNullable();
    table.text('kind').notNullable();
    // Tenths of a point, so that 59.5 stays exact; null unless kind is score.
    table.integer('tenths');
    table.unique(['evaluation_id', 'enrolment_id', 'part']);
    table.index(['enrolment_id']);
  });
}
