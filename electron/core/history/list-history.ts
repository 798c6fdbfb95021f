import type { Params } from '#shared/contract/failures.ts';
import type { HistoryEntry } from '#shared/contract/history.ts';
import type { Reader } from '../database/reader-writer.ts';
import { entriesOfRecord, latestEntries, undoingEntries } from './history.table.ts';

interface Wanted {
  readonly record?: { readonly table: string; readonly key: string } | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

/** The newest entries, or those of one record, each saying whether it stands undone. */
export async function listHistory(reader: Reader, wanted: Wanted): Promise<{ entries: HistoryEntry[] }> {
  const rows = wanted.record
    ? await entriesOfRecord(reader, wanted.record, wanted)
    : await latestEntries(reader, wanted.limit, wanted.before);
  const undoings = await undoingEntries(
    reader,
    rows.map((row) => row.seq),
  );
  const redoings = await undoingEntries(
    reader,
    undoings.map((row) => row.seq),
  );
  const takenBack = new Set(redoings.map((row) => row.undoes));
  const undone = new Set(undoings.filter((row) => !takenBack.has(row.seq)).map((row) => row.undoes));
  return {
    entries: rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      actorName: row.actor_name,
      procedure: row.procedure,
      // Written by recordEntry as flat params.
      summary: JSON.parse(row.summary) as Params,
      changeCount: row.change_count,
      undoes: row.undoes,
      isUndone: undone.has(row.seq),
    })),
  };
}
