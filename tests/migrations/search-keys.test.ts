import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { searchKeysMigration } from '#core/database/migrations/0014-search-keys.ts';
import { type InstitutionDatabase, openDatabase } from '#core/database/open-database.ts';
import { insertTrainee } from '#core/trainees/trainee.table.ts';
import { searchKeysOf } from '#core/trainees/search-keys.ts';

let folder: string;
let database: InstitutionDatabase;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peixun-keys-'));
  database = await openDatabase(path.join(folder, 'keys.db'), Buffer.alloc(32, 7));
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const at = '2026-11-20T08:00:00+08:00';
const people = [
  {
    name: '阿卜杜·买买提',
    pinyin: 'A Bu Du · Mai Mai Ti',
    idNumber: '149901199003070022',
    phone: '0358-8221234',
  },
  { name: '张示丽', pinyin: 'Zhang Shi Li', idNumber: '149901199003070049', phone: '13800005678' },
];

it('people registered before are found without the dot of their name and the hyphen of their landline', async () => {
  // As they were written: the whole name, its pinyin and the phone with what stands between.
  const old = ['阿卜杜·买买提', '·买买提', 'abudu·maimaiti', 'abd·mmt', '@4321228-8530', '#220070309'];
  await database.transact(async (writer) => {
    for (const { name, pinyin, idNumber, phone } of people) {
      const id = await insertTrainee(writer, {
        ...{ name, pinyin, phone, id_kind: 'citizen', id_number: idNumber, birth_date: null, sex: null },
        ...{
          ethnic_group: '',
          education: '',
          category: '',
          address: '',
          employer: '',
          note: '',
          details: '{}',
        },
        ...{ photo_file_id: null, photo_checks: '[]', import_id: null, created_at: at, updated_at: at },
      });
      const keys = id === 1 ? old : ['zhangshili'];
      await writer('trainee_search_key').insert(keys.map((key) => ({ key, trainee_id: id })));
    }
    await searchKeysMigration.up(writer);
  });
  const keys: string[] = await database.reader('trainee_search_key').where({ trainee_id: 1 }).pluck('key');
  const [first] = people;
  const wanted = first === undefined ? [] : searchKeysOf(first).filter((key) => !key.startsWith('#'));
  expect(keys.toSorted()).toEqual([...wanted, '#220070309'].toSorted());
  expect(keys).toContain('@43212288530');
  // Nobody else is touched.
  const others: string[] = await database.reader('trainee_search_key').where({ trainee_id: 2 }).pluck('key');
  expect(others).toEqual(['zhangshili']);
});
