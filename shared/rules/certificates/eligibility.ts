import { idKinds, type IdKind } from '#shared/lists/id-kinds.ts';
import { asCode } from '#shared/lists/coded-item.ts';
import type { Sex } from '#shared/lists/sexes.ts';
import { checkMark, type Marks } from '../evaluations/marks.ts';
import { isPartPassed, judge, markOf } from '../evaluations/outcome.ts';
import type { PartRule } from '../evaluations/parts.ts';
import { finding, type Finding } from '../finding.ts';
import type { EvaluationBody, OccupationLevel } from '../institution/evaluation-body.ts';
import type { PlainDate } from '../trainees/dates.ts';
import { checkDocument } from '../trainees/document.ts';
import { checkName } from '../trainees/name.ts';
import { filingReasons, type FilingCode, type IssueDayCode, issueDayReasons } from './issue-day.ts';

/** 职业技能等级证书 (only with a filed evaluation body) or 培训合格证书. */
export type CertificateKind = 'level' | 'training';

export interface EligibilityFacts {
  readonly kind: CertificateKind;
  readonly today: PlainDate;
  readonly issuedOn: PlainDate;
  readonly person: {
    readonly name: string;
    readonly idKind: string;
    readonly idNumber: string;
    readonly sex: Sex | null;
  };
  /**
   * What the picture check found, by its own codes; `none` without a photo. Both kinds carry one: the level
   * certificate by 人社鉴发〔2021〕1号, the training certificate because its page has the place for it.
   */
  readonly photo: { readonly kind: 'none' } | { readonly kind: 'photo'; readonly checks: readonly Finding[] };
  readonly hasLeft: boolean;
  /** The last day of the session. */
  readonly endsOn: PlainDate;
  readonly evaluation:
    | { readonly kind: 'none' }
    | {
        readonly kind: 'batch';
        readonly heldOn: PlainDate;
        readonly isConfirmed: boolean;
        readonly rules: readonly PartRule[];
        readonly marks: Marks;
      };
  readonly occupation?: OccupationLevel & { readonly name: string };
  readonly body?: EvaluationBody;
  /** A certificate of this kind for this enrolment that is not voided. */
  readonly existing?: { readonly number: string };
}

export type EligibilityCode =
  | 'already-certified'
  | 'left-session'
  | 'name-missing'
  | 'name-unsound'
  | 'id-unsound'
  | 'sex-missing'
  | 'no-photo'
  | `photo-${string}`
  | 'no-evaluation'
  | 'marks-not-confirmed'
  | 'part-missing'
  | 'part-failed'
  | 'part-absent'
  | 'part-misconduct'
  | 'part-deferred'
  | IssueDayCode
  | FilingCode;

export type Eligibility =
  | { readonly kind: 'eligible' }
  | { readonly kind: 'not-yet'; readonly reasons: readonly Finding<EligibilityCode>[] };

type Reasons = readonly Finding<EligibilityCode>[];

/** Whether a certificate may be issued, and if not, every reason at once. */
export function decideEligibility(facts: EligibilityFacts): Eligibility {
  if (facts.existing !== undefined) {
    return { kind: 'not-yet', reasons: [finding('already-certified', { number: facts.existing.number })] };
  }
  const reasons: Reasons = [
    ...(facts.hasLeft ? [finding('left-session')] : []),
    ...personReasons(facts),
    ...photoReasons(facts),
    ...evaluationReasons(facts),
    ...dayReasons(facts),
    ...(facts.kind === 'level' ? filingReasons(facts) : []),
  ];
  return reasons.length === 0 ? { kind: 'eligible' } : { kind: 'not-yet', reasons };
}

function personReasons({ kind, person, today }: EligibilityFacts): Reasons {
  const reasons: Finding<EligibilityCode>[] = [];
  const name = checkName(person.name);
  if (name.kind === 'problem') {
    reasons.push(
      name.code === 'empty' ? finding('name-missing') : finding('name-unsound', { problem: name.code }),
    );
  }
  const idKind: IdKind | undefined = asCode(idKinds, person.idKind);
  const document = idKind === undefined ? undefined : checkDocument(idKind, person.idNumber, { today });
  if (document?.kind !== 'sound') reasons.push(finding('id-unsound', { problem: document?.code ?? 'form' }));
  // A training certificate prints it, and passports and passes do not tell it.
  if (kind === 'training' && person.sex === null) reasons.push(finding('sex-missing'));
  return reasons;
}

function photoReasons({ photo }: EligibilityFacts): Reasons {
  if (photo.kind === 'none') return [finding('no-photo')];
  return photo.checks.map((check) => finding(`photo-${check.code}`, check.params));
}

function evaluationReasons({ evaluation }: EligibilityFacts): Reasons {
  if (evaluation.kind === 'none') return [finding('no-evaluation')];
  const open: Reasons = evaluation.isConfirmed ? [] : [finding('marks-not-confirmed')];
  if (judge(evaluation.rules, evaluation.marks).kind === 'passed') return open;
  return [...open, ...evaluation.rules.flatMap((rule) => partReason(rule, evaluation.marks))];
}

function dayReasons({ issuedOn, endsOn, evaluation }: EligibilityFacts): Reasons {
  const heldOn = evaluation.kind === 'batch' ? evaluation.heldOn : undefined;
  return issueDayReasons({ issuedOn, endsOn, heldOn });
}

function partReason(rule: PartRule, marks: Marks): Reasons {
  const { part, passMark } = rule;
  const mark = markOf(marks, part);
  if (mark.kind === 'empty' || checkMark(rule, mark) !== undefined)
    return [finding('part-missing', { part })];
  if (mark.kind === 'score') {
    return isPartPassed(rule, mark) ? [] : [finding('part-failed', { part, value: mark.value, passMark })];
  }
  return [finding(`part-${mark.kind}`, { part })];
}
