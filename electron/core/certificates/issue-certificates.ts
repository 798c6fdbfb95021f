import { Failure, type Problem } from '#shared/contract/failures.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import type { CertificateFacts } from './certificate-facts.ts';
import { type CertificateRow, insertCertificates, type NewCertificate } from './certificate.table.ts';
import { composeFacts } from './compose-facts.ts';
import { asPreview, checkBatch } from './draw-batch.ts';
import { englishObstacle } from './issuer.ts';
import { type NumberSeries, seriesOf, takeCertificateNumbers } from './next-numbers.ts';
import { type SessionCases, sessionCases } from './read-desk.ts';
import { openSigner } from './sign-code.ts';

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

interface Certified {
  readonly subject: Case;
  readonly number: string;
  readonly facts: CertificateFacts;
}

interface Naming {
  readonly cases: SessionCases;
  readonly chosen: readonly Case[];
  readonly issuing: Issuing;
  readonly series: NumberSeries | undefined;
}

/** What each certificate will say, with its number and signed code; without a series it has neither yet. */
async function certifiedFacts(writer: Writer, naming: Naming, call: Call): Promise<readonly Certified[]> {
  const { cases, chosen, issuing, series } = naming;
  const { issuer, session } = cases;
  const numbers = series ? await takeCertificateNumbers(writer, series, chosen.length) : [];
  const signer = await openSigner(writer, call.institution.dataKey);
  return chosen.map((subject, index) => {
    const { person } = subject;
    const number = numbers[index] ?? '';
    const facts = composeFacts({ issuer, session, person, issuedOn: issuing.issuedOn, number }, signer);
    return { subject, number, facts };
  });
}

/** Refuses what cannot be printed exactly as it would be issued; the numbers go back with the transaction. */
async function checkPages(
  writer: Writer,
  { cases, issuing, certified }: Naming & { readonly certified: readonly Certified[] },
  call: Call,
): Promise<void> {
  await checkBatch(writer, call, {
    institution: cases.issuer.institution,
    language: issuing.language,
    isMasked: false,
    createdAt: call.now,
    drawables: certified.map(({ subject, number, facts }) => ({
      facts: number === '' ? asPreview(facts) : facts,
      photoFileId: subject.person.photo_file_id,
    })),
  });
}

function rowOf({ subject, number, facts }: Certified, parts: Naming, now: string): NewCertificate {
  const { cases, issuing, series } = parts;
  const { session } = cases;
  const { person, attempt } = subject;
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
 * @throws {Failure} ROWS_REFUSED with every reason, WRONG_STATE for a cancelled session or a day that is wrong.
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
  const naming = { cases, chosen, issuing: input, series: seriesOf(issuer, session, input.issuedOn) };
  const certified = await certifiedFacts(writer, naming, call);
  await checkPages(writer, { ...naming, certified }, call);
  call.activity.step(certified.length, certified.length, 'issue');
  const rows = certified.map((each) => rowOf(each, naming, call.now));
  const certificateIds = [...(await insertCertificates(writer, rows))];
  const firstNumber = certified[0]?.number || null;
  const lastNumber = certified.at(-1)?.number || null;
  call.note({ count: rows.length, name: session.name, first: firstNumber ?? '', last: lastNumber ?? '' });
  return { certificateIds, firstNumber, lastNumber };
}
