import type { Reader, Writer } from '../database/reader-writer.ts';

/** One handing over of one printed sheet; a reprint is handed over anew, and the earlier one stays on record. */
export interface HandOverRow {
  readonly id: number;
  readonly certificate_id: number;
  readonly print_id: number;
  readonly handed_over_on: string;
  /** Empty: the holder. */
  readonly handed_over_to: string;
}

/** Records that the latest unspoilt print of each was handed over. */
export async function insertHandOvers(
  writer: Writer,
  certificateIds: readonly number[],
  handing: { readonly on: string; readonly to: string },
): Promise<void> {
  await writer.raw(
    `INSERT INTO hand_over (certificate_id, print_id, handed_over_on, handed_over_to)
     SELECT certificate_id, max(id), ?, ? FROM certificate_print
     WHERE outcome <> 'spoilt' AND certificate_id IN (SELECT value FROM json_each(?)) GROUP BY certificate_id`,
    [handing.on, handing.to, JSON.stringify(certificateIds)],
  );
}

/** Hand-overs of these certificates by the print that was handed over. */
export async function handOversByPrint(
  reader: Reader,
  certificateIds: readonly number[],
): Promise<ReadonlyMap<number, HandOverRow>> {
  const rows: readonly HandOverRow[] = await reader('hand_over')
    .whereIn('certificate_id', [...certificateIds])
    .orderBy('id');
  return new Map(rows.map((row) => [row.print_id, row]));
}
