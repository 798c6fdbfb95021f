import { Failure, type Params } from '#shared/contract/failures.ts';
import { isTracked } from '../database/change-capture.ts';
import { listReferences } from '../database/count-references.ts';
import { findMissingParent } from '../database/missing-parents.ts';
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
    if (!isTracked(row.table_name)) continue;
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

function isAddition(change: NetChange): boolean {
  return change.before === null;
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

/** Why the database itself refused a row, in the words of an undo; undefined for anything else. */
function refusalOf(error: unknown): 'taken' | 'locked' | undefined {
  // The driver's own codes.
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return 'taken';
  return code === 'SQLITE_CONSTRAINT_TRIGGER' ? 'locked' : undefined;
}

/** What unlocks the rows of a table again, where something does. */
const locks: Readonly<Record<string, Params>> = {
  mark: { reason: 'confirmed', instead: 'reopen-evaluation' },
  evaluation: { reason: 'confirmed', instead: 'reopen-evaluation' },
};

/** @throws {Failure} UNDO_BLOCKED where the database refuses a row: its number is taken, or it is locked. */
async function invertRow(writer: Writer, change: NetChange): Promise<void> {
  const { table, before, after } = change;
  try {
    if (before === null) await writer(table).where('id', idOf(change)).delete();
    else if (after === null) await writer(table).insert(before);
    else await writer(table).where('id', idOf(change)).update(before);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === undefined) throw error;
    const lock = reason === 'locked' ? locks[table] : undefined;
    throw new Failure('UNDO_BLOCKED', { params: { table, key: change.key, reason, ...lock } });
  }
}

/** @throws {Failure} UNDO_BLOCKED when later rows point to what the undo took away. */
async function checkReferences(writer: Writer, table: string, ids: readonly number[]): Promise<void> {
  for (const part of chunks(ids)) {
    const references = await listReferences(writer, table, part);
    const [first] = references;
    if (!first) continue;
    const count = references.reduce((sum, reference) => sum + reference.count, 0);
    const params = { table: first.child, key: String(first.id), reason: 'referred', count };
    throw new Failure('UNDO_BLOCKED', { params });
  }
}

/** @throws {Failure} UNDO_BLOCKED when what the undo brought back points to a row that is gone. */
async function checkParents(writer: Writer, table: string, ids: readonly number[]): Promise<void> {
  for (const part of chunks(ids)) {
    const missing = await findMissingParent(writer, table, part);
    if (!missing) continue;
    const params = { table: missing.parent, key: String(missing.id), reason: 'parent-gone' };
    throw new Failure('UNDO_BLOCKED', { params });
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
  for (const changes of tables.values()) {
    // What was added goes first, so that what comes back finds its numbers free.
    const inOrder = changes.toSorted((one, other) => Number(isAddition(other)) - Number(isAddition(one)));
    for (const change of inOrder) await invertRow(writer, change);
  }
  for (const [table, changes] of tables) {
    const [gone, back] = [changes.filter(isAddition), changes.filter((change) => !isAddition(change))];
    await checkReferences(writer, table, gone.map(idOf).map(Number));
    await checkParents(writer, table, back.map(idOf).map(Number));
  }
  for (const [table, changes] of tables) await refreshDerived(writer, table, changes.map(idOf));
}
