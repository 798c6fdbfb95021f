import type { CertificateCandidate, CertificateDesk } from '#shared/contract/certificate-records.ts';

export type CandidateGroup = 'eligible' | 'issued' | 'not-yet';

/** A person as the desk lists them. */
export interface Listed {
  readonly candidate: CertificateCandidate;
  readonly group: CandidateGroup;
  readonly isSelected: boolean;
  /** The number it has, or would get if issued now with the others selected; null while none is known. */
  readonly number: string | null;
  /** How many of those selected come before, in roster order. */
  readonly ahead: number;
}

/** The work that is left, by the step it waits for. */
export interface Backlog {
  readonly waiting: readonly CertificateCandidate[];
  readonly toPrint: readonly CertificateCandidate[];
  readonly unanswered: readonly CertificateCandidate[];
  readonly toHandOver: readonly CertificateCandidate[];
}

export function groupOf({ certificate, reasons }: CertificateCandidate): CandidateGroup {
  if (certificate !== null) return 'issued';
  return reasons.length === 0 ? 'eligible' : 'not-yet';
}

/** Everybody in roster order with the number each would get; `unselected` are the eligible ones left out. */
export function listPeople(desk: CertificateDesk, unselected: ReadonlySet<number>): readonly Listed[] {
  const upcoming = desk.numbers.kind === 'imported' ? [] : desk.numbers.upcoming;
  let ahead = 0;
  return desk.candidates.map((candidate) => {
    const group = groupOf(candidate);
    const isSelected = group === 'eligible' && !unselected.has(candidate.enrolmentId);
    const announced = isSelected ? (upcoming[ahead] ?? null) : null;
    const listed = {
      candidate,
      group,
      isSelected,
      number: candidate.certificate?.number ?? announced,
      ahead,
    };
    if (isSelected) ahead += 1;
    return listed;
  });
}

/** What depends on the language that certificates are issued in. */
export interface BilingualPart {
  /** What keeps everybody from being certified in it. */
  readonly obstacles: CertificateDesk['obstacles'];
  /** Those selected whose English name would be left out; nobody while certificates are in Chinese alone. */
  readonly withoutNameEn: readonly CertificateCandidate[];
}

/** What the second language adds: an issuer and people need their names in it. */
export function bilingualPart(
  desk: CertificateDesk,
  people: readonly Listed[],
  language: CertificateDesk['language'],
): BilingualPart {
  if (language === 'zh') return { obstacles: desk.obstacles, withoutNameEn: [] };
  return {
    obstacles: [...desk.obstacles, ...desk.englishObstacles],
    withoutNameEn: people.flatMap(({ candidate, isSelected }) =>
      isSelected && candidate.nameEn === '' ? [candidate] : [],
    ),
  };
}

/** What is left to do with the certificates that are issued. */
export function backlogOf({ candidates }: CertificateDesk): Backlog {
  const inState = (state: string) => candidates.filter(({ certificate }) => certificate?.state === state);
  return {
    waiting: inState('waiting'),
    toPrint: inState('numbered'),
    unanswered: inState('printed').filter(({ certificate }) => certificate?.lastPrint === 'unknown'),
    toHandOver: inState('printed'),
  };
}

/** Whether a person is meant by what was typed: part of the name, its pinyin, or of the number. */
export function isMeant({ candidate, number }: Listed, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const { name, pinyin, idNumberMasked } = candidate;
  return [name, pinyin.replaceAll(' ', ''), pinyin, number ?? '', idNumberMasked].some((each) =>
    each.toLowerCase().includes(wanted),
  );
}
