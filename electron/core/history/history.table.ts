import type { Reader, Writer } from '../database/reader-writer.ts';
import { belongings } from './belongings.table.ts';

export interface HistoryEntryRow {
  readonly seq: number;
  readonly at: string;
  readonly actor_id: number | null;
  readonly actor_name: string;
  readonly procedure: string;
  readonly summary: string;
  /** Null once the summary was erased; its digest stays. */
  readonly summary_salt: string | null;
  readonly summary_digest: string;
  readonly undoes: number | null;
  readonly change_count: number;
  readonly changes_digest: string;
  readonly previous_digest: string;
  readonly digest: string;
}

export interface ChangeRow {
  readonly id: number;
  readonly entry: number;
  readonly table_name: string;
  readonly row_key: string;
  readonly before: string | null;
  readonly after: string | null;
}

export async function lastEntry(reader: Reader): Promise<HistoryEntryRow | undefined> {
  return reader('history_entry').orderBy('seq', 'desc').first();
}

export async function entryBySeq(reader: Reader, seq: number): Promise<HistoryEntryRow | undefined> {
  return reader('history_entry').where({ seq }).first();
}

/** The newest entries first, at most `limit`, older than `before` where given. */
export async function latestEntries(
  reader: Reader,
  limit: number,
  before?: number,
): Promise<readonly HistoryEntryRow[]> {
  const rows = reader('history_entry').orderBy('seq', 'desc').limit(limit);
  return before === undefined ? rows : rows.where('seq', '<', before);
}

/** Entries that changed one record or what belongs to it, newest first. */
export async function entriesOfRecord(
  reader: Reader,
  record: { readonly table: string; readonly key: string },
  page: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly HistoryEntryRow[]> {
  const touched = reader('change_row')
    .distinct('entry')
    .where({ table_name: record.table, row_key: record.key });
  for (const { table, ids } of belongings[record.table] ?? []) {
    touched.orWhereRaw(`table_name = :table AND row_key IN (SELECT CAST(id AS TEXT) FROM (${ids}))`, {
      table,
      key: record.key,
    });
  }
  const rows = reader('history_entry').whereIn('seq', touched).orderBy('seq', 'desc').limit(page.limit);
  return page.before === undefined ? rows : rows.where('seq', '<', page.before);
}

/** Of these entries, those that a later one undoes, with the later one. */
export async function undoingEntries(
  reader: Reader,
  seqs: readonly number[],
): Promise<readonly HistoryEntryRow[]> {
  return reader('history_entry').whereIn('undoes', [...seqs]);
}

export async function changeRows(reader: Reader, entry: number): Promise<readonly ChangeRow[]> {
  return reader('change_row')
    .where({ entry })
    .orderBy('id')
    .select('id', 'entry', 'table_name', 'row_key', 'before', 'after');
}

/** Entries in order from `seq` on. */
export async function entriesFrom(
  reader: Reader,
  seq: number,
  limit: number,
): Promise<readonly HistoryEntryRow[]> {
  return reader('history_entry').where('seq', '>=', seq).orderBy('seq').limit(limit);
}

/** At most `limit` change rows of one entry with what seals them, in order from the one after the row `after`. */
export async function changesWithSeals(
  reader: Reader,
  entry: number,
  page: { readonly after: number; readonly limit: number },
): Promise<ReadonlyArray<ChangeRow & { readonly salt: string | null; readonly digest: string | null }>> {
  return reader('change_row').where({ entry }).where('id', '>', page.after).orderBy('id').limit(page.limit);
}

/** Entries and change rows that the history says it holds. */
export async function historySize(reader: Reader): Promise<number> {
  const [row]: ReadonlyArray<{ entries: number; changes: number | null }> = await reader('history_entry')
    .count({ entries: '*' })
    .sum({ changes: 'change_count' });
  return (row?.entries ?? 0) + (row?.changes ?? 0);
}

/**
 * Seals the change rows of an entry: one statement for all, through a JSON list. An upsert finds each row by its
 * key; an UPDATE … FROM scans the table for each item of the list once the planner has statistics of a small one.
 */
export async function sealChangeRows(
  writer: Writer,
  seals: ReadonlyArray<{ readonly id: number; readonly salt: string; readonly digest: string }>,
): Promise<void> {
  await writer.raw(
    `INSERT INTO change_row (id, entry, table_name, row_key, salt, digest)
     SELECT value ->> 'id', 0, '', '', value ->> 'salt', value ->> 'digest' FROM json_each(?) WHERE true
     ON CONFLICT (id) DO UPDATE SET salt = excluded.salt, digest = excluded.digest`,
    [JSON.stringify(seals)],
  );
}

export async function insertEntry(writer: Writer, entry: HistoryEntryRow): Promise<void> {
  await writer('history_entry').insert(entry);
}
