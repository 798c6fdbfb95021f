import type { Knex } from 'knex';
import type { Reader, Writer } from '../database/reader-writer.ts';
import { peopleOfImport } from './roster-import-person.table.ts';

export interface TraineeRow {
  readonly id: number;
  readonly name: string;
  readonly pinyin: string;
  readonly id_kind: string;
  readonly id_number: string;
  readonly birth_date: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly phone: string;
  readonly ethnic_group: string;
  readonly education: string;
  readonly category: string;
  readonly address: string;
  readonly employer: string;
  readonly note: string;
  /** JSON by field. */
  readonly details: string;
  readonly photo_file_id: string | null;
  /** JSON: a list of codes with their parameters. */
  readonly photo_checks: string;
  readonly import_id: number | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly removed_at: string | null;
}

/** Ids that one statement may name. */
const chunk = 500;

export async function findTrainee(reader: Reader, id: number): Promise<TraineeRow | undefined> {
  return reader('trainee').where({ id }).first();
}

/** These people, removed ones included, in no particular order. */
export async function traineesByIds(reader: Reader, ids: readonly number[]): Promise<readonly TraineeRow[]> {
  const people: TraineeRow[] = [];
  for (let start = 0; start < ids.length; start += chunk) {
    const part: readonly TraineeRow[] = await reader('trainee').whereIn(
      'id',
      ids.slice(start, start + chunk),
    );
    people.push(...part);
  }
  return people;
}

/** Whoever has this document, removed or not. */
export async function traineeByDocument(
  reader: Reader,
  idKind: string,
  idNumber: string,
): Promise<TraineeRow | undefined> {
  return reader('trainee').where({ id_kind: idKind, id_number: idNumber }).first();
}

export type NewTrainee = Omit<TraineeRow, 'id' | 'removed_at'>;

export async function insertTrainee(writer: Writer, row: NewTrainee): Promise<number> {
  const [id] = await writer('trainee').insert(row);
  if (id === undefined) throw new Error('the row was not inserted');
  return id;
}

export async function updateTrainee(
  writer: Writer,
  id: number,
  row: Partial<Omit<TraineeRow, 'id' | 'created_at'>>,
): Promise<void> {
  await writer('trainee').where({ id }).update(row);
}

/** Sets columns of many people to the same values. */
export async function updateTrainees(
  writer: Writer,
  ids: readonly number[],
  row: Partial<Pick<TraineeRow, 'category' | 'removed_at' | 'updated_at'>>,
): Promise<void> {
  for (let start = 0; start < ids.length; start += chunk) {
    await writer('trainee')
      .whereIn('id', ids.slice(start, start + chunk))
      .update(row);
  }
}

export type TraineeQuery = Knex.QueryBuilder<TraineeRow, TraineeRow[]>;

export interface TraineeFilter {
  readonly categories?: readonly string[] | undefined;
  readonly sex?: 'male' | 'female' | undefined;
  readonly hasPhoto?: boolean | undefined;
  readonly isIncomplete?: boolean | undefined;
  readonly sessionId?: number | undefined;
  readonly importId?: number | undefined;
  readonly isRemoved: boolean;
  readonly ids?: readonly number[] | undefined;
}

/** The people a filter leaves; nothing is read before the query is awaited. */
export function filteredTrainees(reader: Reader, filter: TraineeFilter): TraineeQuery {
  const query: TraineeQuery = reader('trainee');
  if (filter.isRemoved) query.whereNotNull('removed_at');
  else query.whereNull('removed_at');
  if (filter.categories) query.whereIn('category', [...filter.categories]);
  if (filter.sex) query.where('sex', filter.sex);
  if (filter.hasPhoto === true) query.whereNotNull('photo_file_id');
  if (filter.hasPhoto === false) query.whereNull('photo_file_id');
  if (filter.isIncomplete !== undefined) whereIncomplete(query, filter.isIncomplete);
  if (filter.importId !== undefined) query.whereIn('id', peopleOfImport(reader, filter.importId));
  if (filter.sessionId !== undefined) {
    query.whereIn('id', reader('enrolment').where('session_id', filter.sessionId).select('trainee_id'));
  }
  if (filter.ids) query.whereIn('id', [...filter.ids]);
  return query;
}

