import { Failure, type Problem } from '#shared/contract/failures.ts';
import { canTakeStep } from '#shared/rules/certificates/state.ts';
import { safeFileName } from '#shared/rules/files/safe-file-name.ts';
import type { Writer } from '../database/reader-writer.ts';
import { keepFile, readKeptFile } from '../files/file.table.ts';
import type { Call } from '../procedure.ts';
import { sessionOrRefuse } from '../sessions/plan-session.ts';
import {
  countPages,
  everPrinted,
  findPrint,
  insertPrints,
  latestPrints,
  printedBefore,
  setOutcome,
  standingPrints,
} from './certificate-print.table.ts';
import { type CertificateRow, certificatesByIds, findCertificate, setStanding } from './certificate.table.ts';
import { drawBatch, type Layout } from './draw-batch.ts';
import type { CertificateFacts } from './certificate-facts.ts';
import { factsOf } from './frozen-facts.ts';
import { handOversByPrint } from './hand-over.table.ts';
import { readIssuer } from './issuer.ts';
import { takePrintSerials } from './print-serials.ts';

interface Printing {
  readonly certificateIds: readonly number[];
  readonly reason: string;
  readonly layout?: Layout;
}

/** The certificates in the order of the list. @throws {Failure} NOT_FOUND. */
export async function certificatesOrRefuse(
  writer: Writer,
  ids: readonly number[],
): Promise<readonly CertificateRow[]> {
  const byId = new Map((await certificatesByIds(writer, ids)).map((row) => [row.id, row]));
  return [...new Set(ids)].map((id) => {
    const row = byId.get(id);
    if (!row) throw new Failure('NOT_FOUND', { params: { what: 'certificate' } });
    return row;
  });
}

async function checkPrinting(writer: Writer, rows: readonly CertificateRow[], reason: string): Promise<void> {
  const printed = await printedBefore(
    writer,
    rows.map((row) => row.id),
  );
  const problems = rows.flatMap((row): Problem[] => {
    const place = { id: String(row.id), name: factsOf(row).holderName };
    if (!canTakeStep(row.state, 'print'))
      return [{ code: 'certificate-step', params: { state: row.state, step: 'print' }, place }];
    if (printed.has(row.id) && reason === '')
      return [{ code: 'reprint-without-reason', params: { number: row.number ?? '' }, place }];
    return [];
  });
  const [first] = rows;
  for (const row of rows) {
    // One file has one language and one layout; a clerk would not notice a page that differs.
    if (first && (row.kind !== first.kind || row.language !== first.language)) {
      problems.push({
        code: 'mixed-batch',
        params: {},
        place: { id: String(row.id), name: factsOf(row).holderName },
      });
    }
  }
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
}

async function fileNameOf(writer: Writer, rows: readonly CertificateRow[]): Promise<string> {
  const [first] = rows;
  if (!first) return '';
  const session = await sessionOrRefuse(writer, first.session_id);
  if (rows.length === 1) return safeFileName(`${first.number ?? ''}_${factsOf(first).holderName}.pdf`);
  return safeFileName(`${session.number}_${session.name}_${rows.length}.pdf`);
}

/** The serial belongs to the sheet, not to what was issued. */
function withSerial(facts: CertificateFacts, printSerial: string): CertificateFacts {
  return { ...facts, printSerial };
}

/**
 * Draws one PDF, keeps it frozen and records a print of each. That a file was made does not mean that it came
 * out of the printer: the clerk says so afterwards (`recordPrints`).
 * @throws {Failure} ROWS_REFUSED: wrong state, a reprint without a reason, a page that cannot be drawn.
 */
export async function printCertificates(
  writer: Writer,
  input: Printing,
  call: Call,
): Promise<{ fileId: string; pageCount: number; fileName: string }> {
  const rows = await certificatesOrRefuse(writer, input.certificateIds);
  await checkPrinting(writer, rows, input.reason);
  const { institution } = await readIssuer(writer, call.today);
  const serials = await takePrintSerials(writer, call.today, rows.length);
  const drawables = rows.map((row, page) => ({
    facts: withSerial(factsOf(row), serials[page] ?? ''),
    photoFileId: row.photo_file_id,
  }));
  const language = rows[0]?.language ?? 'zh';
  const drawn = await drawBatch(writer, call, {
    institution,
    language,
    isMasked: false,
    createdAt: call.now,
    drawables,
    ...(input.layout && { layout: input.layout }),
  });
  const name = await fileNameOf(writer, rows);
  const fileId = await keepFile(writer, call.institution.keptFiles, {
    name,
    mediaType: 'application/pdf',
    bytes: drawn.bytes,
    now: call.now,
  });
  const ids = rows.map((row) => row.id);
  const sheets = ids.map((certificateId, page) => ({ certificateId, serial: serials[page] ?? '' }));
  await insertPrints(writer, sheets, { fileId, reason: input.reason, at: call.now });
  // A new sheet has to be handed over itself; the hand-over of the one before stays on record.
  await setStanding(writer, ids, { state: 'printed' });
  call.note({ count: rows.length, reason: input.reason });
  return { fileId, pageCount: drawn.pages, fileName: name };
}

