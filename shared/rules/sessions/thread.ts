import { finding, type Finding } from '../finding.ts';
import { daysBetween, type PlainDate } from '../trainees/dates.ts';

/** 计划 → 备案 → 授课 → 评价 → 发证 → 结算 → 回访: the life of a session. */
export type SessionStepName = 'plan' | 'file' | 'teach' | 'evaluate' | 'certify' | 'settle' | 'follow-up';
export type StepState = 'done' | 'now' | 'later' | 'trouble';

export interface ThreadFacts {
  readonly today: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly venue: string;
  readonly trainer: string;
  readonly targetCount: number;
  readonly enrolledCount: number;
  readonly isCancelled: boolean;
  /** Classes without public money need no filing. */
  readonly isFilingRequired: boolean;
  readonly filedOn: PlainDate | null;
  /** False where certificates of this level need a filing as an evaluation body and there is none for its last day. */
  readonly isLevelFiled?: boolean;
  /** The latest batch. `scoredCount` people have every mark. */
  readonly evaluation:
    | { readonly kind: 'none' }
    | {
        readonly kind: 'open';
        readonly heldOn: PlainDate;
        /** A re-sit is due after its own day, not after the class. */
        readonly isResit: boolean;
        readonly scoredCount: number;
        readonly totalCount: number;
      }
    | { readonly kind: 'confirmed'; readonly heldOn: PlainDate; readonly passedCount: number };
  /** Certificates of the session that are not voided; each is counted once, where it stands. */
  readonly certificates: {
    /** People who may get one and have none. */
    readonly eligible: number;
    /** People who passed, have none, and may not get one yet; the certificate desk says why. */
    readonly kept: number;
    readonly waiting: number;
    readonly numbered: number;
    readonly printed: number;
    readonly handedOver: number;
  };
  readonly settledOn: PlainDate | null;
  /** False where settlement is not kept here: the step waits and nothing is said to be missing. */
  readonly isSettlementTracked?: boolean;
  readonly followUp: { readonly due: number; readonly done: number };
}

/** Limits that differ by place and year: dated settings with their source (`session.…`). */
export interface ThreadSettings {
  /** Days before the start by which the opening must be filed. */
  readonly filingLeadDays: number;
  /** Days after the end within which the evaluation should be confirmed. */
  readonly evaluationDays: number;
  /** Days after the end within which the settlement is handed in. */
  readonly settlementDays: number;
}

/** As delivered: ten days ahead, fifteen and thirty after (usual elsewhere, no rule found for Shanxi). */
export const defaultThreadSettings: ThreadSettings = {
  filingLeadDays: 10,
  evaluationDays: 15,
  settlementDays: 30,
};

export type MissingCode =
  | 'no-trainees'
  | 'few-trainees'
  | 'too-many-trainees'
  | 'no-trainer'
  | 'no-venue'
  | 'level-not-filed'
  | 'not-filed'
  | 'filing-late'
  | 'started-unfiled'
  | 'no-evaluation'
  | 'evaluation-late'
  | 'marks-missing'
  | 'not-confirmed'
  | 'to-issue'
  | 'kept-back'
  | 'numbers-waiting'
  | 'to-print'
  | 'to-hand-over'
  | 'not-settled'
  | 'settlement-late'
  | 'follow-ups-due';

export type StepNoteCode =
  | 'filed-on'
  | 'starts-in'
  | 'day-of'
  | 'ended-on'
  | 'held-on'
  | 'passed'
  | 'handed-over'
  | 'settled-on'
  | 'followed-up'
  | 'nobody-passed'
  | 'not-issued';

export interface ThreadStep {
  readonly step: SessionStepName;
  readonly state: StepState;
  /** The days or numbers behind the step. */
  readonly note: Finding<StepNoteCode> | null;
}

export interface SessionThread {
  readonly steps: readonly ThreadStep[];
  /** The first step that is not done; null when everything is, or the session is cancelled. */
  readonly next: SessionStepName | null;
  /** What is missing now, most urgent step first. */
  readonly missing: readonly Finding<MissingCode>[];
}

interface Judged {
  readonly state: StepState;
  readonly note: Finding<StepNoteCode> | null;
  readonly missing: readonly Finding<MissingCode>[];
}

function judged(state: StepState, note: Judged['note'] = null, missing: Judged['missing'] = []): Judged {
  return { state, note, missing };
}

/** Decides where a session stands from its facts alone; nothing about it is stored. */
export function threadOf(
  facts: ThreadFacts,
  settings: ThreadSettings = defaultThreadSettings,
): SessionThread {
  const all: readonly (readonly [SessionStepName, Judged])[] = [
    ['plan', plan(facts)],
    ['file', file(facts, settings)],
    ['teach', teach(facts)],
    ['evaluate', evaluate(facts, settings)],
    ['certify', certify(facts)],
    ['settle', settle(facts, settings)],
    ['follow-up', followUp(facts)],
  ];
  const steps = all.map(([step, { state, note }]) => ({ step, state, note }));
  if (facts.isCancelled) {
    const frozen = steps.map((item) => (item.state === 'done' ? item : { ...item, state: 'later' as const }));
    return { steps: frozen, next: null, missing: [] };
  }
  return {
    steps,
    next: steps.find((item) => item.state !== 'done')?.step ?? null,
    missing: all.flatMap(([, { missing }]) => missing),
  };
}

