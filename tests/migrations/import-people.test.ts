import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EncryptedClient, type EncryptedConnection } from '#core/database/encrypted-client.ts';
import { migrate } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations/index.ts';

let folder: string;
let database: Knex;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peixun-people-'));
  const connection: EncryptedConnection = {
    filename: path.join(folder, 'data.db'),
    key: Buffer.alloc(32, 7),
    isReadOnly: false,
    hasForeignKeys: false,
  };
  database = knex({
    // knex types a client class by its own declarations; see open-database.ts.
    client: EncryptedClient as unknown as typeof Knex.Client,
    connection: { ...connection },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
});
afterEach(async () => {
  await database.destroy();
  await rm(folder, { recursive: true, force: true });
});

const at = '2026-11-24T09:30:00.000+08:00';
const roster = { file_name: 'a.xlsx', sheet: '名册', row_count: 2, added_count: 1, changed_count: 0 };

it('people who came with an earlier import stand in its list', async () => {
  const before = migrations.findIndex((migration) => migration.name === '0017-import-people');
  await migrate(database, migrations.slice(0, before));
  await database('roster_import').insert({ ...roster, id: 7, skipped_count: 0, created_at: at });
  const person = { id_kind: 'citizen', created_at: at, updated_at: at };
  await database('trainee').insert([
    { ...person, id: 1, name: '张示兰', id_number: '149901199206157034', import_id: 7 },
    { ...person, id: 2, name: '李示一', id_number: '149901199206157042', import_id: null },
  ]);
  await migrate(database);
  const people = await database('roster_import_person').select('import_id', 'trainee_id', 'effect');
  expect(people).toEqual([{ import_id: 7, trainee_id: 1, effect: 'add' }]);
});
