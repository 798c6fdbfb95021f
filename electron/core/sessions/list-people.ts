import type { EnrolledPerson } from '#shared/contract/sessions.ts';
import { maskIdNumber, maskPhone } from '#shared/rules/trainees/masking.ts';
import { standingCertificates } from '../certificates/certificate.table.ts';
import type { Reader } from '../database/reader-writer.ts';
import { type CountingAttempt, countingAttempts } from '../evaluations/read-outcomes.ts';
import { idsMatching } from '../trainees/search-key.table.ts';
import { type EnrolledRow, enrolledPeople } from './enrolment.table.ts';
import { sessionOrRefuse } from './plan-session.ts';

function resultOf(
  attempt: CountingAttempt | undefined,
): Pick<EnrolledPerson, 'outcome' | 'outcomeParts' | 'marks' | 'isConfirmed'> {
  if (!attempt) return { outcome: 'none', outcomeParts: [], marks: {}, isConfirmed: false };
  const { outcome, marks, isConfirmed } = attempt;
  return {
    outcome: outcome.kind,
    outcomeParts: outcome.kind === 'passed' ? [] : [...outcome.parts],
    marks,
    isConfirmed,
  };
}

function personOf(row: EnrolledRow): Omit<EnrolledPerson, keyof ReturnType<typeof resultOf> | 'certificate'> {
  return {
    enrolmentId: row.id,
    traineeId: row.trainee_id,
    position: row.position,
    name: row.name,
    pinyin: row.pinyin,
    idNumberMasked: maskIdNumber(row.id_number),
    phoneMasked: row.phone === '' ? '' : maskPhone(row.phone),
    category: row.category,
    enrolledOn: row.enrolled_on,
    leftOn: row.left_on,
    leftReason: row.left_reason,
    hasPhoto: row.photo_file_id !== null,
  };
}

async function matching(
  reader: Reader,
  rows: readonly EnrolledRow[],
  text: string,
): Promise<readonly EnrolledRow[]> {
  if (text.trim() === '') return rows;
  const found: ReadonlyArray<{ trainee_id: number }> = await idsMatching(reader, text);
  const ids = new Set(found.map((row) => row.trainee_id));
  return rows.filter((row) => ids.has(row.trainee_id));
}

/** The people of a session in roster order, each with result and certificate. @throws {Failure} NOT_FOUND. */
export async function listPeople(
  reader: Reader,
  input: { readonly sessionId: number; readonly text: string },
): Promise<{ people: EnrolledPerson[]; total: number }> {
  await sessionOrRefuse(reader, input.sessionId);
  const all = await enrolledPeople(reader, input.sessionId);
  const attempts = await countingAttempts(reader, input.sessionId);
  const certificates = new Map(
    (await standingCertificates(reader, input.sessionId)).map((row) => [row.enrolment_id, row]),
  );
  const people = (await matching(reader, all, input.text)).map((row) => {
    const certificate = certificates.get(row.id);
    return {
      ...personOf(row),
      ...resultOf(attempts.get(row.id)),
      certificate: certificate
        ? { id: certificate.id, number: certificate.number, state: certificate.state }
        : null,
    };
  });
  return { people, total: all.length };
}
