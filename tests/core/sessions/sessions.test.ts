import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { planSession, registerPeople } from '../../support/training.ts';

let desk: TestHouse;

beforeAll(async () => {
  desk = await startTestHouse();
});
afterAll(() => desk.stop());

const get = (id: number) => desk.api.sessions.get({ id }, desk.as());
const list = (input: Partial<Parameters<TestHouse['api']['sessions']['list']>[0]> = {}) =>
  desk.api.sessions.list(input, desk.as());

async function states(id: number) {
  return (await get(id)).thread.map((step) => step.state);
}

describe('planning a session', () => {
  test('numbers count through the year the class starts in, and are not used again', async () => {
    const first = await planSession(desk, { startsOn: '2028-03-01', endsOn: '2028-03-20' });
    const other = await planSession(desk, { startsOn: '2028-04-01', endsOn: '2028-04-20' });
    const second = await planSession(desk, { startsOn: '2028-03-09', endsOn: '2028-03-20' });
    expect([first.number, other.number, second.number]).toEqual(['2803-01', '2804-02', '2803-03']);
    await desk.api.history.undo({}, desk.as());
    expect((await refusalOf(get(second.id))).code).toBe('NOT_FOUND');
    const third = await planSession(desk, { startsOn: '2028-03-09', endsOn: '2028-03-20' });
    expect(third.number).toBe('2803-04');
  });

  test('the proposed name says month, course and level once', async () => {
    const { courseId } = await planSession(desk);
    const proposed = await desk.api.sessions.proposeName({ courseId, startsOn: '2026-12-01' }, desk.as());
    expect(proposed.name).toMatch(/^2026-12 养老护理员 第\d+种 五级$/u);
  });

  test('an end before the start is refused at its field', async () => {
    const refusal = await refusalOf(planSession(desk, { startsOn: '2026-11-02', endsOn: '2026-11-01' }));
    expect(refusal).toMatchObject({
      code: 'WRONG_STATE',
      data: { params: { reason: 'ends-before-start' }, place: { field: 'endsOn' } },
    });
  });

  test('a year that its number could not tell from another is refused', async () => {
    expect((await refusalOf(planSession(desk, { startsOn: '2126-11-01', endsOn: '2126-11-02' }))).code).toBe(
      'INVALID_INPUT',
    );
  });

  test('a class without public money needs no filing, and the days to file are a dated setting', async () => {
    const soon = { startsOn: '2026-12-01', endsOn: '2026-12-10' };
    const codes = async (id: number) => (await get(id)).missing.map(({ code }) => code);
    const { id } = await planSession(desk, soon);
    expect(await codes(id)).toContain('filing-late');
    await desk.api.institution.changeSetting(
      { key: 'session.filingLeadDays', value: 5, validFrom: '2026-11-24', sourceNote: '示例通知' },
      desk.as(),
    );
    expect(await codes(id)).toContain('not-filed');
    await desk.api.history.undo({}, desk.as());
    const { courseId, name, startsOn, endsOn, venue, trainer, targetCount, note } = await get(id);
    const facts = { courseId, name, startsOn, endsOn, venue, trainer, targetCount, note };
    await desk.api.sessions.change({ id, ...facts, isFilingRequired: false }, desk.as());
    expect((await codes(id)).filter((code) => code.includes('fil') && code !== 'level-not-filed')).toEqual(
      [],
    );
  });

  test('a filing is not dated after today', async () => {
    const { id } = await planSession(desk);
    const refusal = await refusalOf(desk.api.sessions.file({ id, filedOn: '2026-11-25' }, desk.as()));
    expect(refusal.data.params['reason']).toBe('filed-in-future');
  });

  test('a course out of use is not chosen for a new session', async () => {
    const { courseId } = await planSession(desk);
    await desk.api.courses.deactivate({ id: courseId }, desk.as());
    const facts = { name: '停用', startsOn: '2026-12-01', endsOn: '2026-12-02', venue: '', trainer: '' };
    const plan = desk.api.sessions.plan({ courseId, ...facts, targetCount: 1, note: '' }, desk.as());
    expect((await refusalOf(plan)).data.params['reason']).toBe('course-inactive');
  });

  test('a trainer looks and plans nothing', async () => {
    const ticket = desk.house.signIns.open({ id: 99, name: '张示远', role: 'trainer' });
    const options = { context: { ticket, requestId: crypto.randomUUID() } };
    const { courseId } = await planSession(desk);
    const facts = { name: '越权', startsOn: '2026-12-01', endsOn: '2026-12-02', venue: '', trainer: '' };
    const plan = desk.api.sessions.plan({ courseId, ...facts, targetCount: 1, note: '' }, options);
    expect((await refusalOf(plan)).code).toBe('NOT_ALLOWED');
    expect((await desk.api.sessions.list({}, options)).sessions).not.toEqual([]);
  });
});

