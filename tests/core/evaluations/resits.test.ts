import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settingDefaults } from '#shared/contract/settings.ts';
import { refusalOf, type TestHouse } from '../../support/house.ts';
import { all, type ClassDesk, score, startClassDesk } from './class-desk.ts';

let room: ClassDesk;
let desk: TestHouse;

beforeAll(async () => {
  room = await startClassDesk();
  desk = room.desk;
});
afterAll(() => desk.stop());
beforeEach(() => room.nextClass());

const nextSpring = () => `${room.year() + 1}-03`;

/** The first attempt: one passed, one lacks a part, one lacks both. */
async function firstAttempt(): Promise<{ id: number; number: string }> {
  const first = await room.plan();
  await room.save(first.id, [all(80), { theory: score(90), skill: score(40) }, all(50)]);
  await room.confirm(first.id);
  return first;
}

/** A value that holds in the year of the class at hand alone. */
async function setForThisYear(
  key: 'evaluation.resitMonths' | 'evaluation.resitsAtMost',
  value: number,
): Promise<void> {
  const set = (each: number, year: number) =>
    desk.api.institution.changeSetting(
      { key, value: each, validFrom: `${year}-01-01`, sourceNote: '试行' },
      desk.as(),
    );
  await set(value, room.year());
  await set(settingDefaults[key].value, room.year() + 1);
}

const outcomes = async () => {
  const { people } = await desk.api.sessions.people({ sessionId: room.sessionId() }, desk.as());
  return people.map((person) => person.outcome);
};

describe('a passed part', () => {
  test('is not sat again: it stands in the resit with its mark and the number of its batch', async () => {
    const first = await firstAttempt();
    const { id } = await room.plan('resit', `${room.year()}-04-20`);
    const { rows } = await room.read(id);
    expect(rows.map((row) => [row.position, row.marks, row.light])).toEqual([
      [2, { theory: score(90), skill: { kind: 'empty' } }, 'empty'],
      [3, { theory: { kind: 'empty' }, skill: { kind: 'empty' } }, 'empty'],
    ]);
    expect(rows.map((row) => row.carried)).toEqual([
      [
        {
          part: 'theory',
          fullMark: 100,
          passMark: 60,
          evaluationId: first.id,
          number: first.number,
          heldOn: `${room.year()}-03-21`,
        },
      ],
      [],
    ]);
    expect(rows[0]?.reasons).toEqual([{ code: 'part-missing', params: { part: 'skill' } }]);
  });

  test('takes no mark in the resit, and the other part alone completes it', async () => {
    await firstAttempt();
    const { id } = await room.plan('resit', `${room.year()}-04-20`);
    const refusal = await refusalOf(room.save(id, [{ theory: score(95), skill: score(70) }]));
    expect(refusal.data.problems).toMatchObject([{ code: 'part-not-sat', place: { field: 'theory' } }]);
    await room.save(id, [{ skill: score(70) }, { theory: score(61), skill: score(59) }]);
    await room.confirm(id);
    expect((await room.read(id)).counts).toMatchObject({ people: 2, complete: 2, passed: 1, failed: 1 });
    expect(await outcomes()).toEqual(['passed', 'passed', 'failed']);
    const { people } = await desk.api.sessions.people({ sessionId: room.sessionId() }, desk.as());
    expect(people[1]?.marks).toEqual({ theory: score(90), skill: score(70) });
    const session = await desk.api.sessions.get({ id: room.sessionId() }, desk.as());
    expect(session.passedCount).toBe(2);
    expect(session.thread.find(({ step }) => step === 'evaluate')?.note).toMatchObject({
      code: 'passed',
      params: { passed: 2, enrolled: 3 },
    });
  });

  test('counts for the certificate together with the part passed later', async () => {
    await firstAttempt();
    const { id } = await room.plan('resit', `${room.year()}-04-20`);
    await room.save(id, [{ skill: score(70) }, { theory: score(61), skill: score(59) }]);
    const reasonsOf = async () => {
      const { candidates } = await desk.api.certificates.desk({ sessionId: room.sessionId() }, desk.as());
      const about = ({ code }: { readonly code: string }) =>
        code.startsWith('part-') || code.startsWith('marks-');
      return candidates.map(({ reasons }) => reasons.filter(about).map(({ code }) => code));
    };
    expect(await reasonsOf()).toEqual([[], ['marks-not-confirmed'], ['marks-not-confirmed', 'part-failed']]);
    await room.confirm(id);
    expect(await reasonsOf()).toEqual([[], [], ['part-failed']]);
  });

  test('keeps the pass mark of the day it was sat', async () => {
    const first = await room.plan();
    await room.save(first.id, [all(80), { theory: score(62), skill: score(40) }, all(80)]);
    await room.confirm(first.id);
    await desk.api.institution.changeSetting(
      { key: 'evaluation.passMark', value: 700, validFrom: `${room.year()}-04-01`, sourceNote: '试行' },
      desk.as(),
    );
    const { id } = await room.plan('resit', `${room.year()}-04-20`);
    await desk.api.institution.changeSetting(
      { key: 'evaluation.passMark', value: 600, validFrom: `${room.year()}-05-01`, sourceNote: '恢复' },
      desk.as(),
    );
    await room.save(id, [{ skill: score(69) }]);
    expect((await room.read(id)).rows[0]?.outcome).toEqual({ kind: 'failed', parts: ['skill'] });
    await room.save(id, [{ skill: score(70) }]);
    await room.confirm(id);
    expect((await room.read(id)).rows[0]?.outcome.kind).toBe('passed');
    expect((await desk.api.sessions.get({ id: room.sessionId() }, desk.as())).passedCount).toBe(3);
  });

  test('is kept twelve months to the day; behind that everything is sat again', async () => {
    await firstAttempt();
    const { id } = await room.plan('resit', `${nextSpring()}-21`);
    const partsSat = async () => {
      const [row] = (await room.read(id)).rows;
      return row?.reasons.map(({ params }) => params['part']);
    };
    expect(await partsSat()).toEqual(['skill']);
    const move = (heldOn: string) =>
      desk.api.evaluations.change({ id, heldOn, evaluators: '', note: '' }, desk.as());
    await move(`${nextSpring()}-22`);
    expect(await partsSat()).toEqual(['theory', 'skill']);
    // With marks the parts no longer follow the day.
    await room.save(id, [{ skill: score(70) }]);
    expect((await refusalOf(move(`${nextSpring()}-21`))).data).toMatchObject({
      params: { reason: 'other-rule-on-day', date: `${nextSpring()}-21`, count: 1 },
      place: { field: 'heldOn' },
    });
    await move(`${nextSpring()}-23`);
    await room.save(id, [{ theory: score(50) }, all(61)]);
    await room.confirm(id);
    // Sat again and failed: the earlier pass is gone.
    expect(await outcomes()).toEqual(['passed', 'failed', 'passed']);
    expect((await desk.api.sessions.get({ id: room.sessionId() }, desk.as())).passedCount).toBe(2);
  });

  test('a setting says how many months, and none means everything is sat again', async () => {
    await setForThisYear('evaluation.resitMonths', 0);
    await firstAttempt();
    const { id } = await room.plan('resit', `${room.year()}-04-20`);
    expect((await room.read(id)).rows.map((row) => row.carried)).toEqual([[], []]);
  });
});

