import type { Knex } from 'knex';

/** The few certificates still to be numbered, printed or handed over, found without reading the register. */
export const certificatesInHandMigration = { name: '0010-certificates-in-hand', up };

async function up(database: Knex): Promise<void> {
  await database.raw(
    `CREATE INDEX certificate_in_hand ON certificate (session_id)
     WHERE state IN ('waiting', 'numbered', 'printed')`,
  );
}
