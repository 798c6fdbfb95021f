import type { Reader } from './reader-writer.ts';

/** A row that points to a row that is not there. */
export interface MissingParent {
  readonly id: number;
  readonly parent: string;
}

/**
 * The first of these rows of `table` whose parent is gone, asked of the schema itself. With references deferred
 * only COMMIT would tell, and only that something is wrong.
 */
export async function findMissingParent(
  reader: Reader,
  table: string,
  ids: readonly number[],
): Promise<MissingParent | undefined> {
  const links: ReadonlyArray<{ parent: string; from: string; to: string | null }> = await reader.raw(
    'SELECT "table" AS parent, "from", "to" FROM pragma_foreign_key_list(?)',
    [table],
  );
  for (const { parent, from, to } of links) {
    const row: { id: number } | undefined = await reader(`${table} as child`)
      .leftJoin(`${parent} as parent`, `parent.${to ?? 'id'}`, `child.${from}`)
      .whereIn('child.id', [...ids])
      .whereNotNull(`child.${from}`)
      .whereNull(`parent.${to ?? 'id'}`)
      .first({ id: 'child.id' });
    if (row) return { id: row.id, parent };
  }
  return undefined;
}
