import type { TodayAction, TodayWork } from '#shared/contract/today.ts';
import type { Finding } from '#shared/rules/finding.ts';
import {
  defaultThreadSettings,
  type MissingCode,
  type SessionStepName,
  type ThreadSettings,
} from '#shared/rules/sessions/thread.ts';
import { addDays, daysBetween, type PlainDate } from '#shared/rules/trainees/dates.ts';

/** What is known of a session beside its thread. */
export interface WorkFacts {
  readonly today: PlainDate;
  readonly session: {
    readonly id: number;
    readonly name: string;
    readonly startsOn: PlainDate;
    readonly endsOn: PlainDate;
    readonly trainer: string;
    readonly withoutPhotoCount: number;
  };
  readonly missing: readonly Finding<MissingCode>[];
  /** The latest batch. */
  readonly evaluation:
    | {
        readonly id: number;
        readonly heldOn: PlainDate;
        readonly evaluators: string;
        readonly isConfirmed: boolean;
        readonly isResit: boolean;
      }
    | undefined;
  /** Since when certificates have waited for their official numbers. */
  readonly waitingSince: PlainDate | undefined;
  /** Who asks: their own work has no owner named. */
  readonly reader: string;
  readonly settings?: ThreadSettings;
}

type Deed =
  /** A step to be done by a day; `isNext` is said at once, however far its day. */
  | { readonly kind: 'due'; readonly day: PlainDate; readonly isNext?: true }
  /** Something a step lacks, needed by a day. */
  | { readonly kind: 'missing'; readonly day: PlainDate };

interface Judged {
  readonly step: SessionStepName;
  readonly action: TodayAction;
  readonly deed: (facts: WorkFacts, settings: ThreadSettings) => Deed;
  /** Whose it is by the record. */
  readonly owner?: (facts: WorkFacts) => string;
}

const filingDay = ({ session }: WorkFacts, settings: ThreadSettings): Deed => ({
  kind: 'due',
  day: addDays(session.startsOn, -settings.filingLeadDays),
});
/** A first batch counts from the end of the class, a re-sit from its own day. */
export function evaluationDay({ session, evaluation }: WorkFacts, settings: ThreadSettings): PlainDate {
  const from = evaluation?.isResit === true ? evaluation.heldOn : session.endsOn;
  return addDays(from, settings.evaluationDays);
}
const evaluationDue = (facts: WorkFacts, settings: ThreadSettings): Deed => ({
  kind: 'due',
  day: evaluationDay(facts, settings),
  isNext: true,
});
const byStart = ({ session }: WorkFacts): Deed => ({ kind: 'missing', day: session.startsOn });
// No rule gives a day: it is next in line, so it is today's.
const atOnce = ({ today }: WorkFacts): Deed => ({ kind: 'due', day: today });
const trainer = ({ session }: WorkFacts): string => session.trainer;
const evaluators = ({ evaluation, session }: WorkFacts): string => evaluation?.evaluators || session.trainer;

/** `numbers-waiting` is not here: it lies in other hands. */
const judgements: Readonly<Record<Exclude<MissingCode, 'numbers-waiting'>, Judged>> = {
  'no-trainees': { step: 'plan', action: 'enrol', deed: byStart },
  'few-trainees': { step: 'plan', action: 'enrol', deed: byStart },
  'too-many-trainees': {
    step: 'plan',
    action: 'complete-session',
    deed: ({ session }) => ({ kind: 'missing', day: session.endsOn }),
  },
  'no-trainer': { step: 'plan', action: 'complete-session', deed: byStart },
  'no-venue': { step: 'plan', action: 'complete-session', deed: byStart },
  'level-not-filed': { step: 'plan', action: 'see-filing', deed: byStart },
  'not-filed': { step: 'file', action: 'file', deed: filingDay },
  'filing-late': { step: 'file', action: 'file', deed: filingDay },
  'started-unfiled': { step: 'file', action: 'file', deed: filingDay },
  'no-evaluation': { step: 'evaluate', action: 'plan-evaluation', deed: evaluationDue },
  'evaluation-late': { step: 'evaluate', action: 'plan-evaluation', deed: evaluationDue },
  'marks-missing': {
    step: 'evaluate',
    action: 'enter-marks',
    deed: (facts, settings) => ({ kind: 'missing', day: evaluationDay(facts, settings) }),
    owner: evaluators,
  },
  'not-confirmed': { step: 'evaluate', action: 'confirm-marks', deed: evaluationDue },
  'to-issue': { step: 'certify', action: 'issue', deed: atOnce },
  'kept-back': { step: 'certify', action: 'see-reasons', deed: atOnce },
  'to-print': { step: 'certify', action: 'print', deed: atOnce },
  'to-hand-over': { step: 'certify', action: 'hand-over', deed: atOnce },
  'not-settled': {
    step: 'settle',
    action: 'settle',
    deed: ({ session }, { settlementDays }) => ({
      kind: 'due',
      day: addDays(session.endsOn, settlementDays),
    }),
  },
  'settlement-late': {
    step: 'settle',
    action: 'settle',
    deed: ({ session }, { settlementDays }) => ({
      kind: 'due',
      day: addDays(session.endsOn, settlementDays),
    }),
  },
  'follow-ups-due': { step: 'follow-up', action: 'follow-up', deed: atOnce, owner: trainer },
};

