import { Failure } from '#shared/contract/failures.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import { readSetting } from '../institution/setting.table.ts';
import type { Call } from '../procedure.ts';
import { sessionOfEnrolment } from './candidate.table.ts';
import { composeFacts } from './compose-facts.ts';
import { asPreview, type Drawable, drawBatch } from './draw-batch.ts';
import { factsOf } from './frozen-facts.ts';
import { peekNumber, seriesOf } from './next-numbers.ts';
import { type SessionCases, sessionCases } from './read-desk.ts';

interface Wanted {
  readonly enrolmentId: number;
  readonly language?: 'zh' | 'zh+en' | undefined;
  readonly issuedOn?: string | undefined;
  readonly ahead: number;
}

interface DrawnPage {
  fileId: string;
  pageCount: number;
}

type Case = SessionCases['people'][number];

async function subjectOf(
  reader: Reader,
  input: Wanted,
  today: string,
): Promise<{ readonly cases: SessionCases; readonly subject: Case }> {
  const sessionId = await sessionOfEnrolment(reader, input.enrolmentId);
  if (sessionId === undefined) throw new Failure('NOT_FOUND', { params: { what: 'enrolment' } });
  const cases = await sessionCases(reader, sessionId, { today, issuedOn: input.issuedOn ?? today });
  const subject = cases.people.find(({ person }) => person.enrolment_id === input.enrolmentId);
  if (!subject) throw new Failure('NOT_FOUND', { params: { what: 'enrolment' } });
  return { cases, subject };
}

/** The number the page shows: none while the authority's is awaited, none for whom nothing can be issued. */
async function previewNumber(
  reader: Reader,
  { cases, subject }: { readonly cases: SessionCases; readonly subject: Case },
  at: { readonly issuedOn: string; readonly ahead: number },
): Promise<string> {
  if (subject.existing || subject.eligibility.kind !== 'eligible') return '';
  const series = seriesOf(cases.issuer, cases.session, at.issuedOn);
  return series ? peekNumber(reader, series, at.ahead) : '';
}

/** Frozen facts once numbered, else what would be printed now. */
async function drawableOf(
  reader: Reader,
  found: { readonly cases: SessionCases; readonly subject: Case },
  at: { readonly issuedOn: string; readonly ahead: number },
): Promise<Drawable> {
  const { existing, person } = found.subject;
  if (existing && existing.number !== null)
    return { facts: asPreview(factsOf(existing)), photoFileId: existing.photo_file_id };
  const { issuer, session } = found.cases;
  const issuedOn = existing?.issued_on ?? at.issuedOn;
  const number = await previewNumber(reader, found, at);
  const facts = asPreview(composeFacts({ issuer, session, person, issuedOn, number }, undefined));
  return { facts, photoFileId: person.photo_file_id };
}

async function drawPage(
  reader: Reader,
  input: Wanted,
  options: { readonly call: Call; readonly isMasked: boolean },
): Promise<DrawnPage & { readonly name: string }> {
  const { call, isMasked } = options;
  const { today, now } = call;
  const found = await subjectOf(reader, input, today);
  const drawable = await drawableOf(reader, found, {
    issuedOn: input.issuedOn ?? today,
    ahead: input.ahead,
  });
  const language =
    found.subject.existing?.language ??
    input.language ??
    (await readSetting(reader, 'certificate.language', today));
  const drawn = await drawBatch(reader, call, {
    institution: found.cases.issuer.institution,
    language,
    isMasked,
    createdAt: now,
    drawables: [drawable],
    hasPhotoPlace: drawable.photoFileId === null,
    isPreview: true,
  });
  const file = { name: 'preview.pdf', mediaType: 'application/pdf', bytes: drawn.bytes };
  const { id } = await call.house.passingFiles.add(file);
  return { fileId: id, pageCount: drawn.pages, name: drawable.facts.holderName };
}

/**
 * The page of one person to look at, with the ID number masked: the frozen facts once numbered, else what would
 * be printed now. Marked as a preview, so that no page gets round the record of prints.
 * @throws {Failure} NOT_FOUND; ROWS_REFUSED naming what cannot be printed.
 */
export async function previewCertificate(reader: Reader, input: Wanted, call: Call): Promise<DrawnPage> {
  const { fileId, pageCount } = await drawPage(reader, input, { call, isMasked: true });
  return { fileId, pageCount };
}

/** The same page with the whole ID number; a command, so that the history keeps who saw whose. @throws as above. */
export async function showPreview(writer: Writer, input: Wanted, call: Call): Promise<DrawnPage> {
  const { name, fileId, pageCount } = await drawPage(writer, input, { call, isMasked: false });
  call.note({ name });
  return { fileId, pageCount };
}
