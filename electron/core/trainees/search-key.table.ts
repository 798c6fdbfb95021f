import type { Knex } from 'knex';
import type { Reader, Writer } from '../database/reader-writer.ts';
import { prefixesOf, searchKeysOf } from './search-keys.ts';

/** People whose keys are written by one statement. */
const chunk = 500;

/** Sorts after every character a key can hold. */
const afterAll = '\u{10FFFF}';

interface TraineeText {
  readonly id: number;
  readonly name: string;
  readonly pinyin: string;
  readonly id_number: string;
  readonly phone: string;
}

/** Writes the keys of new people; sorted, so that the tree is filled in order. */
export async function insertSearchKeys(writer: Writer, people: readonly TraineeText[]): Promise<void> {
  const keys = people.flatMap((person) =>
    searchKeysOf({
      name: person.name,
      pinyin: person.pinyin,
      idNumber: person.id_number,
      phone: person.phone,
    }).map((key) => [key, person.id] as const),
  );
  keys.sort((left, right) => (left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : left[1] - right[1]));
  await insertKeysFromJson(writer, JSON.stringify(keys));
}

/** Writes a JSON list of `[key, id]`; sorted lists fill the tree in order. */
export async function insertKeysFromJson(writer: Writer, keys: string): Promise<void> {
  await writer.raw(
    `INSERT OR IGNORE INTO trainee_search_key (key, trainee_id)
     SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
    [keys],
  );
}

/** Derives the keys of these people again; people who are gone lose theirs. */
export async function refreshSearchKeys(writer: Writer, ids: readonly number[]): Promise<void> {
  for (let start = 0; start < ids.length; start += chunk) {
    const part = ids.slice(start, start + chunk);
    await writer('trainee_search_key').whereIn('trainee_id', part).delete();
    const people: readonly TraineeText[] = await writer('trainee')
      .whereIn('id', part)
      .whereNull('removed_at')
      .select('id', 'name', 'pinyin', 'id_number', 'phone');
    if (people.length > 0) await insertSearchKeys(writer, people);
  }
}

/**
 * A query over the ids of people that match every word of `text`: any part of a name, pinyin, initials,
 * an ID tail or a phone tail.
 */
export function idsMatching(reader: Reader, text: string): Knex.QueryBuilder<{ trainee_id: number }> {
  const words = text.trim().split(/\s+/u).filter(Boolean);
  const [first = '', ...more] = words;
  const matching = (word: string) =>
    reader('trainee_search_key')
      .select('trainee_id')
      .where((any) => {
        for (const prefix of prefixesOf(word)) {
          any.orWhere((range) => {
            void range.where('key', '>=', prefix).where('key', '<', prefix + afterAll);
          });
        }
      });
  return more.reduce((query, word) => query.whereIn('trainee_id', matching(word)), matching(first));
}

/** A query over the ids of people who have one of these keys as a whole. */
export function idsWithKeys(
  reader: Reader,
  keys: readonly string[],
): Knex.QueryBuilder<{ trainee_id: number }> {
  return reader('trainee_search_key')
    .whereIn('key', [...keys])
    .select('trainee_id');
}
