import type { Knex } from 'knex';
import type { Reader, Writer } from '../database/reader-writer.ts';

/** What a roster did to somebody it took: `same` people were registered with all it says already. */
export type ImportEffect = 'add' | 'change' | 'same';

/** Adds a JSON list of `[trainee id, effect]` to an import; nobody stands in one twice. */
export async function insertImportPeople(writer: Writer, importId: number, people: string): Promise<void> {
  await writer.raw(
    `INSERT INTO roster_import_person (import_id, trainee_id, effect)
     SELECT ?, value ->> 0, value ->> 1 FROM json_each(?) WHERE true
     ON CONFLICT (import_id, trainee_id) DO NOTHING`,
    [importId, people],
  );
}

/** A query over the ids of everybody an import took. */
export function peopleOfImport(reader: Reader, importId: number): Knex.QueryBuilder<{ trainee_id: number }> {
  return reader('roster_import_person').where('import_id', importId).select('trainee_id');
}
