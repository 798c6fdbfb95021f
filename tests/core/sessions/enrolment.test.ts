import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { planSession, registerPeople } from '../../support/training.ts';

let desk: TestHouse;
let people: readonly number[];

beforeAll(async () => {
  desk = await startTestHouse();
  people = await registerPeople(desk, 12);
});
afterAll(() => desk.stop());

const enrol = (sessionId: number, traineeIds: readonly number[]) =>
  desk.api.sessions.enrol({ sessionId, traineeIds: [...traineeIds] }, desk.as());

async function peopleOf(sessionId: number, text = '') {
  return (await desk.api.sessions.people({ sessionId, text }, desk.as())).people;
}

/** A session in a month of its own, so that it overlaps no other. */
let month = 0;
async function quietSession() {
  month += 1;
  const year = 2000 + month;
  return planSession(desk, { name: `${year} 班`, startsOn: `${year}-03-01`, endsOn: `${year}-03-31` });
}

describe('enrolling', () => {
  test('people stand in the order they were given, behind those already there', async () => {
    const { id } = await quietSession();
    const [a = 0, b = 0, c = 0] = people;
    await enrol(id, [c, a]);
    expect(await enrol(id, [b, a])).toEqual({ enrolledCount: 1, alreadyEnrolledCount: 1 });
    const rows = await peopleOf(id);
    expect(rows.map((row) => [row.position, row.traineeId])).toEqual([
      [1, c],
      [2, a],
      [3, b],
    ]);
    expect(rows[0]).toMatchObject({ enrolledOn: '2026-11-24', outcome: 'none', certificate: null });
    expect(rows[0]?.idNumberMasked).toMatch(/^149921\*{8}\d{3}[\dX]$/u);
  });

  test('the category is kept as it was on the day, whatever the person becomes', async () => {
    const { id } = await quietSession();
    const [traineeId = 0] = await registerPeople(desk, 1, { from: 100, category: 'poverty-relieved' });
    await enrol(id, [traineeId]);
    await desk.api.trainees.changeCategory({ ids: [traineeId], category: 'rural-transfer' }, desk.as());
    const [row] = await peopleOf(id);
    expect(row?.category).toBe('poverty-relieved');
    await desk.api.sessions.changeCategory(
      { enrolmentId: row?.enrolmentId ?? 0, category: 'relocated' },
      desk.as(),
    );
    expect((await peopleOf(id))[0]?.category).toBe('relocated');
    expect((await desk.api.trainees.get({ id: traineeId }, desk.as())).category).toBe('rural-transfer');
  });

  test('all or nobody: everyone who stands in the way is named with every reason', async () => {
    const [first, second, third] = [
      await planSession(desk, { name: '甲班', startsOn: '2027-01-04', endsOn: '2027-01-29' }),
      await planSession(desk, { name: '乙班', startsOn: '2027-02-01', endsOn: '2027-02-26' }),
      await planSession(desk, { name: '丙班', startsOn: '2027-01-29', endsOn: '2027-02-01' }),
    ];
    const [a = 0, b = 0, c = 0] = people;
    const [removed = 0] = await registerPeople(desk, 1, { from: 200 });
    await desk.api.trainees.remove({ ids: [removed] }, desk.as());
    await enrol(first.id, [a, b]);
    await enrol(second.id, [b]);
    const refusal = await refusalOf(enrol(third.id, [c, a, b, removed]));
    expect(refusal.code).toBe('ROWS_REFUSED');
    const reasons = refusal.data.problems?.map((problem) => [
      problem['code'],
      (problem['params'] as Record<string, unknown>)['session'],
      (problem['place'] as Record<string, unknown>)['id'],
    ]);
    expect(reasons).toHaveLength(4);
    expect(reasons).toEqual(
      expect.arrayContaining([
        ['trainee-removed', undefined, String(removed)],
        ['enrolled-elsewhere', '甲班', String(a)],
        ['enrolled-elsewhere', '甲班', String(b)],
        ['enrolled-elsewhere', '乙班', String(b)],
      ]),
    );
    expect(await peopleOf(third.id)).toEqual([]);
  });

  test('sessions one after the other do not overlap, and a cancelled one holds nobody', async () => {
    const first = await planSession(desk, { name: '丁班', startsOn: '2027-05-03', endsOn: '2027-05-14' });
    const next = await planSession(desk, { name: '戊班', startsOn: '2027-05-15', endsOn: '2027-05-28' });
    const same = await planSession(desk, { name: '己班', startsOn: '2027-05-10', endsOn: '2027-05-20' });
    const [, , , d = 0, e = 0] = people;
    await enrol(first.id, [d, e]);
    await enrol(next.id, [d]);
    expect((await refusalOf(enrol(same.id, [d]))).data.problems).toHaveLength(2);
    await desk.api.sessions.cancel({ id: first.id }, desk.as());
    await enrol(same.id, [e]);
    expect((await refusalOf(enrol(first.id, [people[6] ?? 0]))).data.params['reason']).toBe(
      'session-cancelled',
    );
  });

  test('moving a session onto the days of another is refused with everybody who is in both', async () => {
    const first = await planSession(desk, { name: '庚班', startsOn: '2027-07-01', endsOn: '2027-07-20' });
    const second = await planSession(desk, { name: '辛班', startsOn: '2027-08-01', endsOn: '2027-08-20' });
    const [, , , , , f = 0] = people;
    await enrol(first.id, [f]);
    await enrol(second.id, [f]);
    const { id, courseId } = second;
    const moved = desk.api.sessions.change(
      {
        id,
        courseId,
        name: '辛班',
        startsOn: '2027-07-20',
        endsOn: '2027-08-01',
        venue: '',
        trainer: '',
        targetCount: 3,
        note: '',
      },
      desk.as(),
    );
    expect((await refusalOf(moved)).data.problems).toMatchObject([
      { code: 'enrolled-elsewhere', params: { session: '庚班' } },
    ]);
  });

  test('somebody who does not exist enrols nobody', async () => {
    const { id } = await quietSession();
    expect((await refusalOf(enrol(id, [people[0] ?? 0, 999_999]))).code).toBe('NOT_FOUND');
    expect(await peopleOf(id)).toEqual([]);
  });

  test('people are found in a session by pinyin, initials and the tail of a number', async () => {
    const { id } = await quietSession();
    await enrol(id, people.slice(0, 5));
    const [first] = await peopleOf(id);
    const initials =
      first?.pinyin
        .split(' ')
        .map((word) => word[0]?.toLowerCase())
        .join('') ?? '';
    expect((await peopleOf(id, initials)).map((row) => row.name)).toContain(first?.name);
    const byTail = await peopleOf(id, first?.idNumberMasked.slice(-4));
    expect(byTail.map((row) => row.name)).toContain(first?.name);
    expect(byTail.length).toBeLessThan(5);
    const nobody = await desk.api.sessions.people({ sessionId: id, text: '没有这个人' }, desk.as());
    expect(nobody).toEqual({ people: [], total: 5 });
  });
});

