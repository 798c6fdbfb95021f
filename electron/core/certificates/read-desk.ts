import { z } from 'zod';
import type { CertificateCandidate, CertificateDesk } from '#shared/contract/certificate-records.ts';
import { Failure, paramsSchema } from '#shared/contract/failures.ts';
import {
  decideEligibility,
  type Eligibility,
  type EligibilityFacts,
} from '#shared/rules/certificates/eligibility.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { maskIdNumber } from '#shared/rules/trainees/masking.ts';
import type { Reader } from '../database/reader-writer.ts';
import { type CountingAttempt, countingAttempts } from '../evaluations/read-outcomes.ts';
import { readSetting } from '../institution/setting.table.ts';
import type { Call } from '../procedure.ts';
import { sessionOrRefuse } from '../sessions/plan-session.ts';
import type { SessionRow } from '../sessions/training-session.table.ts';
import { type CandidateRow, candidateRows } from './candidate.table.ts';
import { latestOutcomes } from './certificate-print.table.ts';
import { type CertificateRow, standingCertificates } from './certificate.table.ts';
import { fontNote } from './certificate-fonts.ts';
import { bodyCode, englishObstacle, type Issuer, issuingName, readIssuer } from './issuer.ts';
import { peekNumbers, seriesOf } from './next-numbers.ts';

const checksSchema = z.array(z.object({ code: z.string(), params: paramsSchema }));

/** The people of a session with whether each may be certified; what desk and issuing both stand on. */
export interface SessionCases {
  readonly session: SessionRow;
  readonly issuer: Issuer;
  readonly people: ReadonlyArray<{
    readonly person: CandidateRow;
    readonly attempt: CountingAttempt | undefined;
    readonly existing: CertificateRow | undefined;
    readonly eligibility: Eligibility;
  }>;
}

/** The occupation and level a session's filing is looked for; undefined where the course has none. */
export function filedOccupation(session: SessionRow): EligibilityFacts['occupation'] {
  const { occupation_code: code, occupation_edition: edition, level } = session;
  if (code === null || edition === null || level === null) return undefined;
  return { name: session.occupation_zh ?? '', occupationCode: code, occupationEdition: edition, level };
}

function eligibilityOf(
  person: CandidateRow,
  context: {
    readonly session: SessionRow;
    readonly issuer: Issuer;
    readonly today: string;
    readonly issuedOn: string;
  },
  known: { readonly attempt: CountingAttempt | undefined; readonly existing: CertificateRow | undefined },
): Eligibility {
  const { session, issuer, today, issuedOn } = context;
  const { attempt, existing } = known;
  const occupation = filedOccupation(session);
  return decideEligibility({
    kind: session.certificate_kind,
    today,
    issuedOn,
    person: { name: person.name, idKind: person.id_kind, idNumber: person.id_number, sex: person.sex },
    photo:
      person.photo_file_id === null
        ? { kind: 'none' }
        : { kind: 'photo', checks: checksSchema.parse(JSON.parse(person.photo_checks)) },
    hasLeft: person.left_on !== null,
    endsOn: session.ends_on,
    evaluation: attempt ? { kind: 'batch', ...attempt } : { kind: 'none' },
    ...(occupation && { occupation }),
    ...(issuer.body && { body: issuer.body }),
    ...(existing && { existing: { number: existing.number ?? '' } }),
  });
}

interface IssueDays {
  readonly today: string;
  readonly issuedOn: string;
}

/** @throws {Failure} NOT_FOUND for an unknown session. */
export async function sessionCases(
  reader: Reader,
  sessionId: number,
  days: IssueDays,
): Promise<SessionCases> {
  const session = await sessionOrRefuse(reader, sessionId);
  return casesOf(reader, session, { ...days, issuer: await readIssuer(reader, days.issuedOn) });
}

/** The same for a session that is read already and an issuer as of the day of issue: what is the same for many is read once. */
export async function casesOf(
  reader: Reader,
  session: SessionRow,
  { issuer, ...days }: IssueDays & { readonly issuer: Issuer },
): Promise<SessionCases> {
  const attempts = await countingAttempts(reader, session.id);
  const standing = new Map(
    (await standingCertificates(reader, session.id)).map((row) => [row.enrolment_id, row]),
  );
  const people = (await candidateRows(reader, session.id)).map((person) => {
    const known = { attempt: attempts.get(person.enrolment_id), existing: standing.get(person.enrolment_id) };
    return { person, ...known, eligibility: eligibilityOf(person, { session, issuer, ...days }, known) };
  });
  return { session, issuer, people };
}

function findings(
  list: readonly Finding[],
): Array<{ code: string; params: Record<string, string | number | boolean> }> {
  return list.map(({ code, params }) => ({ code, params: { ...params } }));
}

type LastPrint = NonNullable<CertificateCandidate['certificate']>['lastPrint'];

