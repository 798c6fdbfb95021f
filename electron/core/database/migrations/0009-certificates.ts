import type { Knex } from 'knex';

/** Certificates, every print of them, and the keys that sign their codes. */
export const certificatesMigration = { name: '0009-certificates', up };

/** What no later command may change once there is a number. */
const frozen = [
  'kind',
  'number',
  'number_source',
  'trainee_id',
  'enrolment_id',
  'session_id',
  'evaluation_id',
  'issued_on',
  'facts',
  'photo_file_id',
  'template',
  'template_version',
  'language',
  'qr_text',
  'created_at',
];

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('signing_key', (table) => {
    table.text('id').primary();
    table.text('public_key').notNullable();
    table.text('private_key').notNullable();
    table.text('created_at').notNullable();
    table.text('retired_at');
  });
  await database.schema.createTable('certificate', (table) => {
    table.increments('id');
    table.text('kind').notNullable();
    table.text('state').notNullable();
    table.text('number').unique();
    table.text('number_source').notNullable().defaultTo('');
    table.integer('trainee_id').notNullable().references('trainee.id');
    table.integer('enrolment_id').notNullable().references('enrolment.id');
    table.integer('session_id').notNullable().references('training_session.id');
    table.integer('evaluation_id').references('evaluation.id');
    table.text('issued_on').notNullable();
    // The facts as they were issued, as JSON; a later change of the person does not change the paper.
    table.text('facts').notNullable();
    table.text('photo_file_id').references('file.id');
    table.text('template').notNullable();
    table.text('template_version').notNullable();
    table.text('language').notNullable();
    table.text('qr_text').notNullable().defaultTo('');
    table.text('handed_over_on');
    table.text('handed_over_to').notNullable().defaultTo('');
    table.text('voided_at');
    table.text('void_reason').notNullable().defaultTo('');
    table.text('created_at').notNullable();
    table.index(['session_id']);
    table.index(['trainee_id']);
    table.index(['enrolment_id']);
    table.index(['issued_on']);
    // A code that is scanned is looked up whole.
    table.index(['qr_text']);
  });
  await database.schema.createTable('certificate_print', (table) => {
    table.increments('id');
    table.integer('certificate_id').notNullable().references('certificate.id');
    table.text('file_id').notNullable().references('file.id');
    table.text('print_serial').notNullable().defaultTo('');
    table.text('reason').notNullable().defaultTo('');
    table.text('outcome').notNullable().defaultTo('unknown');
    table.text('printed_at').notNullable();
    table.index(['certificate_id']);
  });
  await guardWhatWasIssued(database);
}

/** Below the use cases, so that no way around them changes what stands on paper. */
async function guardWhatWasIssued(database: Knex): Promise<void> {
  await database.raw(
    `CREATE TRIGGER guard_certificate_delete BEFORE DELETE ON certificate WHEN OLD.number IS NOT NULL
     BEGIN SELECT RAISE(ABORT, 'a numbered certificate is never deleted'); END`,
  );
  await database.raw(
    `CREATE TRIGGER guard_certificate_facts BEFORE UPDATE ON certificate
     WHEN OLD.number IS NOT NULL AND (${frozen.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')})
     BEGIN SELECT RAISE(ABORT, 'what was issued is frozen'); END`,
  );
  await database.raw(
    `CREATE TRIGGER guard_certificate_voided BEFORE UPDATE ON certificate
     WHEN OLD.state = 'voided' AND (NEW.state <> 'voided' OR NEW.void_reason IS NOT OLD.void_reason)
     BEGIN SELECT RAISE(ABORT, 'a voided certificate stays void'); END`,
  );
  await database.raw(
    `CREATE TRIGGER guard_print_delete BEFORE DELETE ON certificate_print
     BEGIN SELECT RAISE(ABORT, 'a print stays on record'); END`,
  );
}
