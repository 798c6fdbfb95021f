import type { Reader } from './reader-writer.ts';

/** How many rows of the table `child` point to one row. */
export interface Reference {
  readonly child: string;
  readonly id: number;
  readonly count: number;
}

/**
 * Who points to these rows of `table`, table by table; rows nobody points to are absent. Asks the schema itself,
 * so that a table added later counts without being named here.
 */
export async function listReferences(
  reader: Reader,
  table: string,
  ids: readonly number[],
): Promise<readonly Reference[]> {
  const links: ReadonlyArray<{ child: string; column: string }> = await reader.raw(
    `SELECT child.name AS child, link."from" AS "column"
     FROM sqlite_master AS child, pragma_foreign_key_list(child.name) AS link
     WHERE child.type = 'table' AND link."table" = ?`,
    [table],
  );
  const references: Reference[] = [];
  for (const { child, column } of links) {
    const rows: ReadonlyArray<{ id: number; count: number }> = await reader(child)
      .whereIn(column, [...ids])
      .groupBy(column)
      .select({ id: column })
      .count({ count: '*' });
    references.push(...rows.map((row) => ({ child, ...row })));
  }
  return references;
}

/** How many rows of other tables point to each of these rows of `table`; rows nobody points to are absent. */
export async function countReferences(
  reader: Reader,
  table: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  for (const { id, count } of await listReferences(reader, table, ids))
    counts.set(id, (counts.get(id) ?? 0) + count);
  return counts;
}
