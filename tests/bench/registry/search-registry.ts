import { listTrainees } from '../../../electron/core/trainees/list-trainees.ts';
import { ownerFileKeyStore } from '../../../electron/core/safekeeping/key-store.ts';
import { startCore, stopCore } from '../../../electron/core/start-core.ts';
import { inProcessClient } from '../../../electron/hosts/in-process.ts';
import { testInstant, testInstitution } from '../../support/house.ts';
import { makePeople, type Person, seededNumbers } from '../people.ts';
import { tell } from '../tell.mjs';
import { pinyinOf } from '../../../electron/core/trainees/search-keys.ts';

/** What clerks type: part of a name, pinyin, initials, the tail of an ID number or of a phone. */
function textsOf(people: readonly Person[]): readonly string[] {
  const next = seededNumbers(23);
  return Array.from({ length: 40 }, () => people[Math.floor(next() * people.length)]).flatMap((person) => {
    if (!person) return [];
    const syllables = pinyinOf(person.name).toLowerCase().split(' ');
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    return [
      person.name.slice(0, 2),
      syllables.join(''),
      initials,
      person.idNumber.slice(-4),
      person.phone.slice(-4),
    ];
  });
}

/** Times the same question once for each text, in milliseconds. */
async function timesOf(texts: readonly string[], ask: (text: string) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await ask(text);
    found.push(performance.now() - start);
  }
  return found;
}

const [folder = '', count = '0'] = process.argv.slice(2);
const house = await startCore({
  folder,
  keyStore: ownerFileKeyStore(folder),
  log: { error: (reference, error) => console.error(reference, error) },
  clock: () => testInstant,
});
const { institution } = house;
if (!institution) throw new Error('no institution is open');
const { reader } = institution.database;
const api = inProcessClient(house);
const { signInName, password } = testInstitution;
const { ticket } = await api.accounts.signIn({ signInName, password });
const texts = textsOf(makePeople(Number(count), 5));
const call = { today: '2026-11-24' } as Parameters<typeof listTrainees>[2];
const filter = { limit: 50, isRemoved: false, sort: 'name', direction: 'up' } as const;

/** The use case, with its page of 50 and its capped count. */
const useCase = (text: string) => listTrainees(reader, { ...filter, text }, call);
/** The same through the whole door: contract, codec, checks of input and output. */
const whole = (text: string) => api.trainees.list({ text, limit: 50 }, { context: { ticket } });
/** The usual way: every column that may hold the text, looked through from the first person to the last. */
async function likeScan(text: string): Promise<void> {
  const matching = reader('trainee')
    .whereNull('removed_at')
    .where((any) => {
      for (const column of ['name', 'id_number', 'phone']) void any.orWhere(column, 'like', `%${text}%`);
      void any.orWhereRaw("replace(pinyin, ' ', '') LIKE ?", [`%${text}%`]);
    });
  await reader.count({ total: '*' }).from(matching.clone().select('id').limit(1001).as('capped'));
  await matching.orderBy('pinyin').orderBy('id').limit(51);
}

await timesOf(texts, useCase);
await timesOf(texts, whole);
const measured = {
  useCase: await timesOf(texts, useCase),
  whole: await timesOf(texts, whole),
  likeScan: await timesOf(texts.slice(0, 10), likeScan),
};
await stopCore(house);
tell(measured);
