import type { Writer } from '../database/reader-writer.ts';
import { refreshSearchKeys } from '../trainees/search-key.table.ts';

type Refresh = (writer: Writer, ids: readonly number[]) => Promise<void>;

/** Rows that are derived from a table's rows and not captured; an undo must derive them again. */
const derived: Readonly<Record<string, Refresh>> = {
  trainee: refreshSearchKeys,
};

/** Derives again what hangs on these rows of `table`. */
export async function refreshDerived(
  writer: Writer,
  table: string,
  ids: ReadonlyArray<string | number>,
): Promise<void> {
  await derived[table]?.(writer, ids.map(Number));
}
