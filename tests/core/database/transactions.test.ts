import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type InstitutionDatabase, openDatabase } from '#core/database/open-database.ts';
import type { Writer } from '#core/database/reader-writer.ts';
import { rawDatabase } from '../../support/raw-database.ts';

const key = randomBytes(32);
let folder: string;
let database: InstitutionDatabase;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peixun-db-'));
  database = await openDatabase(path.join(folder, 'institution.db'), key);
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const memory = (seen: string) => ({ office: '', kind: 'value', field: 'category', seen, meaning: 'x' });

function orphan(writer: Writer) {
  return writer('sign_in').insert({ account_id: 999, at: '2026-11-24', is_accepted: true });
}

async function seenCount(): Promise<number> {
  const row = await database.reader('roster_memory').count<{ count: number }[]>({ count: '*' }).first();
  return row?.count ?? -1;
}

describe('a command’s transaction', () => {
  it('takes the write lock at its beginning, so that what it reads stays true until it writes', async () => {
    const other = rawDatabase(database.filename, key);
    other.pragma('busy_timeout = 0');
    await database.transact(async (writer) => {
      await writer.raw('SELECT 1');
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('database is locked');
    });
    other.exec('BEGIN IMMEDIATE');
    other.exec('ROLLBACK');
    other.close();
  });

  it('queues behind the one before it', async () => {
    const order: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = database.transact(async () => {
      order.push('first begins');
      await gate.promise;
      order.push('first ends');
    });
    const second = database.transact(async () => void order.push('second'));
    setTimeout(() => gate.resolve(), 20);
    await Promise.all([first, second]);
    expect(order).toEqual(['first begins', 'first ends', 'second']);
  });

  it('leaves nothing when it throws', async () => {
    const work = database.transact(async (writer) => {
      await writer('roster_memory').insert(memory('脱贫户'));
      throw new Error('refused');
    });
    await expect(work).rejects.toThrow('refused');
    expect(await seenCount()).toBe(0);
  });

  it('takes in nothing that was still on its way when it failed', async () => {
    const meanings = Array.from({ length: 200 }, (_, index) => `word ${index}`);
    const work = database.transact(async (writer) => {
      await Promise.all([
        Promise.reject(new Error('refused')),
        ...meanings.map((seen) => writer('roster_memory').insert(memory(seen))),
      ]);
    });
    await expect(work).rejects.toThrow('refused');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await seenCount()).toBe(0);
  });

  it('fails as a whole when COMMIT fails, and leaves no transaction open', async () => {
    const work = database.transact(async (writer) => {
      await writer.raw('PRAGMA defer_foreign_keys = ON');
      await writer('roster_memory').insert(memory('脱贫户'));
      await orphan(writer);
    });
    await expect(work).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' });
    expect(await seenCount()).toBe(0);
    await database.transact((writer) => writer('roster_memory').insert(memory('低保户')));
    expect(await seenCount()).toBe(1);
  });

  it('refuses a row without its parent at once', async () => {
    await expect(database.transact(orphan)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' });
  });
});

describe('numbers', () => {
  it('go in as whole numbers, in text columns too, up to the largest safe one', async () => {
    await database.transact(async (writer) => {
      await writer('setting').insert({ key: 'a', value: 5, valid_from: '2026-01-01' });
      await writer('counter').insert({ series: 's', last: Number.MAX_SAFE_INTEGER });
    });
    const setting = await database.reader('setting').first();
    expect(setting).toMatchObject({ value: '5' });
    const counter = await database.reader('counter').first();
    expect(counter).toMatchObject({ last: Number.MAX_SAFE_INTEGER });
    const [row]: ReadonlyArray<{ kind: string }> = await database.reader.raw(
      'SELECT typeof(last) AS kind FROM counter',
    );
    expect(row?.kind).toBe('integer');
  });
});

describe('the reader', () => {
  it('cannot write', async () => {
    // What the compiler refuses; the connection must refuse it as well.
    const bold = database.reader as unknown as Writer;
    await expect(bold('roster_memory').insert(memory('x'))).rejects.toMatchObject({
      code: 'SQLITE_READONLY',
    });
    await expect(bold.raw('DELETE FROM history_entry')).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
  });

  it('answers from the last committed state while a command is at work', async () => {
    await database.transact(async (writer) => {
      await writer('roster_memory').insert(memory('脱贫户'));
      expect(await seenCount()).toBe(0);
    });
    expect(await seenCount()).toBe(1);
  });

  it('gets a turn between the statements of a long command', async () => {
    const waits: number[] = [];
    let isRunning = true;
    const asking = (async () => {
      while (isRunning) {
        const start = performance.now();
        await seenCount();
        waits.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    await database.transact(async (writer) => {
      for (let index = 0; index < 6000; index += 1)
        await writer('roster_memory').insert(memory(String(index)));
    });
    isRunning = false;
    await asking;
    expect(waits.length).toBeGreaterThan(10);
    expect(Math.max(...waits)).toBeLessThan(250);
  });
});
