import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '#core/database/migrations/index.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { rawDatabase } from '../../support/raw-database.ts';
import { refusalOf } from '../../support/house.ts';

const key = randomBytes(32);
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peixun-db-'));
  file = path.join(folder, 'institution.db');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function make(): Promise<void> {
  const database = await openDatabase(file, key);
  await database.transact((writer) =>
    writer('setting').insert({ key: 'canary', value: '张示例 14010219900101123X', valid_from: '2026-01-01' }),
  );
  await database.close();
}

const digest = () => createHash('sha256').update(readFileSync(file)).digest('hex');

async function reasonToRefuse(): Promise<unknown> {
  const before = digest();
  const refusal = await refusalOf(openDatabase(file, key));
  expect(digest()).toBe(before);
  expect(refusal).toMatchObject({ code: 'DATABASE_UNUSABLE' });
  return refusal.data.params['reason'];
}

describe('a database of our own', () => {
  it('is encrypted from its first byte: nothing in its files reads as text', async () => {
    await make();
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 6).toString('latin1')).not.toBe('SQLite');
    for (const word of ['张示例', '14010219900101123X', 'CREATE TABLE']) {
      expect(bytes.includes(word)).toBe(false);
      expect(bytes.includes(Buffer.from(word, 'utf16le'))).toBe(false);
    }
  });

  it('has every pragma it needs on both connections, also when opened again', async () => {
    await make();
    const database = await openDatabase(file, key);
    const wanted = {
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      recursive_triggers: 1,
      trusted_schema: 0,
      temp_store: 2,
      cell_size_check: 1,
    };
    const read = async (raw: (sql: string) => PromiseLike<unknown>) => {
      const found: Record<string, unknown> = {};
      for (const name of Object.keys(wanted)) {
        // One row of one column.
        const [row] = (await raw(`PRAGMA ${name}`)) as ReadonlyArray<Record<string, unknown>>;
        found[name] = row?.[name];
      }
      return found;
    };
    expect(await read((sql) => database.reader.raw(sql))).toEqual(wanted);
    expect(await database.transact((writer) => read((sql) => writer.raw(sql)))).toEqual(wanted);
    await database.close();
  });

  it('leaves no write-ahead log behind when it is closed', async () => {
    await make();
    expect(() => readFileSync(`${file}-wal`)).toThrow('ENOENT');
  });
});

describe('a file that is not ours to open stays byte for byte as it is', () => {
  it('under another key', async () => {
    await make();
    const before = digest();
    const refusal = await refusalOf(openDatabase(file, randomBytes(32)));
    expect(refusal).toMatchObject({ code: 'DATABASE_UNUSABLE', data: { params: { reason: 'damaged' } } });
    expect(digest()).toBe(before);
  });

  it('from a newer version', async () => {
    await make();
    const raw = rawDatabase(file, key);
    raw.pragma(`user_version = ${migrations.length + 1}`);
    raw.close();
    expect(await reasonToRefuse()).toBe('newer');
  });

  it('with one migration more than we know', async () => {
    await make();
    const raw = rawDatabase(file, key);
    raw.exec("INSERT INTO migration (name, batch) VALUES ('9999-later', 99)");
    raw.close();
    expect(await reasonToRefuse()).toBe('newer');
  });

  it('with migrations of another history', async () => {
    await make();
    const raw = rawDatabase(file, key);
    raw.exec("UPDATE migration SET name = '0002-other' WHERE id = 2");
    raw.close();
    expect(await reasonToRefuse()).toBe('foreign');
  });

  it('with another application’s mark', async () => {
    await make();
    const raw = rawDatabase(file, key);
    raw.pragma('application_id = 1196444487');
    raw.close();
    expect(await reasonToRefuse()).toBe('foreign');
  });

  it('encrypted with our key but made by something else', async () => {
    const raw = new Sqlite(file);
    raw.pragma("cipher='sqlcipher'");
    raw.pragma('legacy=4');
    raw.pragma(`key="x'${key.toString('hex')}'"`);
    raw.exec('CREATE TABLE note (text)');
    raw.close();
    expect(await reasonToRefuse()).toBe('foreign');
  });

  it('in plain SQLite', async () => {
    const raw = new Sqlite(file);
    raw.exec('CREATE TABLE note (text)');
    raw.close();
    expect(await reasonToRefuse()).toBe('foreign');
  });

  it.each([0, 1, 511, 4096, 20_000])('cut off after %i bytes, never taken for a new one', async (size) => {
    await make();
    truncateSync(file, size);
    // A file cut at a page boundary opens; its missing pages show when they are read.
    expect(await reasonToRefuse()).toBe('damaged');
  });

  it('that is no database at all', async () => {
    writeFileSync(file, '姓名,身份证号\n'.repeat(500));
    expect(await reasonToRefuse()).toBe('damaged');
  });

  it('that is a folder', async () => {
    mkdirSync(file);
    expect(await refusalOf(openDatabase(file, key))).toMatchObject({
      data: { params: { reason: 'unreadable' } },
    });
  });
});

describe('flipped bits', () => {
  it('are all noticed when the page is read, because every page carries its own seal', async () => {
    await make();
    const good = readFileSync(file);
    let silent = 0;
    for (let index = 0; index < 40; index += 1) {
      const place = Math.floor((good.length / 40) * index) + 7;
      const descriptor = openSync(file, 'r+');
      writeSync(descriptor, Buffer.from([(good[place] ?? 0) ^ 0x10]), 0, 1, place);
      closeSync(descriptor);
      try {
        const raw = rawDatabase(file, key);
        try {
          if (raw.pragma('quick_check(1)', { simple: true }) === 'ok') silent += 1;
        } finally {
          raw.close();
        }
      } catch {
        // Refused: what the test wants.
      }
      writeFileSync(file, good);
    }
    expect(silent).toBe(0);
  });
});
