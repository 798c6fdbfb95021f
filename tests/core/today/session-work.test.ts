import { describe, expect, test } from 'vitest';
import { groupsOf } from '#core/today/read-today.ts';
import { type WorkFacts, workOf } from '#core/today/session-work.ts';
import { waitingOf } from '#core/today/waiting-work.ts';
import { finding } from '#shared/rules/finding.ts';

const today = '2026-11-24';

function factsOf(
  more: Partial<Omit<WorkFacts, 'session'>> & { readonly session?: Partial<WorkFacts['session']> },
): WorkFacts {
  return {
    today,
    missing: [],
    evaluation: undefined,
    waitingSince: undefined,
    reader: '王示宁',
    ...more,
    session: {
      id: 7,
      name: '2026-11 养老护理员 五级',
      startsOn: '2026-11-02',
      endsOn: '2026-11-20',
      trainer: '冯示慧',
      withoutPhotoCount: 0,
      ...more.session,
    },
  };
}

const batch = { id: 3, heldOn: '2026-11-21', evaluators: '', isConfirmed: false, isResit: false };

describe('what a session asks for today', () => {
  test('a filing that is due counts back from the start, and is late after that day', () => {
    const soon = factsOf({
      missing: [finding('not-filed', { days: 3 })],
      session: { startsOn: '2026-12-07' },
    });
    expect(groupsOf(workOf(soon), today).due).toMatchObject([{ day: '2026-11-27', lateDays: 0 }]);
    const late = factsOf({
      missing: [finding('filing-late', { days: 6, lead: 10 })],
      session: { startsOn: '2026-11-30' },
    });
    expect(groupsOf(workOf(late), today)).toMatchObject({
      due: [{ deed: { code: 'session-starts' } }],
      overdue: [{ lateDays: 4, deed: { code: 'filing-late' } }],
    });
  });

  test('a step further off than a week is not today’s matter, what it lacks within a month is', () => {
    const far = factsOf({
      missing: [finding('not-filed', { days: 15 }), finding('no-trainer')],
      session: { startsOn: '2026-12-19', endsOn: '2027-01-10' },
    });
    const groups = groupsOf(workOf(far), today);
    expect(groups.due).toEqual([]);
    expect(groups.missing.map(({ deed }) => deed.code)).toEqual(['no-trainer']);
  });

  test('certificates have no day of their own: they are today’s', () => {
    const facts = factsOf({ missing: [finding('to-issue', { count: 46 })], evaluation: batch });
    expect(groupsOf(workOf(facts), today).due).toMatchObject([
      {
        day: today,
        deed: { code: 'to-issue', params: { count: 46 } },
        owner: null,
        action: { code: 'issue' },
      },
    ]);
  });

  test('a late evaluation with a batch is told once, as the marks it lacks', () => {
    const facts = factsOf({
      missing: [finding('evaluation-late', { days: 25 }), finding('marks-missing', { count: 2 })],
      session: { endsOn: '2026-10-30' },
      evaluation: { ...batch, heldOn: '2026-11-01' },
    });
    expect(groupsOf(workOf(facts), today).overdue).toMatchObject([
      { deed: { code: 'marks-missing' }, lateDays: 10, action: { code: 'enter-marks', evaluationId: 3 } },
    ]);
  });

  test('what comes next after the class is said at once, with its own day', () => {
    const facts = factsOf({ missing: [finding('no-evaluation')] });
    expect(groupsOf(workOf(facts), today).due).toMatchObject([
      { day: '2026-12-05', deed: { code: 'no-evaluation' }, action: { code: 'plan-evaluation' } },
    ]);
    const scored = factsOf({ missing: [finding('not-confirmed')], evaluation: batch });
    expect(groupsOf(workOf(scored), today).due).toMatchObject([
      { day: '2026-12-05', deed: { code: 'not-confirmed' }, action: { code: 'confirm-marks' } },
    ]);
  });

  test('days that come within the week are said: class and evaluation', () => {
    const facts = factsOf({
      session: { startsOn: '2026-11-25', endsOn: '2026-12-20' },
      evaluation: { ...batch, heldOn: '2026-11-25' },
    });
    expect(groupsOf(workOf(facts), today).due.map(({ day, deed }) => [day, deed.code])).toEqual([
      ['2026-11-25', 'evaluation-held'],
      ['2026-11-25', 'session-starts'],
    ]);
  });

  test('a re-sit counts from its own day', () => {
    const facts = factsOf({
      missing: [finding('marks-missing', { count: 2 })],
      session: { endsOn: '2026-09-01' },
      evaluation: { ...batch, isResit: true },
    });
    expect(groupsOf(workOf(facts), today)).toMatchObject({ overdue: [], missing: [{ day: '2026-12-06' }] });
  });

  test('marks belong to the evaluators named, to whoever of them asks, and enrolling to nobody else', () => {
    const missing = [finding('marks-missing', { count: 2 })] as const;
    const evaluation = { ...batch, evaluators: '程示文、赵示和' };
    expect(workOf(factsOf({ missing, evaluation }))[0]?.work.owner).toBe('程示文、赵示和');
    expect(workOf(factsOf({ missing, evaluation, reader: '赵示和' }))[0]?.work.owner).toBeNull();
    expect(waitingOf(factsOf({ missing, evaluation, reader: '赵示和' }))).toEqual([]);
    expect(workOf(factsOf({ missing: [finding('no-trainees')] }))[0]?.work.owner).toBeNull();
  });

  test('photos are needed by the day of the evaluation and no longer asked for once marks are confirmed', () => {
    const session = { withoutPhotoCount: 5 };
    const lacking = workOf(factsOf({ session, evaluation: { ...batch, heldOn: '2026-11-30' } }));
    expect(lacking.filter(({ kind }) => kind === 'missing')).toMatchObject([
      { kind: 'missing', work: { day: '2026-11-30', deed: { code: 'no-photo', params: { count: 5 } } } },
    ]);
    expect(workOf(factsOf({ session, evaluation: { ...batch, isConfirmed: true } }))).toEqual([]);
  });
});

describe('what lies in other hands', () => {
  test('official numbers are waited for since the day of issue', () => {
    const missing = [finding('numbers-waiting', { count: 40 })] as const;
    const facts = factsOf({ missing, waitingSince: '2026-11-12' });
    expect(waitingOf(facts)).toMatchObject([
      { deed: { params: { count: 40 } }, since: '2026-11-12', days: 12, action: { code: 'import-numbers' } },
    ]);
    expect(workOf(facts)).toEqual([]);
  });

  test('marks are in the hands of named evaluators until their day is past', () => {
    const missing = [finding('marks-missing', { count: 2 })] as const;
    const evaluation = { ...batch, evaluators: '李示安' };
    expect(waitingOf(factsOf({ missing, evaluation }))).toMatchObject([
      { who: '李示安', days: 3, until: '2026-12-05' },
    ]);
    expect(waitingOf(factsOf({ missing, evaluation, reader: '李示安' }))).toEqual([]);
    expect(waitingOf(factsOf({ missing, evaluation, session: { endsOn: '2026-11-01' } }))).toEqual([]);
  });
});
