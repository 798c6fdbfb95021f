import type { Reader, Writer } from './reader-writer.ts';

/**
 * Takes `count` numbers of a series inside the transaction that uses them, and returns the first. A refused
 * or failed command gives them back with everything else; a number used once is never given again.
 */
export async function takeNumbers(writer: Writer, series: string, count = 1): Promise<number> {
  const [row]: ReadonlyArray<{ last: number }> = await writer.raw(
    `INSERT INTO counter (series, last) VALUES (?, ?)
     ON CONFLICT (series) DO UPDATE SET last = last + excluded.last RETURNING last`,
    [series, count],
  );
  if (!row) throw new Error(`counter ${series} gave no number`);
  return row.last - count + 1;
}

/** The last number given in a series, 0 when none was. */
export async function lastNumber(reader: Reader, series: string): Promise<number> {
  const row: { last: number } | undefined = await reader('counter').where({ series }).first('last');
  return row?.last ?? 0;
}

/** Every series with its last number. */
export async function readCounters(reader: Reader): Promise<Readonly<Record<string, number>>> {
  const rows: ReadonlyArray<{ series: string; last: number }> = await reader('counter').select(
    'series',
    'last',
  );
  return Object.fromEntries(rows.map((row) => [row.series, row.last]));
}

/** Lifts series to numbers that were given elsewhere already; never lowers one. */
export async function raiseCounters(
  writer: Writer,
  counters: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [series, last] of Object.entries(counters)) {
    await writer.raw(
      `INSERT INTO counter (series, last) VALUES (?, ?)
       ON CONFLICT (series) DO UPDATE SET last = max(last, excluded.last)`,
      [series, last],
    );
  }
}
