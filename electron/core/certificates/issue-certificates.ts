import { Failure, type Problem } from '#shared/contract/failures.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import {
  type CertificateRow,
  insertCertificates,
  type NewCertificate,
  usedNumbers,
} from './certificate.table.ts';
import { composeFacts } from './compose-facts.ts';
import { asPreview, checkBatch } from './draw-batch.ts';
import { englishObstacle } from './issuer.ts';
import { type NumberSeries, seriesOf, takeCertificateNumbers } from './next-numbers.ts';
import { type SessionCases, sessionCases } from './read-desk.ts';
import { type CodeSigner, openSigner } from './sign-code.ts';

interface Issuing {
  readonly sessionId: number;
  readonly enrolmentIds: readonly number[];
  readonly issuedOn: string;
  readonly language: 'zh' | 'zh+en';
}

interface Issued {
  certificateIds: number[];
  firstNumber: string | null;
  lastNumber: string | null;
}

type Case = SessionCases['people'][number];

function problemsOf({ person, eligibility }: Case): readonly Problem[] {
  if (eligibility.kind === 'eligible') return [];
  const place = { id: String(person.enrolment_id), name: person.name };
  return eligibility.reasons.map(({ code, params }) => ({ code, params: { ...params }, place }));
}

/** The chosen people in roster order. @throws {Failure} ROWS_REFUSED naming every reason of every one of them. */
function chosenCases(cases: SessionCases, enrolmentIds: readonly number[]): readonly Case[] {
  const wanted = new Set(enrolmentIds);
  const chosen = cases.people.filter(({ person }) => wanted.has(person.enrolment_id));
  if (chosen.length < wanted.size) throw new Failure('NOT_FOUND', { params: { what: 'enrolment' } });
  const problems = chosen.flatMap(problemsOf);
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
  return chosen;
}

/** Days that are wrong whoever is certified. @throws {Failure} WRONG_STATE. */
function checkDay(issuedOn: string, session: SessionCases['session'], today: string): void {
  const place = { field: 'issuedOn' };
  if (issuedOn < session.starts_on)
    throw new Failure('WRONG_STATE', { params: { reason: 'issued-before-session' }, place });
  if (issuedOn > today)
    throw new Failure('WRONG_STATE', { params: { reason: 'issued-after-today', issuedOn, today }, place });
}

/** Numbers for all of them; none where the authority gives them. @throws {Failure} ALREADY_EXISTS. */
async function numbersFor(
  writer: Writer,
  series: NumberSeries | undefined,
  count: number,
): Promise<readonly string[]> {
  if (!series) return Array.from({ length: count }, () => '');
  const numbers = await takeCertificateNumbers(writer, series, count);
  const [taken] = await usedNumbers(writer, numbers);
  if (taken !== undefined)
    throw new Failure('ALREADY_EXISTS', { params: { what: 'certificate-number', value: taken } });
  return numbers;
}

/** A name whose character no font has is refused here, before a number is spent on it. */
async function checkPages(
  writer: Writer,
  subjects: { readonly cases: SessionCases; readonly chosen: readonly Case[]; readonly issuing: Issuing },
  call: Call,
): Promise<void> {
  const { cases, chosen, issuing } = subjects;
  const { issuer, session } = cases;
  const drawables = chosen.map(({ person }) => ({
    facts: asPreview(
      composeFacts({ issuer, session, person, issuedOn: issuing.issuedOn, number: '' }, undefined),
    ),
    photoFileId: person.photo_file_id,
  }));
  const { institution } = issuer;
  const { language } = issuing;
  await checkBatch(writer, call, {
    institution,
    language,
    isMasked: false,
    createdAt: call.now,
    drawables,
  });
}

interface RowParts {
  readonly cases: SessionCases;
  readonly issuing: Issuing;
  readonly series: NumberSeries | undefined;
  readonly signer: CodeSigner;
  readonly now: string;
}

function rowOf({ person, attempt }: Case, number: string, parts: RowParts): NewCertificate {
  const { cases, issuing, series, signer, now } = parts;
  const { issuer, session } = cases;
  const facts = composeFacts({ issuer, session, person, issuedOn: issuing.issuedOn, number }, signer);
  return {
    kind: session.certificate_kind,
    state: number === '' ? 'waiting' : 'numbered',
    number: number === '' ? null : number,
    number_source: number === '' ? '' : (series?.source ?? ''),
    trainee_id: person.trainee_id,
    enrolment_id: person.enrolment_id,
    session_id: session.id,
    evaluation_id: attempt?.evaluationId ?? null,
    issued_on: issuing.issuedOn,
    facts: JSON.stringify(facts),
    photo_file_id: person.photo_file_id,
    template: session.certificate_kind,
    template_version: '1',
    language: issuing.language,
    qr_text: facts.qrText,
    created_at: now,
  } satisfies Omit<CertificateRow, 'id' | 'handed_over_on' | 'handed_over_to' | 'voided_at' | 'void_reason'>;
}

/**
 * Issues to all of these people or to nobody: numbers are taken, facts frozen and codes signed in one
 * transaction, so that a refusal uses up no number. Without a series the certificates wait for the authority's.
 * @throws {Failure} ROWS_REFUSED with every reason, WRONG_STATE for a cancelled session, ALREADY_EXISTS.
 */
export async function issueCertificates(writer: Writer, input: Issuing, call: Call): Promise<Issued> {
  const cases = await sessionCases(writer, input.sessionId, { today: call.today, issuedOn: input.issuedOn });
  const { session, issuer } = cases;
  if (session.is_cancelled === 1)
    throw new Failure('WRONG_STATE', { params: { reason: 'session-cancelled' } });
  checkDay(input.issuedOn, session, call.today);
  const obstacle = input.language === 'zh' ? undefined : englishObstacle(issuer, session.certificate_kind);
  if (obstacle) throw new Failure('WRONG_STATE', { params: { reason: obstacle } });
  const chosen = chosenCases(cases, input.enrolmentIds);
  await checkPages(writer, { cases, chosen, issuing: input }, call);
  const series = seriesOf(issuer, session, input.issuedOn);
  const numbers = await numbersFor(writer, series, chosen.length);
  const signer = await openSigner(writer, call.institution.dataKey, call.now);
  const parts = { cases, issuing: input, series, signer, now: call.now };
  const rows = chosen.map((subject, index) => rowOf(subject, numbers[index] ?? '', parts));
  call.activity.step(rows.length, rows.length, 'issue');
  const certificateIds = [...(await insertCertificates(writer, rows))];
  const firstNumber = numbers[0] || null;
  const lastNumber = numbers.at(-1) || null;
  call.note({ count: rows.length, name: session.name, first: firstNumber ?? '', last: lastNumber ?? '' });
  return { certificateIds, firstNumber, lastNumber };
}
