import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordEntry } from '#core/history/record-entry.ts';
import { verifyChain } from '#core/history/verify-chain.ts';
import type { Reader } from '#core/database/reader-writer.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { rawDatabase } from '../../support/raw-database.ts';

let test: TestHouse;
let raw: Database;
let reader: Reader;

beforeEach(async () => {
  test = await startTestHouse();
  const { database, dataKey } = test.house.institution!;
  reader = database.reader;
  raw = rawDatabase(database.filename, dataKey);
  for (const displayName of ['李安', '李示安', '李安', '李平安']) {
    await test.api.accounts.change({ id: 1, role: 'administrator', isActive: true, displayName }, test.as());
  }
});
afterEach(async () => {
  raw.close();
  await test.stop();
});

const guards = ['history_entry_update', 'history_entry_delete', 'change_row_delete', 'change_row_update'];

function dropGuards(): void {
  for (const guard of guards) raw.exec(`DROP TRIGGER guard_${guard}`);
}

describe('the history', () => {
  it('is written with each command: who, what, when, and the rows it changed', async () => {
    const { entries } = await test.api.history.list({ record: { table: 'account', key: '1' } }, test.as());
    expect(entries.map((entry) => [entry.procedure, entry.actorName, entry.changeCount])).toEqual([
      ['accounts.change', '王示宁', 1],
      ['accounts.change', '王示宁', 1],
      ['accounts.change', '王示宁', 1],
      ['accounts.change', '王示宁', 1],
      ['safekeeping.startInstitution', '王示宁', entries.at(-1)?.changeCount],
    ]);
    expect(entries[0]?.at).toBe('2026-11-24T09:30:00.000+08:00');
  });

  it('holds no entry of a command that was refused', async () => {
    const before = raw.prepare('SELECT count(*) FROM history_entry').pluck().get();
    await test.api.accounts
      .add({ signInName: 'wang', displayName: '李', role: 'clerk', password: 'another password' }, test.as())
      .catch(() => undefined);
    expect(raw.prepare('SELECT count(*) FROM history_entry').pluck().get()).toBe(before);
    expect(raw.prepare('SELECT count(*) FROM change_row WHERE digest IS NULL').pluck().get()).toBe(0);
  });

  it('verifies from its first entry to its head', async () => {
    expect(await verifyChain(reader)).toMatchObject({ kind: 'whole', length: 5 });
  });

  it('is verified for those who answer for it and for the auditor, and for nobody else', async () => {
    const as = (role: 'auditor' | 'clerk') => ({
      context: { ticket: test.house.signIns.open({ id: 98, name: '赵示和', role }) },
    });
    expect(await test.api.history.verify({}, as('auditor'))).toMatchObject({ kind: 'whole', length: 5 });
    expect((await refusalOf(test.api.history.verify({}, as('clerk')))).code).toBe('NOT_ALLOWED');
    dropGuards();
    raw.exec('DELETE FROM history_entry WHERE seq = 2');
    expect(await test.api.history.verify({}, test.as())).toEqual({ kind: 'broken', seq: 3, reason: 'order' });
  });

  it('is read page by page, with progress, and a check that is stopped answers nothing', async () => {
    const { database } = test.house.institution!;
    const now = '2026-11-24';
    await database.transact(async (writer) => {
      const rows = Array.from({ length: 8000 }, (_, index) => ({
        key: `k${index}`,
        value: '1',
        valid_from: now,
      }));
      for (let start = 0; start < rows.length; start += 100)
        await writer('setting').insert(rows.slice(start, start + 100));
      const actor = { id: 1, name: '王示宁', role: 'administrator' as const };
      await recordEntry(writer, { call: { actor, now }, procedure: 'test', summary: {} });
    });
    const steps: number[] = [];
    expect(await verifyChain(reader, (done) => steps.push(done))).toMatchObject({ kind: 'whole', length: 6 });
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...steps.map((done, at) => done - (steps[at - 1] ?? 0)))).toBeLessThanOrEqual(1000);
    const requestId = crypto.randomUUID();
    const running = test.api.history.verify({}, { context: { ...test.as().context, requestId } });
    const refused = refusalOf(running);
    await expect.poll(() => test.house.activities.cancel(requestId), { interval: 1 }).toBe(true);
    expect((await refused).code).toBe('CANCELLED');
  });

  it.each([
    "UPDATE history_entry SET actor_name = '别人' WHERE seq = 2",
    `UPDATE history_entry SET summary = '{"name":"别人"}' WHERE seq = 2`,
    "UPDATE history_entry SET summary = '{}', summary_salt = NULL, at = '2020-01-01' WHERE seq = 2",
    'DELETE FROM history_entry WHERE seq = 5',
    'DELETE FROM change_row',
    "UPDATE change_row SET after = '{}'",
    "UPDATE change_row SET digest = ''",
    'INSERT OR REPLACE INTO history_entry SELECT * FROM history_entry WHERE seq = 2',
  ])('is append-only: %s is refused', (sql) => {
    raw.pragma('recursive_triggers = ON');
    expect(() => raw.exec(sql)).toThrow('history is append-only');
  });

  it.each([
    ['entry', "UPDATE history_entry SET actor_name = '别人' WHERE seq = 3", 3],
    ['entry', `UPDATE history_entry SET summary = '{"name":"别人"}' WHERE seq = 2`, 2],
    ['entry', "UPDATE history_entry SET at = '2020-01-01' WHERE seq = 1", 1],
    ['order', 'DELETE FROM history_entry WHERE seq = 2', 3],
    ['change-row', "UPDATE change_row SET after = '{}' WHERE entry = 4", 4],
    ['changes', 'DELETE FROM change_row WHERE entry = 2', 2],
    ['link', "UPDATE history_entry SET previous_digest = 'x' WHERE seq = 4", 4],
  ] as const)('tells what was tampered with past the guards: %s by %s', async (reason, sql, seq) => {
    dropGuards();
    raw.exec(sql);
    expect(await verifyChain(reader)).toEqual({ kind: 'broken', seq, reason });
  });

  it('stays valid when what names a person is erased, as the law may ask', async () => {
    raw.exec("UPDATE change_row SET before = NULL, after = NULL, salt = NULL WHERE table_name = 'account'");
    raw.exec(
      "UPDATE history_entry SET summary = '{}', summary_salt = NULL WHERE procedure = 'accounts.change'",
    );
    expect(await verifyChain(reader)).toMatchObject({ kind: 'whole', length: 5 });
    expect(raw.prepare("SELECT count(*) FROM change_row WHERE after LIKE '%李%'").pluck().get()).toBe(0);
    expect(raw.prepare("SELECT count(*) FROM history_entry WHERE summary LIKE '%李%'").pluck().get()).toBe(0);
  });

  it('keeps no fast digest of a password with the request that carried it', () => {
    const digests = raw.prepare<[], string>('SELECT input_digest FROM request').pluck().all();
    expect(digests.length).toBeGreaterThan(0);
    const outputs = raw.prepare<[], string>('SELECT output FROM request').pluck().all();
    expect(outputs.join()).not.toContain('ticket');
  });
});
