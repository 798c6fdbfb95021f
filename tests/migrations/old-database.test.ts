import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '#core/database/migrations/index.ts';
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