describe('the thread of a session', () => {
  test('goes from planning to certificates as the data goes, never by a tick', async () => {
    const people = await registerPeople(desk, 3, { from: 20 });
    const { id } = await planSession(desk);
    expect((await get(id)).missing.map((item) => item.code)).toEqual([
      'no-trainees',
      'started-unfiled',
      'no-evaluation',
    ]);
    await desk.api.sessions.enrol({ sessionId: id, traineeIds: [...people] }, desk.as());
    await desk.api.sessions.file({ id, filedOn: '2026-10-12' }, desk.as());
    expect(await states(id)).toEqual(['done', 'done', 'done', 'now', 'later', 'later', 'later']);
    const batch = await desk.api.evaluations.plan(
      { sessionId: id, heldOn: '2026-11-19', attempt: 'first', evaluators: '程示文' },
      desk.as(),
    );
    expect((await get(id)).missing).toEqual([{ code: 'marks-missing', params: { count: 3 } }]);
    const { rows } = await desk.api.evaluations.get({ id: batch.id }, desk.as());
    const cells = rows.flatMap(({ enrolmentId }, index) =>
      (['theory', 'skill'] as const).map((part) => ({
        enrolmentId,
        part,
        mark: { kind: 'score' as const, value: index === 2 ? 59.9 : 60 },
      })),
    );
    await desk.api.evaluations.saveMarks({ id: batch.id, cells }, desk.as());
    expect((await get(id)).missing).toEqual([{ code: 'not-confirmed', params: {} }]);
    expect((await get(id)).evaluations).toMatchObject([{ peopleCount: 3, scoredCount: 3 }]);
    await desk.api.evaluations.confirm({ id: batch.id }, desk.as());
    const session = await get(id);
    expect(session).toMatchObject({ next: 'certify', passedCount: 2 });
    // Both passed, and neither has a photo yet.
    expect(session.missing).toEqual([{ code: 'kept-back', params: { count: 2 } }]);
    expect(session.thread[3]).toEqual({
      step: 'evaluate',
      state: 'done',
      note: { code: 'passed', params: { passed: 2, enrolled: 3 } },
    });
  });

  test('what happened to its people and marks is its history', async () => {
    const [traineeId = 0] = await registerPeople(desk, 1, { from: 40 });
    const { id } = await planSession(desk, { startsOn: '2026-08-03', endsOn: '2026-08-28' });
    await desk.api.sessions.enrol({ sessionId: id, traineeIds: [traineeId] }, desk.as());
    await desk.api.evaluations.plan(
      { sessionId: id, heldOn: '2026-09-01', attempt: 'first', evaluators: '' },
      desk.as(),
    );
    const record = { table: 'training_session', key: String(id) };
    const { entries } = await desk.api.history.list({ record }, desk.as());
    expect(entries.map((entry) => entry.procedure)).toEqual([
      'evaluations.plan',
      'sessions.enrol',
      'sessions.plan',
    ]);
  });
});