/** Marks that a name may be spelt with or without: spaces and the many middle dots. */
const nameMarks = [' ', '·', '•', '．', '‧', '・', '･', '⋅', '∙', '.'] as const;
/** A name without its marks, ASCII letters small: `lower` of SQLite knows no others. */
const bareName = `lower(${nameMarks.reduce((sql, mark) => `replace(${sql}, '${mark}', '')`, 'name')})`;

function bareNameOf(name: string): string {
  const bare = nameMarks.reduce((text, mark) => text.replaceAll(mark, ''), name);
  return bare.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}

/** Narrows a query to people of these names, however their dots and ASCII letters are written. */
export function whereCalled(query: TraineeQuery, names: readonly string[]): TraineeQuery {
  const places = names.map(() => '?').join(', ');
  return query.whereRaw(`${bareName} IN (${places})`, names.map(bareNameOf));
}

/** The facts of `missingFacts` in the contract. */
const neededTexts = ['phone', 'category', 'education', 'ethnic_group'] as const;

function whereIncomplete(query: TraineeQuery, isIncomplete: boolean): void {
  if (isIncomplete) {
    query.where((any) => {
      any.whereNull('photo_file_id');
      for (const column of neededTexts) any.orWhere(column, '');
    });
  } else {
    query.whereNotNull('photo_file_id');
    for (const column of neededTexts) query.whereNot(column, '');
  }
}

/** How many rows a query has, counted no further than `cap`. */
export async function countCapped(reader: Reader, query: TraineeQuery, cap: number): Promise<number> {
  const [row]: ReadonlyArray<{ total: number }> = await reader
    .count({ total: '*' })
    .from(query.clone().select('id').limit(cap).as('capped'));
  return row?.total ?? 0;
}

/** What the import needs to know of people registered under these numbers (a JSON list), as a JSON list. */
export async function knownPeopleAsJson(reader: Reader, numbers: string): Promise<string> {
  const [row]: ReadonlyArray<{ people: string }> = await reader.raw(
    `SELECT json_group_array(json_array(id, name, id_kind, id_number, removed_at, details, sex, birth_date, phone,
       ethnic_group, education, category, address, employer, note)) AS people
     FROM trainee WHERE id_number IN (SELECT value FROM json_each(?))`,
    [numbers],
  );
  return row?.people ?? '[]';
}

/** The id the next new person gets; ids of removed or undone rows are not used again. */
export async function nextTraineeId(writer: Writer): Promise<number> {
  const [row]: ReadonlyArray<{ last: number }> = await writer.raw(
    `SELECT max((SELECT coalesce(max(id), 0) FROM trainee),
       coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'trainee'), 0)) AS last`,
  );
  return (row?.last ?? 0) + 1;
}

const listColumns =
  'id, name, pinyin, id_kind, id_number, details, sex, birth_date, phone, ethnic_group, education, category, address, employer, note';

/** Adds a JSON list of rows, each a list of `listColumns`. */
export async function insertPeopleFromJson(
  writer: Writer,
  rows: string,
  { importId, now }: { readonly importId: number; readonly now: string },
): Promise<void> {
  const values = listColumns
    .split(', ')
    .map((_, index) => `value ->> ${index}`)
    .join(', ');
  await writer.raw(
    `INSERT INTO trainee (${listColumns}, import_id, created_at, updated_at)
     SELECT ${values}, ?, ?, ? FROM json_each(?)`,
    [importId, now, now, rows],
  );
}

/**
 * Sets the same columns of people by id, and takes them out of the trash. An upsert, because it finds each person
 * by the key whatever the planner thinks of the table's size.
 */
export async function updatePeopleFromJson(writer: Writer, rows: string, now: string): Promise<void> {
  const columns = listColumns.split(', ');
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
  const sets = columns
    .slice(1)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ');
  await writer.raw(
    `INSERT INTO trainee (${listColumns}, created_at, updated_at)
     SELECT ${values}, ?, ? FROM json_each(?) WHERE true
     ON CONFLICT (id) DO UPDATE SET ${sets}, removed_at = NULL, updated_at = excluded.updated_at`,
    [now, now, rows],
  );
}