/**
 * Hands out a person's page of a print as it was frozen: the file holds the whole ID numbers of everybody in the
 * batch, and the history names one. A command, because the page shows theirs.
 * @throws {Failure} NOT_FOUND.
 */
export async function openPrint(
  writer: Writer,
  input: { readonly printId: number },
  call: Call,
): Promise<{ fileId: string; fileName: string }> {
  const print = await findPrint(writer, input.printId);
  const row = print && (await findCertificate(writer, print.certificate_id));
  if (!print || !row) throw new Failure('NOT_FOUND', { params: { what: 'print' } });
  const { holderName } = factsOf(row);
  const kept = await readKeptFile(writer, call.institution.keptFiles, print.file_id);
  const pages = await countPages(writer, print.file_id);
  call.note({ name: holderName, number: row.number ?? '', page: print.page, pages });
  if (pages === 1) return { fileId: print.file_id, fileName: kept.row.name };
  const name = safeFileName(`${row.number ?? ''}_${holderName}.pdf`);
  const title = `${row.number ?? ''} ${holderName}`;
  const bytes = await call.house.jobs.run('takePage', { bytes: kept.bytes, page: print.page, title });
  const file = await call.house.passingFiles.add({ name, mediaType: 'application/pdf', bytes });
  return { fileId: file.id, fileName: name };
}

interface PrintAnswer {
  readonly good: readonly number[];
  readonly spoilt: readonly number[];
}

/**
 * @throws {Failure} NOT_FOUND; ROWS_REFUSED for what was never printed, is called both good and spoilt, or is
 *   called spoilt after that very sheet was handed over.
 */
async function checkAnswer(writer: Writer, { good, spoilt }: PrintAnswer): Promise<void> {
  const rows = await certificatesOrRefuse(writer, [...good, ...spoilt]);
  const printed = await everPrinted(
    writer,
    rows.map((row) => row.id),
  );
  const latest = await latestPrints(writer, spoilt);
  const handedOver = await handOversByPrint(writer, spoilt);
  const problems = rows.flatMap((row): Problem[] => {
    const place = { id: String(row.id), name: factsOf(row).holderName };
    if (!printed.has(row.id)) return [{ code: 'never-printed', params: {}, place }];
    if (good.includes(row.id) && spoilt.includes(row.id))
      return [{ code: 'good-and-spoilt', params: {}, place }];
    const print = latest.get(row.id);
    if (print !== undefined && handedOver.has(print))
      return [{ code: 'spoilt-after-hand-over', params: {}, place }];
    return [];
  });
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
}

/** After an answer: to be printed while no sheet is sound, else as the latest sound one was handed over or not. */
async function followPrints(writer: Writer, ids: readonly number[]): Promise<void> {
  const standing = await standingPrints(writer, ids);
  const handedOver = await handOversByPrint(writer, ids);
  const places = Map.groupBy(ids, (id) => {
    const print = standing.get(id);
    return print === undefined ? undefined : (handedOver.get(print) ?? 'printed');
  });
  for (const [place, here] of places) {
    if (place === undefined) await setStanding(writer, here, { state: 'numbered' });
    else if (place === 'printed') await setStanding(writer, here, { state: 'printed' });
    else {
      const handing = { on: place.handed_over_on, to: place.handed_over_to };
      await setStanding(writer, here, { state: 'handed-over', handing });
    }
  }
}

/**
 * The clerk's answer to "did it come out?". A spoilt first print puts the certificate back to be printed; a
 * spoilt reprint leaves it where it was, handed over where it was.
 */
export async function recordPrints(
  writer: Writer,
  input: PrintAnswer,
  call: Call,
): Promise<{ goodCount: number; spoiltCount: number }> {
  await checkAnswer(writer, input);
  if (input.good.length > 0) await setOutcome(writer, input.good, 'good');
  if (input.spoilt.length > 0) await setOutcome(writer, input.spoilt, 'spoilt');
  await followPrints(writer, [...input.good, ...input.spoilt]);
  call.note({ good: input.good.length, spoilt: input.spoilt.length });
  return { goodCount: input.good.length, spoiltCount: input.spoilt.length };
}