/** Work of one session, not yet sorted into overdue, due and missing. */
export interface SessionWork {
  readonly work: TodayWork;
  readonly kind: Deed['kind'];
  readonly isNext?: boolean;
}

/** Names as a clerk lists them: 程示文、赵示和. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/[、，,；;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function isHandled(code: MissingCode): code is keyof typeof judgements {
  return code in judgements;
}

/**
 * Everything a session's thread asks for, each with its day, its owner and what its button does. A late
 * evaluation that already has a batch is told once, as what is still missing in it.
 */
export function workOf(facts: WorkFacts): readonly SessionWork[] {
  const settings = facts.settings ?? defaultThreadSettings;
  const { evaluation } = facts;
  const fromThread = facts.missing.flatMap(({ code, params }) => {
    if (!isHandled(code)) return [];
    if (code === 'evaluation-late' && evaluation !== undefined) return [];
    const judged = judgements[code];
    const deed = judged.deed(facts, settings);
    return [pieceOf(facts, { code, params, judged, deed })];
  });
  return [...fromThread, ...photosOf(facts), ...comingOf(facts)];
}

/** Days that come whether or not anybody does anything: nothing is missing, but nobody should be surprised. */
function comingOf(facts: WorkFacts): readonly SessionWork[] {
  const { session, evaluation, today } = facts;
  const coming: readonly (Judged & { readonly code: string; readonly day: PlainDate })[] = [
    { code: 'session-starts', day: session.startsOn, step: 'teach', action: 'see-session', deed: byStart },
    { code: 'session-ends', day: session.endsOn, step: 'teach', action: 'see-session', deed: byStart },
    ...(evaluation === undefined || evaluation.isConfirmed
      ? []
      : [
          {
            code: 'evaluation-held',
            day: evaluation.heldOn,
            step: 'evaluate' as const,
            action: 'enter-marks' as const,
            deed: byStart,
          },
        ]),
  ];
  return coming
    .filter(({ day }) => day >= today)
    .map(({ code, day, ...judged }) =>
      pieceOf(facts, { code, params: {}, judged, deed: { kind: 'due', day } }),
    );
}

/** People need their picture before the evaluation: it is on the list of examinees and on the certificate. */
function photosOf(facts: WorkFacts): readonly SessionWork[] {
  const { session, evaluation } = facts;
  if (session.withoutPhotoCount === 0 || evaluation?.isConfirmed === true) return [];
  const day = evaluation?.heldOn ?? session.endsOn;
  const judged: Judged = {
    step: 'teach',
    action: 'add-photos',
    deed: () => ({ kind: 'missing', day }),
  };
  const params = { count: session.withoutPhotoCount };
  return [pieceOf(facts, { code: 'no-photo', params, judged, deed: { kind: 'missing', day } })];
}

interface Piece {
  readonly code: string;
  readonly params: Finding['params'];
  readonly judged: Judged;
  readonly deed: Deed;
}

function pieceOf(facts: WorkFacts, { code, params, judged, deed }: Piece): SessionWork {
  const { session, today, evaluation } = facts;
  const owner = judged.owner?.(facts).trim() ?? '';
  return {
    kind: deed.kind,
    isNext: deed.kind === 'due' && deed.isNext === true,
    work: {
      key: `session:${session.id}:${code}`,
      step: judged.step,
      day: deed.day,
      lateDays: Math.max(0, daysBetween(deed.day, today)),
      deed: { code, params: { ...params } },
      record: { kind: 'session', id: session.id, name: session.name },
      owner: owner === '' || namesIn(owner).includes(facts.reader) ? null : owner,
      action: { code: judged.action, evaluationId: evaluation?.id ?? null },
    },
  };
}