function plan(facts: ThreadFacts): Judged {
  const { enrolledCount, targetCount } = facts;
  const hasStarted = facts.startsOn <= facts.today;
  const missing: Finding<MissingCode>[] = [];
  if (enrolledCount === 0) missing.push(finding('no-trainees'));
  else if (enrolledCount < targetCount && !hasStarted) {
    missing.push(finding('few-trainees', { enrolled: enrolledCount, target: targetCount }));
  } else if (enrolledCount > targetCount) {
    missing.push(finding('too-many-trainees', { enrolled: enrolledCount, target: targetCount }));
  }
  if (facts.trainer.trim() === '') missing.push(finding('no-trainer'));
  if (facts.venue.trim() === '') missing.push(finding('no-venue'));
  if (facts.isLevelFiled === false) missing.push(finding('level-not-filed'));
  // Numbers beside the target are worth saying but keep nobody from teaching.
  const isOpen = missing.some((item) => item.code.startsWith('no-'));
  if (!isOpen) return judged('done', null, missing);
  return judged(hasStarted ? 'trouble' : 'now', null, missing);
}

function file(facts: ThreadFacts, settings: ThreadSettings): Judged {
  if (facts.filedOn !== null) return judged('done', finding('filed-on', { date: facts.filedOn }));
  if (!facts.isFilingRequired) return judged('done');
  const days = daysBetween(facts.today, facts.startsOn);
  if (days <= 0) return judged('trouble', null, [finding('started-unfiled', { date: facts.startsOn })]);
  const lead = settings.filingLeadDays;
  if (days < lead) return judged('trouble', null, [finding('filing-late', { days, lead })]);
  return judged('now', null, [finding('not-filed', { days: days - lead })]);
}

function teach({ today, startsOn, endsOn, enrolledCount }: ThreadFacts): Judged {
  if (today < startsOn) return judged('later', finding('starts-in', { days: daysBetween(today, startsOn) }));
  if (today > endsOn) return judged('done', finding('ended-on', { date: endsOn }));
  const note = finding('day-of', {
    day: daysBetween(startsOn, today) + 1,
    days: daysBetween(startsOn, endsOn) + 1,
  });
  return judged(enrolledCount === 0 ? 'trouble' : 'now', note);
}

function evaluate(facts: ThreadFacts, settings: ThreadSettings): Judged {
  const { evaluation, today, endsOn } = facts;
  if (evaluation.kind === 'confirmed') {
    return judged(
      'done',
      finding('passed', { passed: evaluation.passedCount, enrolled: facts.enrolledCount }),
    );
  }
  const since = daysBetween(
    evaluation.kind === 'open' && evaluation.isResit ? evaluation.heldOn : endsOn,
    today,
  );
  const isLate = since > settings.evaluationDays;
  const late = isLate ? [finding<MissingCode>('evaluation-late', { days: since })] : [];
  if (evaluation.kind === 'none') {
    if (since <= 0) return judged('later');
    return judged(isLate ? 'trouble' : 'now', null, isLate ? late : [finding('no-evaluation')]);
  }
  const note = finding<StepNoteCode>('held-on', { date: evaluation.heldOn });
  if (today < evaluation.heldOn) return judged('later', note);
  const open = evaluation.totalCount - evaluation.scoredCount;
  const missing =
    open > 0 ? finding<MissingCode>('marks-missing', { count: open }) : finding<MissingCode>('not-confirmed');
  return judged(isLate ? 'trouble' : 'now', note, [...late, missing]);
}

function certify({ evaluation, certificates }: ThreadFacts): Judged {
  const { eligible, kept, waiting, numbered, printed, handedOver } = certificates;
  const open: readonly (readonly [MissingCode, number])[] = [
    ['to-issue', eligible],
    ['kept-back', kept],
    ['numbers-waiting', waiting],
    ['to-print', numbered],
    ['to-hand-over', printed],
  ];
  const missing = open.filter(([, count]) => count > 0).map(([code, count]) => finding(code, { count }));
  if (missing.length > 0) {
    const total = eligible + kept + waiting + numbered + printed + handedOver;
    const state = total - handedOver === kept ? 'trouble' : 'now';
    return judged(state, finding('handed-over', { count: handedOver, total }), missing);
  }
  if (handedOver > 0) return judged('done', finding('handed-over', { count: handedOver, total: handedOver }));
  if (evaluation.kind !== 'confirmed') return judged('later');
  // Who passed is no longer counted as work a year after the class.
  const { passedCount } = evaluation;
  return judged(
    'done',
    passedCount > 0 ? finding('not-issued', { count: passedCount }) : finding('nobody-passed'),
  );
}

function settle(facts: ThreadFacts, settings: ThreadSettings): Judged {
  if (facts.settledOn !== null) return judged('done', finding('settled-on', { date: facts.settledOn }));
  if (facts.evaluation.kind !== 'confirmed' || facts.isSettlementTracked === false) return judged('later');
  const days = daysBetween(facts.endsOn, facts.today);
  if (days > settings.settlementDays) return judged('trouble', null, [finding('settlement-late', { days })]);
  return judged('now', null, [finding('not-settled', { days: settings.settlementDays - days })]);
}

function followUp({ followUp: { due, done }, settledOn, certificates }: ThreadFacts): Judged {
  if (due > done) {
    const note = finding<StepNoteCode>('followed-up', { done, due });
    return judged('now', note, [finding('follow-ups-due', { count: due - done })]);
  }
  if (due > 0) return judged('done', finding('followed-up', { done, due }));
  return judged(settledOn !== null && certificates.handedOver > 0 ? 'now' : 'later');
}