describe('how often', () => {
  test('one resit is allowed; a further one is refused with the number', async () => {
    await firstAttempt();
    const resit = await room.plan('resit', `${room.year()}-04-20`);
    await room.save(resit.id, [{ skill: score(41) }, all(40)]);
    await room.confirm(resit.id);
    expect((await refusalOf(room.plan('resit', `${room.year()}-05-20`))).data.params).toEqual({
      reason: 'resits-used',
      count: 1,
    });
  });

  test('where two are allowed, what was passed in either is carried', async () => {
    await setForThisYear('evaluation.resitsAtMost', 2);
    await firstAttempt();
    const second = await room.plan('resit', `${room.year()}-04-20`);
    await room.save(second.id, [{ skill: { kind: 'absent' } }, { theory: score(65), skill: score(50) }]);
    await room.confirm(second.id);
    const third = await room.plan('resit', `${room.year()}-05-20`);
    const { rows } = await room.read(third.id);
    expect(rows.map((row) => row.carried.map(({ part, number }) => [part, number]))).toEqual([
      [['theory', second.number.replace(/2$/u, '1')]],
      [['theory', second.number]],
    ]);
    await room.save(third.id, [{ skill: score(60) }, { skill: { kind: 'absent' } }]);
    await room.confirm(third.id);
    expect(await outcomes()).toEqual(['passed', 'passed', 'absent']);
  });

  test('somebody whose attempt was deferred as a whole has not used it up; whoever passed never sits again', async () => {
    const first = await room.plan();
    const deferred = { theory: { kind: 'deferred' }, skill: { kind: 'deferred' } } as const;
    await room.save(first.id, [all(80), deferred, all(50)]);
    await room.confirm(first.id);
    const resit = await room.plan('resit', `${room.year()}-04-20`);
    await room.save(resit.id, [all(40), all(40)]);
    await room.confirm(resit.id);
    const third = await room.plan('resit', `${room.year()}-05-20`);
    expect((await room.read(third.id)).rows.map((row) => row.position)).toEqual([2]);
  });
});

describe('the day', () => {
  test('a resit is not held before the attempt it follows, neither planned nor moved', async () => {
    const first = await firstAttempt();
    const before = {
      params: { reason: 'held-before-earlier', number: first.number, date: `${room.year()}-03-21` },
      place: { field: 'heldOn' },
    };
    const early = `${room.year()}-03-20`;
    expect((await refusalOf(room.plan('resit', early))).data).toMatchObject(before);
    const { id } = await room.plan('resit', `${room.year()}-03-21`);
    const moved = desk.api.evaluations.change({ id, heldOn: early, evaluators: '', note: '' }, desk.as());
    expect((await refusalOf(moved)).data).toMatchObject(before);
    expect((await room.read(id)).heldOn).toBe(`${room.year()}-03-21`);
  });

  test('a first attempt that an earlier version reopened is not moved behind its resit, and is the one in hand', async () => {
    const first = await firstAttempt();
    const resit = await room.plan('resit', `${room.year()}-04-20`);
    await room.save(resit.id, [{ skill: score(70) }, all(70)]);
    await room.confirm(resit.id);
    await desk.house.institution!.database.transact(async (writer) => {
      await writer('evaluation').where({ id: first.id }).update({ confirmed_at: null, confirmed_by: null });
    });
    const move = (heldOn: string) =>
      desk.api.evaluations.change({ id: first.id, heldOn, evaluators: '', note: '' }, desk.as());
    expect((await refusalOf(move(`${room.year()}-04-21`))).data.params).toEqual({
      reason: 'held-behind-later',
      number: resit.number,
      date: `${room.year()}-04-20`,
    });
    const { thread } = await desk.api.sessions.get({ id: room.sessionId() }, desk.as());
    expect(thread.find(({ step }) => step === 'evaluate')).toMatchObject({
      state: 'trouble',
      note: { code: 'held-on', params: { date: `${room.year()}-03-21` } },
    });
  });
});

test('no fault was logged', () => {
  expect(desk.faults).toEqual([]);
});
