import { takeNumbers } from '../database/counter.table.ts';
import type { Writer } from '../database/reader-writer.ts';

/** Serials of prints (印制流水码) count through the year of printing; the year leads: `26000218`. */
const seriesPrefix = 'print-serial:';

/** Serials tell sheets apart; unlike numbers of certificates, nothing has to be entered anew for a lost one. */
export function isPrintSerialSeries(series: string): boolean {
  return series.startsWith(seriesPrefix);
}

/** A serial for each of `count` sheets printed on this day, `YYYY-MM-DD`. They may gap and never repeat. */
export async function takePrintSerials(
  writer: Writer,
  day: string,
  count: number,
): Promise<readonly string[]> {
  const first = await takeNumbers(writer, `${seriesPrefix}${day.slice(0, 4)}`, count);
  return Array.from(
    { length: count },
    (_, index) => day.slice(2, 4) + String(first + index).padStart(6, '0'),
  );
}
