import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trackedTables } from '#core/database/change-capture.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { rawDatabase } from '../../support/raw-database.ts';

const key = randomBytes(32);
let folder: string;
let file: string;
let raw: Database;
let tables: readonly string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peixun-db-'));
  file = path.join(folder, 'institution.db');
  const database = await openDatabase(file, key);
  tables = await trackedTables(database.reader);
  await database.close();
  raw = rawDatabase(file, key);
  raw.pragma('foreign_keys = OFF');
});
afterEach(async () => {
  raw.close();
  await rm(folder, { recursive: true, force: true });
});

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

function columnsOf(table: string): readonly Column[] {
  // SQLite's own shape.
  return raw.pragma(`table_info("${table}")`) as readonly Column[];
}

/** Certificates, prints and confirmed marks are guarded besides; here only the capture is looked at. */
function dropGuards(table: string): void {
  const guards = raw
    .prepare<[string], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? AND name LIKE 'guard_%' AND tbl_name IN ('certificate', 'certificate_print', 'evaluation', 'mark')",
    )
    .all(table);
  for (const { name } of guards) raw.exec(`DROP TRIGGER "${name}"`);
}

/** Inserts, changes and deletes one row of a table by plain SQL; numbers of certificates stay empty. */
function touch(table: string): void {
  dropGuards(table);
  const columns = columnsOf(table).filter((column) => column.name !== 'number' || table !== 'certificate');
  const values = columns.map((column) => (/int|bool/i.test(column.type) ? 7 : 'seven'));
  const names = columns.map((column) => `"${column.name}"`);
  raw
    .prepare(`INSERT INTO "${table}" (${names.join()}) VALUES (${values.map(() => '?').join()})`)
    .run(...values);
  const changed = columns.findLast((column) => column.pk === 0);
  if (!changed) throw new Error(`${table} has nothing to change`);
  const id = values[columns.findIndex((column) => column.name === 'id')];
  raw.prepare(`UPDATE "${table}" SET "${changed.name}" = '8' WHERE id = ?`).run(id);
  raw.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(id);
}

interface Captured {
  readonly table_name: string;
  readonly before: string | null;
  readonly after: string | null;
}

function captured(table: string): readonly Captured[] {
  return raw
    .prepare<[string], Captured>(
      'SELECT table_name, before, after FROM change_row WHERE table_name = ? ORDER BY id',
    )
    .all(table);
}

function uncaptured(): readonly string[] {
  return tables.filter((table) => {
    touch(table);
    const rows = captured(table);
    const shapes = rows.map((row) => [row.before !== null, row.after !== null].join());
    return shapes.join(' ') !== 'false,true true,true true,false';
  });
}

describe('change capture', () => {
  it('knows the tables of facts and no others', () => {
    expect(tables).toContain('trainee');
    expect(tables).toContain('account');
    expect(tables).not.toContain('history_entry');
    expect(tables).not.toContain('counter');
    for (const table of tables) expect(columnsOf(table).map((column) => column.name)).toContain('id');
  });

  it('sees every insert, update and delete of every table, below the use cases', () => {
    expect(uncaptured()).toEqual([]);
  });

  it('sees that a password was changed, and keeps neither the old one nor the new one', () => {
    touch('account');
    const rows = captured('account');
    raw.exec(
      `INSERT INTO account (id, sign_in_name, display_name, role, password_digest, is_active, created_at)
       VALUES (1, 'wang', '王示宁', 'clerk', 'scrypt$old', 1, '2026-11-24')`,
    );
    raw.exec("UPDATE account SET password_digest = 'scrypt$new'");
    const later = captured('account').slice(rows.length);
    expect(later).toHaveLength(2);
    expect(JSON.stringify(later)).not.toContain('scrypt');
  });

  it('keeps every other column of the row, so that an undo can bring all of it back', () => {
    for (const table of tables) {
      touch(table);
      const names = columnsOf(table)
        .map((column) => column.name)
        .filter((name) => name !== 'password_digest');
      const [added] = captured(table);
      expect(Object.keys(JSON.parse(added?.after ?? '{}'))).toEqual(names);
    }
  });

  it('writes nothing for an update that changes nothing', () => {
    raw.exec("INSERT INTO setting (key, value, valid_from) VALUES ('a', '1', '2026-01-01')");
    raw.exec("UPDATE setting SET value = '1'");
    expect(captured('setting')).toHaveLength(1);
  });

  it('would be missed: a dropped or altered trigger turns this test red, and the next opening mends it', async () => {
    raw.exec('DROP TRIGGER capture_trainee_update');
    raw.exec('DROP TRIGGER capture_course_delete');
    expect(uncaptured()).toEqual(['course', 'trainee']);
    raw.close();
    await (await openDatabase(file, key)).close();
    raw = rawDatabase(file, key);
    raw.pragma('foreign_keys = OFF');
    raw.exec('DROP TRIGGER guard_change_row_delete');
    raw.exec('DELETE FROM change_row');
    expect(uncaptured()).toEqual([]);
  });
});

it('no longer captures what offices’ words meant where an earlier version did', async () => {
  raw.exec(
    `CREATE TRIGGER capture_roster_memory_insert AFTER INSERT ON roster_memory BEGIN
       INSERT INTO change_row (entry, table_name, row_key, after) VALUES (1, 'roster_memory', NEW.id, '{}'); END`,
  );
  await (await openDatabase(file, key)).close();
  const left = raw.prepare(
    "SELECT name FROM sqlite_master WHERE tbl_name = 'roster_memory' AND type = 'trigger'",
  );
  expect(left.all()).toEqual([]);
  expect(tables).not.toContain('roster_memory');
  expect(tables).toContain('trainee');
});