function candidateOf(
  { person, existing, eligibility }: SessionCases['people'][number],
  prints: ReadonlyMap<number, LastPrint>,
): CertificateCandidate {
  const certificate = existing && {
    id: existing.id,
    state: existing.state,
    number: existing.number,
    issuedOn: existing.issued_on,
    lastPrint: prints.get(existing.id) ?? 'none',
    kind: existing.kind,
    language: existing.language,
  };
  return {
    enrolmentId: person.enrolment_id,
    traineeId: person.trainee_id,
    name: person.name,
    pinyin: person.pinyin,
    nameEn: person.name_en,
    idNumberMasked: maskIdNumber(person.id_number),
    reasons: existing || eligibility.kind === 'eligible' ? [] : findings(eligibility.reasons),
    certificate: certificate ?? null,
  };
}

async function numbersOf(
  reader: Reader,
  { issuer, session, people }: SessionCases,
  issuedOn: string,
): Promise<CertificateDesk['numbers']> {
  const series = seriesOf(issuer, session, issuedOn);
  if (!series) return { kind: 'imported' };
  const eligible = people.filter(({ eligibility }) => eligibility.kind === 'eligible').length;
  // One at least: an unusable pattern shows before anybody is eligible.
  const upcoming = [...(await peekNumbers(reader, series, Math.max(eligible, 1)))];
  return series.source === 'own-pattern'
    ? { kind: 'own-pattern', pattern: issuer.pattern, upcoming }
    : { kind: 'local-22', upcoming };
}

/** What keeps the whole session from being certified; reasons of single people stay with them. */
async function obstaclesAndNumbers(
  reader: Reader,
  cases: SessionCases,
  { today, issuedOn }: { readonly today: string; readonly issuedOn: string },
) {
  const obstacles: CertificateDesk['obstacles'] = [];
  if (cases.session.is_cancelled === 1) obstacles.push({ code: 'session-cancelled', params: {} });
  if (cases.session.enrolled_count === 0) obstacles.push({ code: 'nobody-enrolled', params: {} });
  const isAnybodyEligible = cases.people.some(({ eligibility }) => eligibility.kind === 'eligible');
  // An open resit does not hold up those who passed before it.
  if (cases.session.open_evaluation_count > 0 && !isAnybodyEligible)
    obstacles.push({ code: 'marks-not-confirmed', params: {} });
  if (issuedOn > today) obstacles.push({ code: 'issued-after-today', params: { issuedOn, today } });
  try {
    return { obstacles, numbers: await numbersOf(reader, cases, issuedOn) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // A pattern that does not work out, or a series used up, is an obstacle to name, not a screen that fails.
    const { reason, ...params } = error.data.params;
    obstacles.push({ code: String(reason), params });
    const { pattern } = cases.issuer;
    const isOwn = cases.session.certificate_kind === 'training';
    const source = isOwn ? { kind: 'own-pattern' as const, pattern } : { kind: 'local-22' as const };
    return { obstacles, numbers: { ...source, upcoming: [] } };
  }
}

/** Everything the certificate desk shows. @throws {Failure} NOT_FOUND. */
export async function readDesk(
  reader: Reader,
  input: { readonly sessionId: number; readonly issuedOn?: string | undefined },
  call: Call,
): Promise<CertificateDesk> {
  const { today } = call;
  const issuedOn = input.issuedOn ?? today;
  const cases = await sessionCases(reader, input.sessionId, { today, issuedOn });
  const { session, issuer, people } = cases;
  const prints = await latestOutcomes(reader, session.id);
  const name = issuingName(issuer, session.certificate_kind);
  const withoutEnglish = englishObstacle(issuer, session.certificate_kind);
  const isFiled = session.certificate_kind === 'level';
  return {
    sessionId: session.id,
    sessionName: session.name,
    occupationZh: session.occupation_zh ?? session.course_name_zh,
    occupationEn: session.occupation_en ?? session.course_name_en,
    level: session.level,
    kind: session.certificate_kind,
    heldOn: session.last_evaluation_on,
    hasOpenMarks: session.open_evaluation_count > 0,
    issuedOn,
    issuer: {
      nameZh: name.zh,
      nameEn: name.en,
      code: isFiled ? (bodyCode(issuer) ?? null) : null,
      filedUntil: isFiled ? (issuer.body?.filedUntil ?? null) : null,
    },
    ...(await obstaclesAndNumbers(reader, cases, { today, issuedOn })),
    englishObstacles: withoutEnglish === undefined ? [] : [{ code: withoutEnglish, params: {} }],
    language: await readSetting(reader, 'certificate.language', today),
    font: await fontNote(reader, call),
    hasImages: issuer.institution.has_images_on_certificates === 1,
    candidates: people.map((subject) => candidateOf(subject, prints)),
  };
}
