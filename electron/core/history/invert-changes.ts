import { Failure } from '#shared/contract/failures.ts';
import type { Writer } from '../database/reader-writer.ts';
import { refreshDerived } from './refresh-derived.ts';
import { type ChangeRow, changeRows } from './history.table.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** The whole effect of one command on one row: how it was before the first and after the last change. */
interface NetChange {
  readonly table: string;
  readonly key: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

const chunk = 400;

function parseRow(text: string | null): Row | null {
  // Written by the capture triggers as one flat JSON object.
  return text === null ? null : (JSON.parse(text) as Row);
}

function netChanges(rows: readonly ChangeRow[]): readonly NetChange[] {
  const net = new Map<string, NetChange>();
  for (const row of rows) {
    const name = `${row.table_name}\n${row.row_key}`;
    const first = net.get(name);
    const before = first ? first.before : parseRow(row.before);
    net.set(name, { table: row.table_name, key: row.row_key, before, after: parseRow(row.after) });
  }
  return [...net.values()].filter((change) => change.before !== null || change.after !== null);
}

function byTable(changes: readonly NetChange[]): ReadonlyMap<string, readonly NetChange[]> {
  return Map.groupBy(changes, (change) => change.table);
}

/** True when every column the change knew still has its value; columns added since do not count. */
function isSame(present: Row, expected: Row): boolean {
  return Object.entries(expected).every(([column, value]) => (present[column] ?? null) === value);
}

function idOf(change: NetChange): string | number {
  return change.after?.['id'] ?? change.before?.['id'] ?? change.key;
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += chunk) yield items.slice(start, start + chunk);
}

/** @throws {Failure} UNDO_BLOCKED with the first row that is no longer as the command left it. */
async function checkUnchanged(writer: Writer, table: string, changes: readonly NetChange[]): Promise<void> {
  for (const part of chunks(changes)) {
    const present: readonly Row[] = await writer(table).whereIn('id', part.map(idOf));
    const byId = new Map(present.map((row) => [row['id'], row]));
    for (const change of part) {
      const row = byId.get(idOf(change));
      const stands =
        change.after === null ? row === undefined : row !== undefined && isSame(row, change.after);
      if (!stands)
        throw new Failure('UNDO_BLOCKED', { params: { table, key: change.key, reason: 'changed' } });
    }
  }
}

async function invertTable(writer: Writer, table: string, changes: readonly NetChange[]): Promise<void> {
  const added = changes.filter((change) => change.before === null);
  for (const part of chunks(added)) await writer(table).whereIn('id', part.map(idOf)).delete();
  for (const change of changes) {
    if (change.before === null) continue;
    if (change.after === null) await writer(table).insert(change.before);
    else await writer(table).where('id', idOf(change)).update(change.before);
  }
}

/** @throws {Failure} UNDO_BLOCKED when later rows point to what the undo would take away. */
async function checkReferences(writer: Writer, tables: readonly string[]): Promise<void> {
  const referring: ReadonlyArray<{ child: string }> = await writer.raw(
    `SELECT DISTINCT child.name AS child FROM sqlite_master AS child, pragma_foreign_key_list(child.name) AS link
     WHERE child.type = 'table' AND link."table" IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(tables)],
  );
  for (const { child } of referring) {
    const orphans: ReadonlyArray<{ parent: string }> = await writer.raw(
      `PRAGMA foreign_key_check("${child}")`,
    );
    const [orphan] = orphans;
    if (orphan) {
      throw new Failure('UNDO_BLOCKED', {
        params: { table: child, key: orphan.parent, reason: 'referred', count: orphans.length },
      });
    }
  }
}

/**
 * Applies the inverse of a command's change rows if the present rows equal what the command left.
 * Runs inside a command of its own, whose change rows make it undoable in turn (redo).
 * @throws {Failure} UNDO_BLOCKED naming what stands in the way; nothing is changed then.
 */
export async function invertChanges(writer: Writer, entry: number): Promise<void> {
  const tables = byTable(netChanges(await changeRows(writer, entry)));
  for (const [table, changes] of tables) await checkUnchanged(writer, table, changes);
  // Rows come back in any order; the references are checked once all are there.
  await writer.raw('PRAGMA defer_foreign_keys = ON');
  for (const [table, changes] of tables) await invertTable(writer, table, changes);
  await checkReferences(writer, [...tables.keys()]);
  for (const [table, changes] of tables) await refreshDerived(writer, table, changes.map(idOf));
}
