import type { Knex } from 'knex';

/** The registry of people, its search keys, and what an office's rosters taught us. */
export const traineesMigration = { name: '0005-trainees', up };

async function up(database: Knex): Promise<void> {
  await createImports(database);
  await database.schema.createTable('trainee', (table) => {
    table.increments('id');
    table.text('name').notNullable();
    table.text('pinyin').notNullable().defaultTo('');
    table.text('id_kind').notNullable();
    table.text('id_number').notNullable();
    table.text('birth_date');
    table.text('sex');
    table.text('phone').notNullable().defaultTo('');
    table.text('ethnic_group').notNullable().defaultTo('');
    table.text('education').notNullable().defaultTo('');
    table.text('category').notNullable().defaultTo('');
    table.text('address').notNullable().defaultTo('');
    table.text('employer').notNullable().defaultTo('');
    table.text('note').notNullable().defaultTo('');
    // Further columns of official tables (household place, political status, bank card …), as JSON by field.
    table.text('details').notNullable().defaultTo('{}');
    table.text('photo_file_id').references('file.id');
    // What the picture check found, as JSON: a list of codes with their parameters.
    table.text('photo_checks').notNullable().defaultTo('[]');
    table.integer('import_id').references('roster_import.id');
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.text('removed_at');
    table.unique(['id_kind', 'id_number']);
    table.index(['import_id']);
    // The three orders a list is read in, page by page.
    table.index(['pinyin', 'id']);
    table.index(['created_at', 'id']);
    table.index(['id_number', 'id']);
  });
  await database.raw(
    'CREATE TABLE trainee_search_key (key TEXT NOT NULL, trainee_id INTEGER NOT NULL, PRIMARY KEY (key, trainee_id)) WITHOUT ROWID',
  );
  await database.raw('CREATE INDEX trainee_search_key_trainee ON trainee_search_key (trainee_id)');
}

async function createImports(database: Knex): Promise<void> {
  await database.schema.createTable('roster_import', (table) => {
    table.increments('id');
    table.text('file_name').notNullable();
    table.text('file_sha256').notNullable().defaultTo('');
    table.text('sheet').notNullable();
    table.text('office').notNullable().defaultTo('');
    table.integer('row_count').notNullable();
    table.integer('added_count').notNullable();
    table.integer('changed_count').notNullable();
    table.integer('skipped_count').notNullable();
    table.integer('session_id');
    table.text('created_at').notNullable();
    table.index(['file_sha256']);
  });
  await database.schema.createTable('roster_memory', (table) => {
    table.increments('id');
    table.text('office').notNullable();
    table.text('kind').notNullable();
    table.text('field').notNullable();
    table.text('seen').notNullable();
    table.text('meaning').notNullable();
    table.unique(['office', 'kind', 'field', 'seen']);
  });
  // Unfinished imports: nobody's record yet, so neither captured nor undone. The bytes lie among the kept files
  // under `file_sha256`.
  await database.schema.createTable('roster_draft', (table) => {
    table.text('id').primary();
    table.text('file_name').notNullable();
    table.text('file_sha256').notNullable();
    table.text('media_type').notNullable();
    table.text('recipe').notNullable();
    table.text('step').notNullable();
    table.text('saved_at').notNullable();
    table.text('saved_by').notNullable();
  });
}
