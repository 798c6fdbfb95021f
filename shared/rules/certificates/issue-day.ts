import { finding, type Finding } from '../finding.ts';
import {
  checkEvaluationBody,
  filingState,
  type EvaluationBody,
  type FilingState,
  type OccupationLevel,
} from '../institution/evaluation-body.ts';
import type { PlainDate } from '../trainees/dates.ts';

/** A day of issue with what must lie before it. */
export interface IssueDay {
  readonly issuedOn: PlainDate;
  /** The last day of the session. */
  readonly endsOn: PlainDate;
  /** The day of the evaluation that counts; undefined for somebody not evaluated. */
  readonly heldOn?: PlainDate | undefined;
}

export type IssueDayCode = 'issued-before-evaluation' | 'issued-before-end';

/** A certificate says that somebody was taught and evaluated, so its day lies before neither. */
export function issueDayReasons({ issuedOn, endsOn, heldOn }: IssueDay): readonly Finding<IssueDayCode>[] {
  return [
    ...(heldOn !== undefined && issuedOn < heldOn
      ? [finding('issued-before-evaluation', { issuedOn, date: heldOn })]
      : []),
    ...(issuedOn < endsOn ? [finding('issued-before-end', { issuedOn, date: endsOn })] : []),
  ];
}

export interface FilingFacts {
  readonly issuedOn: PlainDate;
  readonly occupation?: (OccupationLevel & { readonly name: string }) | undefined;
  readonly body?: EvaluationBody | undefined;
}

export type FilingCode =
  | 'no-occupation'
  | 'no-evaluation-body'
  | 'evaluation-body-unsound'
  | 'body-not-filed'
  | 'occupation-not-filed'
  | 'filing-not-on-day';

/** What keeps a body from issuing level certificates of an occupation on a day. */
export function filingReasons({ occupation, body, issuedOn }: FilingFacts): readonly Finding<FilingCode>[] {
  if (body === undefined) return [finding('no-evaluation-body')];
  const wrong = checkEvaluationBody(body, [body.letter])[0];
  if (wrong !== undefined) return [finding('evaluation-body-unsound', { problem: wrong.code })];
  if (occupation === undefined) return [finding('no-occupation')];
  const params = { occupation: occupation.name, level: occupation.level, date: issuedOn };
  const reasons: Readonly<Record<FilingState, readonly Finding<FilingCode>[]>> = {
    filed: [],
    'body-not-filed': [finding('body-not-filed', { date: issuedOn })],
    'occupation-not-filed': [finding('occupation-not-filed', params)],
    'not-on-this-day': [finding('filing-not-on-day', params)],
  };
  return reasons[filingState(body, occupation, issuedOn)];
}
