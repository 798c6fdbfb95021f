import { Failure } from '#shared/contract/failures.ts';
import type { Reader } from '../database/reader-writer.ts';
import { readSetting } from '../institution/setting.table.ts';
import type { Call } from '../procedure.ts';
import { sessionOfEnrolment } from './candidate.table.ts';
import { type CertificateRow, findCertificate } from './certificate.table.ts';
import { composeFacts } from './compose-facts.ts';
import { type Drawable, drawBatch } from './draw-batch.ts';
import { factsOf } from './frozen-facts.ts';
import { peekNumber, seriesOf } from './next-numbers.ts';
import { type SessionCases, sessionCases } from './read-desk.ts';

interface Wanted {
  readonly enrolmentId: number;
  readonly isFull: boolean;
  readonly language?: 'zh' | 'zh+en' | undefined;
}

/** Scanned from a preview: nobody can take it for an issued certificate. */
const previewCode = '预览，尚未核发\nPreview, not issued';
/** Stands where the authority's number will come. */
const awaitedNumber = '（待编号）';

async function previewNumber(
  reader: Reader,
  { issuer, session }: SessionCases,
  today: string,
): Promise<string> {
  const series = seriesOf(issuer, session, today);
  return series ? peekNumber(reader, series) : awaitedNumber;
}

function drawableOf(row: CertificateRow): Drawable {
  const facts = factsOf(row);
  const isAwaiting = facts.certificateNumber === '';
  return {
    facts: isAwaiting ? { ...facts, certificateNumber: awaitedNumber, qrText: previewCode } : facts,
    photoFileId: row.photo_file_id,
  };
}

/**
 * The real page of one person: the frozen facts once issued, else what would be printed now. The ID number is
 * masked unless the clerk had it shown, which is logged by trainees.showNumber.
 * @throws {Failure} NOT_FOUND; ROWS_REFUSED naming what cannot be printed.
 */
export async function previewCertificate(reader: Reader, input: Wanted, call: Call) {
  const sessionId = await sessionOfEnrolment(reader, input.enrolmentId);
  if (sessionId === undefined) throw new Failure('NOT_FOUND', { params: { what: 'enrolment' } });
  const { today, now } = call;
  const cases = await sessionCases(reader, sessionId, { today, issuedOn: today });
  const subject = cases.people.find(({ person }) => person.enrolment_id === input.enrolmentId);
  if (!subject) throw new Failure('NOT_FOUND', { params: { what: 'enrolment' } });
  const { issuer, session } = cases;
  const existing = subject.existing && (await findCertificate(reader, subject.existing.id));
  let drawable: Drawable;
  if (existing) drawable = drawableOf(existing);
  else {
    const number = await previewNumber(reader, cases, today);
    const facts = composeFacts(
      { issuer, session, person: subject.person, issuedOn: today, number },
      undefined,
    );
    drawable = { facts: { ...facts, qrText: previewCode }, photoFileId: subject.person.photo_file_id };
  }
  const language =
    existing?.language ?? input.language ?? (await readSetting(reader, 'certificate.language', today));
  const { institution } = issuer;
  const drawn = await drawBatch(reader, call, {
    institution,
    language,
    isMasked: !input.isFull,
    createdAt: now,
    drawables: [drawable],
  });
  const file = await call.house.passingFiles.add({
    name: 'preview.pdf',
    mediaType: 'application/pdf',
    bytes: drawn.bytes,
  });
  return { fileId: file.id, pageCount: drawn.pages, findings: [] };
}
