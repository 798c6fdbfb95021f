import type { Knex } from 'knex';

/** Each print as a record of its own: its page, its serial, and to whom that sheet was handed over. */
export const printRecordsMigration = { name: '0016-print-records', up };

async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('certificate_print', (table) => {
    table.integer('page').notNullable().defaultTo(1);
  });
  // Prints were inserted in the order of their pages.
  await database.raw(
    `UPDATE certificate_print SET page = (
       SELECT count(*) FROM certificate_print AS same
       WHERE same.file_id = certificate_print.file_id AND same.id <= certificate_print.id
     )`,
  );
  await database.raw('CREATE INDEX certificate_print_file ON certificate_print (file_id)');
  await database.raw(
    `CREATE UNIQUE INDEX certificate_print_serial ON certificate_print (print_serial) WHERE print_serial <> ''`,
  );
  await database.schema.createTable('hand_over', (table) => {
    table.increments('id');
    table.integer('certificate_id').notNullable().references('certificate.id');
    table.integer('print_id').notNullable().references('certificate_print.id');
    table.text('handed_over_on').notNullable();
    table.text('handed_over_to').notNullable();
    table.index(['certificate_id']);
    table.index(['print_id']);
  });
  await database.raw(
    `INSERT INTO hand_over (certificate_id, print_id, handed_over_on, handed_over_to)
     SELECT certificate.id, max(certificate_print.id), handed_over_on, handed_over_to
     FROM certificate JOIN certificate_print ON certificate_print.certificate_id = certificate.id
     WHERE handed_over_on IS NOT NULL GROUP BY certificate.id`,
  );
}
