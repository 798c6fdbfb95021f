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
      }
    | undefined;
  /** Since when certificates have waited for their official numbers. */
  readonly waitingSince: PlainDate | undefined;
  /** Who asks: their own work has no owner named. */
  readonly reader: string;
  readonly settings?: ThreadSettings;
}

type Deed =
  /** A step to be done by a day. */
  | { readonly kind: 'due'; readonly day: PlainDate }
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
const evaluationDay = ({ session }: WorkFacts, settings: ThreadSettings): PlainDate =>
  addDays(session.endsOn, settings.evaluationDays);
const byStart = ({ session }: WorkFacts): Deed => ({ kind: 'missing', day: session.startsOn });
// No rule gives a day: it is next in line, so it is today's.
const atOnce = ({ today }: WorkFacts): Deed => ({ kind: 'due', day: today });
const trainer = ({ session }: WorkFacts): string => session.trainer;
const evaluators = ({ evaluation, session }: WorkFacts): string => evaluation?.evaluators || session.trainer;

/** `numbers-waiting` is not here: it lies in other hands. */
const judgements: Readonly<Record<Exclude<MissingCode, 'numbers-waiting'>, Judged>> = {
  'no-trainees': { step: 'plan', action: 'enrol', deed: byStart, owner: trainer },
  'few-trainees': { step: 'plan', action: 'enrol', deed: byStart, owner: trainer },
  'too-many-trainees': {
    step: 'plan',
    action: 'complete-session',
    deed: ({ session }) => ({ kind: 'missing', day: session.endsOn }),
  },
  'no-trainer': { step: 'plan', action: 'complete-session', deed: byStart },
  'no-venue': { step: 'plan', action: 'complete-session', deed: byStart },
  'not-filed': { step: 'file', action: 'file', deed: filingDay },
  'filing-late': { step: 'file', action: 'file', deed: filingDay },
  'started-unfiled': { step: 'file', action: 'file', deed: filingDay },
  'no-evaluation': {
    step: 'evaluate',
    action: 'plan-evaluation',
    deed: (facts, settings) => ({ kind: 'due', day: evaluationDay(facts, settings) }),
  },
  'evaluation-late': {
    step: 'evaluate',
    action: 'plan-evaluation',
    deed: (facts, settings) => ({ kind: 'due', day: evaluationDay(facts, settings) }),
  },
  'marks-missing': {
    step: 'evaluate',
    action: 'enter-marks',
    deed: (facts, settings) => ({ kind: 'missing', day: evaluationDay(facts, settings) }),
    owner: evaluators,
  },
  'not-confirmed': {
    step: 'evaluate',
    action: 'confirm-marks',
    deed: (facts, settings) => ({ kind: 'due', day: evaluationDay(facts, settings) }),
  },
  'to-issue': { step: 'certify', action: 'issue', deed: atOnce },
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
  return [...fromThread, ...photosOf(facts)];
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
    owner: trainer,
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
    work: {
      key: `session:${session.id}:${code}`,
      step: judged.step,
      day: deed.day,
      lateDays: Math.max(0, daysBetween(deed.day, today)),
      deed: { code, params: { ...params } },
      record: { kind: 'session', id: session.id, name: session.name },
      owner: owner === '' || owner === facts.reader ? null : owner,
      action: { code: judged.action, evaluationId: evaluation?.id ?? null },
    },
  };
}
