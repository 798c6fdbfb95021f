import type { Reader, Writer } from '../database/reader-writer.ts';

export interface CertificatePrintRow {
  readonly id: number;
  readonly certificate_id: number;
  /** The frozen PDF this print came from, and its page there. */
  readonly file_id: string;
  readonly page: number;
  /** 印制流水码, printed on every sheet; empty for prints of an earlier version. */
  readonly print_serial: string;
  readonly reason: string;
  readonly outcome: 'unknown' | 'good' | 'spoilt';
  readonly printed_at: string;
}

/** Records one print of each sheet, in the order of the pages. */
export async function insertPrints(
  writer: Writer,
  sheets: ReadonlyArray<{ readonly certificateId: number; readonly serial: string }>,
  print: { readonly fileId: string; readonly reason: string; readonly at: string },
): Promise<void> {
  await writer.raw(
    `INSERT INTO certificate_print (certificate_id, print_serial, page, file_id, reason, printed_at)
     SELECT value ->> 'certificateId', value ->> 'serial', key + 1, ?, ?, ? FROM json_each(?)`,
    [print.fileId, print.reason, print.at, JSON.stringify(sheets)],
  );
}

/** Every print of a certificate with the pages of its file, the latest first. */
export async function printsOf(
  reader: Reader,
  certificateId: number,
): Promise<ReadonlyArray<CertificatePrintRow & { readonly page_count: number }>> {
  return reader('certificate_print')
    .where({ certificate_id: certificateId })
    .select('certificate_print.*', {
      page_count: reader.raw(
        '(SELECT count(*) FROM certificate_print AS same WHERE same.file_id = certificate_print.file_id)',
      ),
    })
    .orderBy('id', 'desc');
}

/** How many sheets stand in a file. */
export async function countPages(reader: Reader, fileId: string): Promise<number> {
  const [row]: ReadonlyArray<{ count: number }> = await reader('certificate_print')
    .where({ file_id: fileId })
    .count({ count: '*' });
  return row?.count ?? 0;
}

export async function findPrint(reader: Reader, id: number): Promise<CertificatePrintRow | undefined> {
  return reader('certificate_print').where({ id }).first();
}

/** How the latest print of each certificate of a session came out, by certificate. */
export async function latestOutcomes(
  reader: Reader,
  sessionId: number,
): Promise<ReadonlyMap<number, CertificatePrintRow['outcome']>> {
  const rows: ReadonlyArray<Pick<CertificatePrintRow, 'certificate_id' | 'outcome'>> = await reader(
    'certificate_print',
  )
    .join('certificate', 'certificate.id', 'certificate_print.certificate_id')
    .where('certificate.session_id', sessionId)
    .orderBy('certificate_print.id')
    .select('certificate_print.certificate_id', 'certificate_print.outcome');
  return new Map(rows.map((row) => [row.certificate_id, row.outcome]));
}

/** Those of these certificates that were ever printed. */
export async function everPrinted(
  reader: Reader,
  certificateIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows: ReadonlyArray<{ certificate_id: number }> = await reader('certificate_print')
    .whereIn('certificate_id', [...certificateIds])
    .distinct('certificate_id');
  return new Set(rows.map((row) => row.certificate_id));
}

/** Those of these certificates that were printed before and not spoilt. */
export async function printedBefore(
  reader: Reader,
  certificateIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows: ReadonlyArray<{ certificate_id: number }> = await reader('certificate_print')
    .whereIn('certificate_id', [...certificateIds])
    .whereNot('outcome', 'spoilt')
    .distinct('certificate_id');
  return new Set(rows.map((row) => row.certificate_id));
}

/** The latest print of each. */
export async function latestPrints(
  reader: Reader,
  certificateIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  return latestOf(reader, certificateIds, ['unknown', 'good', 'spoilt']);
}

/** The latest print of each that is not spoilt: the sheet that stands for the certificate. */
export async function standingPrints(
  reader: Reader,
  certificateIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  return latestOf(reader, certificateIds, ['unknown', 'good']);
}

async function latestOf(
  reader: Reader,
  certificateIds: readonly number[],
  outcomes: ReadonlyArray<CertificatePrintRow['outcome']>,
): Promise<ReadonlyMap<number, number>> {
  const rows: ReadonlyArray<{ certificate_id: number; print: number }> = await reader('certificate_print')
    .whereIn('certificate_id', [...certificateIds])
    .whereIn('outcome', [...outcomes])
    .groupBy('certificate_id')
    .select('certificate_id')
    .max({ print: 'id' });
  return new Map(rows.map((row) => [row.certificate_id, row.print]));
}

/** Writes how the latest print of each came out. */
export async function setOutcome(
  writer: Writer,
  certificateIds: readonly number[],
  outcome: 'good' | 'spoilt',
): Promise<void> {
  const latest = writer('certificate_print')
    .max('id')
    .whereIn('certificate_id', [...certificateIds])
    .groupBy('certificate_id');
  await writer('certificate_print').whereIn('id', latest).update({ outcome });
}
