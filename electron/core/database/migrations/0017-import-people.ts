import type { Knex } from 'knex';

/** Everybody a roster took, registered before or not; and the session an unfinished import was begun for. */
export const importPeopleMigration = { name: '0017-import-people', up };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('roster_import_person', (table) => {
    table.increments('id');
    table.integer('import_id').notNullable().references('roster_import.id');
    // No reference that counts: having stood on a list keeps nobody from the trash, nor an earlier import from undo.
    table.integer('trainee_id').notNullable();
    table.text('effect').notNullable();
    table.unique(['import_id', 'trainee_id']);
  });
  await database.raw(
    `INSERT INTO roster_import_person (import_id, trainee_id, effect)
     SELECT import_id, id, 'add' FROM trainee WHERE import_id IS NOT NULL ORDER BY id`,
  );
  await database.schema.alterTable('roster_draft', (table) => {
    // Without a reference: a draft is nobody's record and keeps no session.
    table.integer('session_id');
  });
}