describe('leaving', () => {
  test('somebody who left keeps their place, is counted no more, and can come back to it', async () => {
    const { id } = await quietSession();
    const [a = 0, b = 0] = people;
    await enrol(id, [a, b]);
    const [row] = await peopleOf(id);
    const enrolmentId = row?.enrolmentId ?? 0;
    await desk.api.sessions.withdraw({ enrolmentId, leftOn: '2026-11-24', reason: '家中有事' }, desk.as());
    expect((await peopleOf(id))[0]).toMatchObject({
      leftOn: '2026-11-24',
      leftReason: '家中有事',
      position: 1,
    });
    expect((await desk.api.sessions.get({ id }, desk.as())).enrolledCount).toBe(1);
    const again = desk.api.sessions.withdraw(
      { enrolmentId, leftOn: '2026-11-24', reason: '再退' },
      desk.as(),
    );
    expect((await refusalOf(again)).data.params['reason']).toBe('already-left');
    expect(await enrol(id, [a])).toEqual({ enrolledCount: 1, alreadyEnrolledCount: 0 });
    expect((await peopleOf(id))[0]).toMatchObject({ enrolmentId, leftOn: null, leftReason: '' });
  });

  test('who comes back is enrolled anew: on that day, in the category of that day', async () => {
    const { id } = await quietSession();
    const [a = 0] = people;
    await enrol(id, [a]);
    const [row] = await peopleOf(id);
    const enrolmentId = row?.enrolmentId ?? 0;
    await desk.api.sessions.withdraw({ enrolmentId, leftOn: '2026-11-24', reason: '家中有事' }, desk.as());
    await desk.api.trainees.changeCategory({ ids: [a], category: 'poverty-relieved' }, desk.as());
    await enrol(id, [a]);
    expect((await peopleOf(id))[0]).toMatchObject({ category: 'poverty-relieved', enrolledOn: '2026-11-24' });
    const unknown = { enrolmentId, category: 'no-such-code' } as unknown as {
      enrolmentId: number;
      category: '';
    };
    expect((await refusalOf(desk.api.sessions.changeCategory(unknown, desk.as()))).code).toBe(
      'INVALID_INPUT',
    );
  });

  test('nobody has left on a day to come', async () => {
    const { id } = await quietSession();
    await enrol(id, [people[0] ?? 0]);
    const [row] = await peopleOf(id);
    const leaving = { enrolmentId: row?.enrolmentId ?? 0, leftOn: '2099-01-01', reason: '转岗' };
    const refusal = await refusalOf(desk.api.sessions.withdraw(leaving, desk.as()));
    expect(refusal.data.params['reason']).toBe('left-in-future');
  });

  test('a day before class and enrolment began is refused; a day of class is not, though entered later', async () => {
    const { id } = await planSession(desk, { startsOn: '2026-10-05', endsOn: '2026-10-16' });
    await enrol(id, [people[7] ?? 0]);
    const [row] = await peopleOf(id);
    const leave = (leftOn: string) =>
      desk.api.sessions.withdraw({ enrolmentId: row?.enrolmentId ?? 0, leftOn, reason: '转岗' }, desk.as());
    expect(await refusalOf(leave('2026-10-01'))).toMatchObject({
      code: 'WRONG_STATE',
      data: { params: { reason: 'left-before-enrolled' } },
    });
    await leave('2026-10-08');
    expect((await peopleOf(id))[0]?.leftOn).toBe('2026-10-08');
  });

  test('an enrolment made by mistake is taken away with its empty cells, one with marks is not', async () => {
    const { id } = await planSession(desk, { startsOn: '2026-09-01', endsOn: '2026-09-20' });
    await enrol(id, [people[8] ?? 0, people[9] ?? 0]);
    const [first, second] = await peopleOf(id);
    const plan = { sessionId: id, heldOn: '2026-09-21', attempt: 'first', evaluators: '' } as const;
    const batch = await desk.api.evaluations.plan(plan, desk.as());
    await desk.api.evaluations.saveMarks(
      {
        id: batch.id,
        cells: [
          { enrolmentId: second?.enrolmentId ?? 0, part: 'theory', mark: { kind: 'score', value: 80 } },
        ],
      },
      desk.as(),
    );
    await desk.api.sessions.removeEnrolment({ enrolmentId: first?.enrolmentId ?? 0 }, desk.as());
    expect((await desk.api.evaluations.get({ id: batch.id }, desk.as())).rows).toHaveLength(1);
    const used = desk.api.sessions.removeEnrolment({ enrolmentId: second?.enrolmentId ?? 0 }, desk.as());
    expect((await refusalOf(used)).data.params).toMatchObject({ reason: 'enrolment-used', marks: 1 });
    await desk.api.history.undo({}, desk.as());
    expect((await peopleOf(id)).map((row) => row.enrolmentId)).toEqual([
      first?.enrolmentId,
      second?.enrolmentId,
    ]);
    expect((await desk.api.evaluations.get({ id: batch.id }, desk.as())).rows).toHaveLength(2);
  });
});

test('enrolling, leaving and a changed category are each undone by name', async () => {
  const { id } = await quietSession();
  await enrol(id, [people[10] ?? 0]);
  const [row] = await peopleOf(id);
  const enrolmentId = row?.enrolmentId ?? 0;
  await desk.api.sessions.changeCategory({ enrolmentId, category: 'veteran' }, desk.as());
  expect((await desk.api.history.undo({}, desk.as())).procedure).toBe('sessions.changeCategory');
  expect((await peopleOf(id))[0]?.category).toBe('rural-transfer');
  await desk.api.sessions.withdraw({ enrolmentId, leftOn: '2026-11-24', reason: '误' }, desk.as());
  expect((await desk.api.history.undo({}, desk.as())).procedure).toBe('sessions.withdraw');
  expect((await peopleOf(id))[0]?.leftOn).toBeNull();
  expect((await desk.api.history.undo({}, desk.as())).procedure).toBe('sessions.enrol');
  expect(await peopleOf(id)).toEqual([]);
});

test('no fault was logged', () => {
  expect(desk.faults).toEqual([]);
});
