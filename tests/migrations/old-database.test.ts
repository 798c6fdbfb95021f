import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import knex, { type Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EncryptedClient, type EncryptedConnection } from '#core/database/encrypted-client.ts';
import { migrate } from '#core/database/migrate.ts';
import { type Migration, migrations } from '#core/database/migrations/index.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { rawDatabase } from '../support/raw-database.ts';

/** Every stored old database was made under this key; see make-old-database.ts. */
const key = Buffer.alloc(32, 7);
const stored = path.join(import.meta.dirname, '../fixtures/old-database');
const names = (await readdir(stored)).filter((name) => name.endsWith('.db'));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peixun-old-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const occupation = {
  code: '4-10-01-05',
  edition: '2022',
  name_zh: '养老护理员',
  levels: '[5]',
  certainty: 'sure',
};

/** A connection as migrations get it: of its own, without foreign keys. */
function connect(filename: string): Knex {
  const connection: EncryptedConnection = { filename, key, isReadOnly: false, hasForeignKeys: false };
  return knex({
    // knex types a client class by its own declarations; see open-database.ts.
    client: EncryptedClient as unknown as typeof Knex.Client,
    connection: { ...connection },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
}

function schemaOf(database: Database): readonly unknown[] {
  return database
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .all();
}

describe.each(names)('the stored database %s', (name) => {
  it('comes to the same schema as a new one, and keeps its rows', async () => {
    const old = path.join(folder, 'old.db');
    await copyFile(path.join(stored, name), old);
    await (await openDatabase(old, key)).close();
    const fresh = path.join(folder, 'fresh.db');
    await (await openDatabase(fresh, key)).close();
    const migrated = rawDatabase(old, key);
    const made = rawDatabase(fresh, key);
    expect(migrated.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(migrated.pragma('foreign_key_check')).toEqual([]);
    // Red here means that a migration was changed after databases with it exist.
    expect(schemaOf(migrated)).toEqual(schemaOf(made));
    expect(migrated.prepare('SELECT sign_in_name FROM account').pluck().all()).toEqual(['wang']);
    expect(migrated.prepare('SELECT last FROM counter').pluck().all()).toEqual([811]);
    migrated.close();
    made.close();
  });
});

describe('migrations', () => {
  it('are named by their place, so that a prefix can be compared', () => {
    const numbers = migrations.map((migration) => migration.name.slice(0, 4));
    expect(numbers).toEqual(migrations.map((_, index) => String(index + 1).padStart(4, '0')));
  });

  it('change tables whose changes are captured, and leave no change rows', async () => {
    const database = connect(path.join(folder, 'new.db'));
    await migrate(database);
    const reshape: Migration = {
      name: `${String(migrations.length + 1).padStart(4, '0')}-reshape`,
      async up(schema) {
        await schema.raw('ALTER TABLE occupation DROP COLUMN name_en');
        await schema('occupation').insert(occupation);
        await schema('occupation').update({ name_zh: '新名' });
      },
    };
    await migrate(database, [...migrations, reshape]);
    expect(await database('occupation').pluck('name_zh')).toEqual(['新名']);
    expect(await database('change_row')).toEqual([]);
    await database('occupation').update({ name_zh: '再改' });
    expect(await database('change_row')).toHaveLength(1);
    await database.destroy();
  });

  it('leave nothing of one that orphans rows, and the version counts what is there', async () => {
    const database = connect(path.join(folder, 'new.db'));
    await migrate(database);
    const orphaning: Migration = {
      name: `${String(migrations.length + 1).padStart(4, '0')}-orphaning`,
      async up(schema) {
        await schema('sign_in').insert({ account_id: 999, at: '2026-11-24', is_accepted: true });
      },
    };
    await expect(migrate(database, [...migrations, orphaning])).rejects.toThrow('without their parent');
    expect(await database('sign_in')).toEqual([]);
    expect(await database.raw('PRAGMA user_version')).toEqual([{ user_version: migrations.length }]);
    await migrate(database);
    await database.destroy();
  });

  it('roll back as a whole when one fails, and go on at the next opening', async () => {
    const file = path.join(folder, 'half.db');
    await copyFile(path.join(stored, names[0] ?? ''), file);
    const raw = rawDatabase(file, key);
    // Something in the way of a later migration.
    raw.exec('CREATE TABLE mark (id INTEGER)');
    raw.close();
    await expect(openDatabase(file, key)).rejects.toThrow(/mark/);
    const between = rawDatabase(file, key);
    expect(
      between.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'evaluation'").pluck().get(),
    ).toBe(0);
    between.exec('DROP TABLE mark');
    between.close();
    const database = await openDatabase(file, key);
    expect(await database.reader('account').pluck('sign_in_name')).toEqual(['wang']);
    await database.close();
  });
});