describe('the list', () => {
  test('counts each view, finds by pinyin initials, sorts and turns pages', async () => {
    for (const day of ['05', '03', '04']) {
      await planSession(desk, { name: `焊工 ${day}`, startsOn: `2029-06-${day}`, endsOn: '2029-06-30' });
    }
    const { sessions: all } = await list({ text: 'hg', sort: 'starts-on', direction: 'up' });
    expect(all.map((session) => session.startsOn)).toEqual(['2029-06-03', '2029-06-04', '2029-06-05']);
    await desk.api.sessions.cancel({ id: all[0]?.id ?? 0 }, desk.as());
    const page = await list({ text: '焊工', limit: 1, sort: 'name' });
    expect(page).toMatchObject({ total: 2, counts: { running: 2, all: 3, cancelled: 1 } });
    const rest = await list({ text: '焊工', limit: 1, sort: 'name', after: page.next ?? '' });
    expect([page, rest].map(({ sessions: [row] }) => row?.name)).toEqual(['焊工 05', '焊工 04']);
    expect(rest.next).toBeNull();
    const cancelled = await list({ text: '焊工', view: 'cancelled' });
    expect(cancelled.sessions).toMatchObject([{ isCancelled: true, next: null, missing: [] }]);
  });

  test('is narrowed to one step of the thread', async () => {
    const { sessions: waiting } = await list({ step: 'certify', view: 'all' });
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.every((session) => session.next === 'certify')).toBe(true);
  });

  test('leaves a session whose evaluation nobody passed among the finished', async () => {
    const [traineeId = 0] = await registerPeople(desk, 1, { from: 60 });
    const { id } = await planSession(desk, {
      name: '无人合格',
      startsOn: '2026-07-06',
      endsOn: '2026-07-10',
    });
    await desk.api.sessions.enrol({ sessionId: id, traineeIds: [traineeId] }, desk.as());
    await desk.api.sessions.file({ id, filedOn: '2026-06-20' }, desk.as());
    const batch = await desk.api.evaluations.plan(
      { sessionId: id, heldOn: '2026-07-11', attempt: 'first', evaluators: '' },
      desk.as(),
    );
    const { rows } = await desk.api.evaluations.get({ id: batch.id }, desk.as());
    await desk.api.evaluations.saveMarks(
      {
        id: batch.id,
        cells: (['theory', 'skill'] as const).map((part) => ({
          enrolmentId: rows[0]?.enrolmentId ?? 0,
          part,
          mark: { kind: 'absent' },
        })),
      },
      desk.as(),
    );
    expect((await list({ text: '无人合格' })).counts.running).toBe(1);
    await desk.api.evaluations.confirm({ id: batch.id }, desk.as());
    expect((await list({ text: '无人合格' })).counts).toEqual({ running: 0, all: 1, cancelled: 0 });
  });
});

test('filing, changing and cancelling are undone by their rows', async () => {
  const { id, courseId } = await planSession(desk, { startsOn: '2027-01-04', endsOn: '2027-01-29' });
  await desk.api.sessions.file({ id, filedOn: '2026-11-20' }, desk.as());
  await desk.api.sessions.change(
    {
      id,
      courseId,
      name: '改名',
      startsOn: '2027-01-05',
      endsOn: '2027-01-30',
      venue: '二楼',
      trainer: '李示安',
      targetCount: 40,
      note: '备注',
    },
    desk.as(),
  );
  await desk.api.sessions.cancel({ id }, desk.as());
  expect(await get(id)).toMatchObject({ isCancelled: true, name: '改名', filedOn: '2026-11-20' });
  await desk.api.history.undo({}, desk.as());
  await desk.api.history.undo({}, desk.as());
  await desk.api.history.undo({}, desk.as());
  expect(await get(id)).toMatchObject({ isCancelled: false, startsOn: '2027-01-04', filedOn: null });
});

test('no fault was logged', () => {
  expect(desk.faults).toEqual([]);
});
