import { Failure } from '#shared/contract/failures.ts';
import { findByCode } from '#shared/lists/coded-item.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import {
  composeQrText,
  defaultQrLines,
  joinQrText,
  type QrLine,
  utf8Bytes,
} from '#shared/rules/certificates/qr-text.ts';
import type { SessionRow } from '../sessions/training-session.table.ts';
import type { CandidateRow } from './candidate.table.ts';
import type { CertificateFacts, HolderFacts } from './certificate-facts.ts';
import { LEVEL_WORDS } from './certificate-words.ts';
import { type Issuer, issuingName } from './issuer.ts';
import type { CodeSigner } from './sign-code.ts';

/** What one certificate is made from. */
export interface CertificateCase {
  readonly issuer: Issuer;
  readonly session: SessionRow;
  readonly person: CandidateRow;
  readonly issuedOn: string;
  /** Empty while it waits for its number. */
  readonly number: string;
}

function words(zh: string, en: string | null | undefined) {
  return en ? { zh, en } : { zh };
}

function occupationOf(session: SessionRow) {
  return words(
    session.occupation_zh ?? session.course_name_zh,
    session.occupation_en ?? session.course_name_en,
  );
}

function holderFacts({ person, number, issuedOn }: CertificateCase): HolderFacts {
  const idKind = findByCode(idKinds, person.id_kind);
  return {
    holderName: person.name,
    ...(person.name_en !== '' && { holderNamePinyin: person.name_en }),
    idKind: idKind ? { zh: idKind.zh, en: idKind.en } : { zh: person.id_kind },
    idNumber: person.id_number,
    ...(person.sex !== null && { sex: person.sex }),
    certificateNumber: number,
    issueDate: issuedOn,
    qrText: '',
  };
}

/** The text an office set, with the issuing name in its place; nothing where it set none. */
function bodyTextOf(
  text: Issuer['levelBodyText'],
  name: ReturnType<typeof issuingName>,
): Pick<CertificateFacts, 'bodyText'> {
  if (text.zh === '') return {};
  const zh = text.zh.replaceAll('{institution}', name.zh);
  return { bodyText: words(zh, text.en.replaceAll('{institution}', name.en)) };
}

function levelFacts(subject: CertificateCase): CertificateFacts {
  const { session, issuer } = subject;
  const { addresses, levelBodyText } = issuer;
  if (session.level === null)
    throw new Failure('WRONG_STATE', { params: { reason: 'course-without-level' } });
  const name = issuingName(issuer, 'level');
  return {
    ...holderFacts(subject),
    kind: 'level',
    occupation: occupationOf(session),
    ...(session.variant_zh !== '' && { direction: words(session.variant_zh, session.variant_en) }),
    level: session.level,
    body: words(name.zh, name.en),
    ...bodyTextOf(levelBodyText, name),
    addresses: {
      certificate: addresses.certificate,
      body: addresses.body,
      ...(addresses.provincial !== '' && { provincial: addresses.provincial }),
    },
  };
}

function trainingFacts(subject: CertificateCase): CertificateFacts {
  const { session, issuer } = subject;
  const name = issuingName(issuer, 'training');
  return {
    ...holderFacts(subject),
    kind: 'training',
    course: words(session.course_name_zh, session.course_name_en),
    ...bodyTextOf(issuer.trainingBodyText, name),
    ...(session.level !== null && { level: session.level }),
    startDate: session.starts_on,
    endDate: session.ends_on,
    hours: session.theory_hours + session.practice_hours,
    result: { zh: '合格', en: 'Passed' },
    institution: words(name.zh, name.en),
  };
}

const lineOf: Readonly<Record<Issuer['qrLines'][number], QrLine['content']>> = {
  institution: 'institution',
  number: 'number',
  holder: 'person',
  occupation: 'occupation',
  'issued-on': 'issued-on',
  'query-address': 'fixed',
};

function qrLinesOf(issuer: Issuer, kind: CertificateFacts['kind']): readonly QrLine[] {
  return issuer.qrLines.map((line) => {
    const content = lineOf[line];
    const known = defaultQrLines.find((candidate) => candidate.content === content);
    if (!known) return { content, label: '查询网址：', text: issuer.addresses.certificate };
    return content === 'occupation' && kind === 'training' ? { ...known, label: '培训项目：' } : known;
  });
}

function levelText({ level }: CertificateFacts): string {
  if (level === undefined) return '';
  return typeof level === 'number' ? LEVEL_WORDS[level].zh : level.zh;
}

/**
 * The readable lines of the code with their signature, from the facts that stand on the paper beside it.
 * @throws {Failure} WRONG_STATE naming what does not fit in.
 */
function signedText(facts: CertificateFacts, issuer: Issuer, signer: CodeSigner): string {
  const composed = composeQrText(
    {
      institution: (facts.kind === 'level' ? facts.body : facts.institution).zh,
      number: facts.certificateNumber,
      name: facts.holderName,
      idNumber: facts.idNumber,
      occupation: (facts.kind === 'level' ? facts.occupation : facts.course).zh,
      level: levelText(facts),
      issuedOn: facts.issueDate,
    },
    qrLinesOf(issuer, facts.kind),
  );
  if (composed.kind === 'problem') {
    const params = { reason: composed.code, ...composed.params };
    throw new Failure('WRONG_STATE', { params, place: { name: facts.holderName } });
  }
  return joinQrText(composed.text, { keyId: signer.keyId, signature: signer.sign(utf8Bytes(composed.text)) });
}

/**
 * Everything a certificate says. Without a number there is no code to sign yet, and `qrText` stays empty.
 * @throws {Failure} WRONG_STATE when the course has no level or the code's text does not hold together.
 */
export function composeFacts(subject: CertificateCase, signer: CodeSigner | undefined): CertificateFacts {
  const facts = subject.session.certificate_kind === 'level' ? levelFacts(subject) : trainingFacts(subject);
  if (subject.number === '' || !signer) return facts;
  return { ...facts, qrText: signedText(facts, subject.issuer, signer) };
}
