import type { Reader } from './reader-writer.ts';

/**
 * How many rows of other tables point to each of these rows of `table`; rows nobody points to are absent.
 * Asks the schema itself, so that a table added later counts without being named here.
 */
export async function countReferences(
  reader: Reader,
  table: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const links: ReadonlyArray<{ child: string; column: string }> = await reader.raw(
    `SELECT child.name AS child, link."from" AS "column"
     FROM sqlite_master AS child, pragma_foreign_key_list(child.name) AS link
     WHERE child.type = 'table' AND link."table" = ?`,
    [table],
  );
  const counts = new Map<number, number>();
  for (const { child, column } of links) {
    const rows: ReadonlyArray<{ id: number; count: number }> = await reader(child)
      .whereIn(column, [...ids])
      .groupBy(column)
      .select({ id: column })
      .count({ count: '*' });
    for (const row of rows) counts.set(row.id, (counts.get(row.id) ?? 0) + row.count);
  }
  return counts;
}
