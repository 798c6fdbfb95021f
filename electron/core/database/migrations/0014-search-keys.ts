import type { Knex } from 'knex';

/** Names are found without their middle dot, and landlines without their hyphen: such keys are made again. */
export const searchKeysMigration = { name: '0014-search-keys', up };

/** As electron/core/trainees/search-keys.ts had them when this was written; a later rule is a later migration. */
const dots = /[·•．‧・･⋅∙]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu;
const longestKey = 24;

interface Person {
  readonly id: number;
  readonly name: string;
  readonly pinyin: string;
  readonly phone: string;
}

async function up(database: Knex): Promise<void> {
  const people: readonly Person[] = await database('trainee')
    .whereNull('removed_at')
    .where((any) => {
      void any.whereRaw("name GLOB '*[·•．‧・･⋅∙.]*'").orWhere('phone', 'like', '%-%');
    })
    .select('id', 'name', 'pinyin', 'phone');
  await database.raw(
    "DELETE FROM trainee_search_key WHERE key GLOB '*·*' OR (key >= '@' AND key < 'A' AND key GLOB '*-*')",
  );
  const keys = people.flatMap((person) => keysOf(person).map((key) => [key, person.id]));
  await database.raw(
    `INSERT OR IGNORE INTO trainee_search_key (key, trainee_id)
     SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
    [JSON.stringify(keys)],
  );
}

function keysOf({ name, pinyin, phone }: Person): readonly string[] {
  const syllables = pinyin.split(' ').map(fold).filter(Boolean);
  const digits = phone.replaceAll('-', '');
  return [
    ...suffixes(fold(name)),
    ...syllables.map((_, start) => syllables.slice(start).join('').slice(0, longestKey)),
    ...suffixes(syllables.map((syllable) => Array.from(syllable)[0] ?? '').join('')),
    ...(digits === '' ? [] : [`@${Array.from(digits).toReversed().join('')}`]),
  ];
}

function fold(text: string): string {
  return text.replaceAll(dots, '').normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

function suffixes(text: string): readonly string[] {
  const characters = Array.from(text);
  return characters.map((_, start) => characters.slice(start, start + longestKey).join(''));
}
