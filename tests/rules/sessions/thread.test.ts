import { describe, expect, test } from 'vitest';
import { threadOf, type ThreadFacts } from '#shared/rules/sessions/thread.ts';

const planned: ThreadFacts = {
  today: '2026-10-01',
  startsOn: '2026-11-01',
  endsOn: '2026-11-10',
  venue: '201 教室',
  trainer: '示例教师',
  targetCount: 40,
  enrolledCount: 40,
  isCancelled: false,
  isFilingRequired: true,
  filedOn: null,
  evaluation: { kind: 'none' },
  certificates: { eligible: 0, kept: 0, waiting: 0, numbered: 0, printed: 0, handedOver: 0 },
  settledOn: null,
  followUp: { due: 0, done: 0 },
};
const filed = { filedOn: '2026-10-10' } as const;
const none = planned.certificates;
const confirmed = { kind: 'confirmed', heldOn: '2026-11-12', passedCount: 38 } as const;
const open = { kind: 'open', heldOn: '2026-11-12', isResit: false, scoredCount: 30, totalCount: 40 } as const;

function told(change: Partial<ThreadFacts>): string {
  const thread = threadOf({ ...planned, ...change });
  const steps = thread.steps.map((item) => item.state).join(' ');
  return `${steps} | ${thread.next ?? '-'} | ${thread.missing.map((item) => item.code).join(' ')}`;
}

describe('the thread of a session', () => {
  test.each<readonly [string, Partial<ThreadFacts>, string]>([
    ['planned, to be filed', {}, 'done now later later later later later | file | not-filed'],
    [
      'nobody enrolled',
      { enrolledCount: 0 },
      'now now later later later later later | plan | no-trainees not-filed',
    ],
    [
      'no trainer, no room',
      { trainer: ' ', venue: '' },
      'now now later later later later later | plan | no-trainer no-venue not-filed',
    ],
    [
      'a few short',
      { ...filed, enrolledCount: 30 },
      'done done later later later later later | teach | few-trainees',
    ],
    [
      'too many',
      { ...filed, enrolledCount: 41 },
      'done done later later later later later | teach | too-many-trainees',
    ],
    [
      'filing late',
      { today: '2026-10-25' },
      'done trouble later later later later later | file | filing-late',
    ],
    [
      'started unfiled',
      { today: '2026-11-01' },
      'done trouble now later later later later | file | started-unfiled',
    ],
    [
      'started with nobody',
      { ...filed, today: '2026-11-02', enrolledCount: 0 },
      'trouble done trouble later later later later | plan | no-trainees',
    ],
    ['teaching', { ...filed, today: '2026-11-03' }, 'done done now later later later later | teach | '],
    ['no filing needed', { isFilingRequired: false }, 'done done later later later later later | teach | '],
    [
      'taught',
      { ...filed, today: '2026-11-11' },
      'done done done now later later later | evaluate | no-evaluation',
    ],
    [
      'evaluation forgotten',
      { ...filed, today: '2026-11-30' },
      'done done done trouble later later later | evaluate | evaluation-late',
    ],
    [
      'evaluation tomorrow',
      { ...filed, today: '2026-11-11', evaluation: open },
      'done done done later later later later | evaluate | ',
    ],
    [
      'marks missing',
      { ...filed, today: '2026-11-13', evaluation: open },
      'done done done now later later later | evaluate | marks-missing',
    ],
    [
      'a re-sit in time, long after the class',
      { ...filed, today: '2027-01-15', evaluation: { ...open, isResit: true, heldOn: '2027-01-10' } },
      'done done done now later later later | evaluate | marks-missing',
    ],
    [
      'a re-sit forgotten',
      { ...filed, today: '2027-01-26', evaluation: { ...open, isResit: true, heldOn: '2027-01-10' } },
      'done done done trouble later later later | evaluate | evaluation-late marks-missing',
    ],
    [
      'a level nobody filed for',
      { isLevelFiled: false },
      'done now later later later later later | file | level-not-filed not-filed',
    ],
    [
      'to be confirmed',
      { ...filed, today: '2026-11-13', evaluation: { ...open, scoredCount: 40 } },
      'done done done now later later later | evaluate | not-confirmed',
    ],
    [
      'numbers awaited',
      {
        ...filed,
        today: '2026-11-15',
        evaluation: confirmed,
        certificates: { ...none, eligible: 2, waiting: 36 },
      },
      'done done done done now now later | certify | to-issue numbers-waiting not-settled',
    ],
    [
      'passed, but the last of them may not be certified yet',
      {
        ...filed,
        today: '2026-11-15',
        evaluation: confirmed,
        certificates: { ...none, kept: 2, handedOver: 36 },
      },
      'done done done done trouble now later | certify | kept-back not-settled',
    ],
    [
      'nobody passed',
      { ...filed, today: '2026-11-15', evaluation: { ...confirmed, passedCount: 0 } },
      'done done done done done now later | settle | not-settled',
    ],
    [
      'handed over, settlement late',
      { ...filed, today: '2026-12-15', evaluation: confirmed, certificates: { ...none, handedOver: 38 } },
      'done done done done done trouble later | settle | settlement-late',
    ],
    [
      'handed over where settlement is not kept',
      {
        ...filed,
        today: '2026-12-15',
        evaluation: confirmed,
        certificates: { ...none, handedOver: 38 },
        isSettlementTracked: false,
      },
      'done done done done done later later | settle | ',
    ],
    [
      'follow-ups due',
      {
        ...filed,
        today: '2026-12-15',
        evaluation: confirmed,
        certificates: { ...none, handedOver: 38 },
        settledOn: '2026-12-01',
        followUp: { due: 38, done: 10 },
      },
      'done done done done done done now | follow-up | follow-ups-due',
    ],
    [
      'everything done',
      {
        ...filed,
        today: '2026-12-15',
        evaluation: confirmed,
        certificates: { ...none, handedOver: 38 },
        settledOn: '2026-12-01',
        followUp: { due: 38, done: 38 },
      },
      'done done done done done done done | - | ',
    ],
    [
      'cancelled',
      { isCancelled: true, today: '2026-11-03' },
      'done later later later later later later | - | ',
    ],
  ])('%s', (_name, change, expected) => {
    expect(told(change)).toBe(expected);
  });

  test('steps carry the days and numbers behind them', () => {
    const thread = threadOf({ ...planned, ...filed, today: '2026-11-03' });
    expect(thread.steps[1]?.note).toEqual({ code: 'filed-on', params: { date: '2026-10-10' } });
    expect(thread.steps[2]?.note).toEqual({ code: 'day-of', params: { day: 3, days: 10 } });
  });

  test('limits are settings', () => {
    const settings = { filingLeadDays: 40, evaluationDays: 1, settlementDays: 1 };
    expect(threadOf(planned, settings).missing).toEqual([
      { code: 'filing-late', params: { days: 31, lead: 40 } },
    ]);
  });
});
