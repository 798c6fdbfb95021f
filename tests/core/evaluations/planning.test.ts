import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusalOf, type TestHouse } from '../../support/house.ts';
import { planSession } from '../../support/training.ts';
import { all, type ClassDesk, score, startClassDesk } from './class-desk.ts';

let room: ClassDesk;
let desk: TestHouse;

beforeAll(async () => {
  room = await startClassDesk();
  desk = room.desk;
});
afterAll(() => desk.stop());
beforeEach(() => room.nextClass());

describe('planning a batch', () => {
  test('everybody enrolled sits every part of the level, with the pass mark that held on the day', async () => {
    await desk.api.institution.changeSetting(
      { key: 'evaluation.passMark', value: 655, validFrom: `${room.year()}-03-21`, sourceNote: '试行' },
      desk.as(),
    );
    const { id, number } = await room.plan();
    const record = await room.read(id);
    expect(number).toMatch(/-1$/u);
    expect(record.parts).toEqual([
      { part: 'theory', fullMark: 100, passMark: 65.5 },
      { part: 'skill', fullMark: 100, passMark: 65.5 },
    ]);
    expect(record.rows.map((row) => row.light)).toEqual(['empty', 'empty', 'empty']);
    const next = await desk.api.institution.changeSetting(
      { key: 'evaluation.passMark', value: 600, validFrom: `${room.year()}-03-22`, sourceNote: '恢复' },
      desk.as(),
    );
    expect(next).toBeDefined();
    expect((await room.read(id)).parts[0]?.passMark).toBe(65.5);
  });

  test('level two has the review as a third part', async () => {
    const own = await planSession(desk, {
      level: 2,
      startsOn: `${room.year()}-05-01`,
      endsOn: `${room.year()}-05-20`,
    });
    await desk.api.sessions.enrol({ sessionId: own.id, traineeIds: [room.people[3] ?? 0] }, desk.as());
    const { id } = await desk.api.evaluations.plan(
      { sessionId: own.id, heldOn: `${room.year()}-05-21`, attempt: 'first', evaluators: '' },
      desk.as(),
    );
    expect((await room.read(id)).parts.map((part) => part.part)).toEqual(['theory', 'skill', 'review']);
  });

  test('a course without a level has only the parts it teaches', async () => {
    const { id: courseId } = await desk.api.courses.add(
      {
        nameZh: `安全生产 ${room.year()}`,
        nameEn: '',
        occupationId: null,
        variantZh: '',
        level: null,
        theoryHours: 24,
        practiceHours: 0,
        certificateKind: 'training',
      },
      desk.as(),
    );
    const session = await desk.api.sessions.plan(
      {
        courseId,
        name: '安全生产',
        startsOn: `${room.year()}-06-01`,
        endsOn: `${room.year()}-06-03`,
        venue: '示例楼',
        trainer: '冯示慧',
        targetCount: 1,
        note: '',
      },
      desk.as(),
    );
    await desk.api.sessions.enrol({ sessionId: session.id, traineeIds: [room.people[0] ?? 0] }, desk.as());
    const { id } = await desk.api.evaluations.plan(
      { sessionId: session.id, heldOn: `${room.year()}-06-04`, attempt: 'first', evaluators: '' },
      desk.as(),
    );
    await room.save(id, [{ theory: score(70) }]);
    await room.confirm(id);
    expect((await room.read(id)).counts).toMatchObject({ people: 1, passed: 1 });
  });

  test('a day moved across a new pass mark takes it, and is refused once a mark is entered', async () => {
    const { id } = await room.plan();
    const pass = (value: number, day: string) =>
      desk.api.institution.changeSetting(
        { key: 'evaluation.passMark', value, validFrom: `${room.year()}-${day}`, sourceNote: '试行' },
        desk.as(),
      );
    await pass(700, '04-01');
    await pass(600, '05-01');
    const move = (day: string, evaluators = '') =>
      desk.api.evaluations.change({ id, heldOn: `${room.year()}-${day}`, evaluators, note: '' }, desk.as());
    await move('04-02');
    expect((await room.read(id)).parts.map(({ passMark }) => passMark)).toEqual([70, 70]);
    expect((await room.read(id)).rows.map((row) => row.light)).toEqual(['empty', 'empty', 'empty']);
    await room.save(id, [all(65)]);
    expect((await refusalOf(move('03-22'))).data).toMatchObject({
      params: { reason: 'other-rule-on-day', count: 2 },
      place: { field: 'heldOn' },
    });
    await move('04-03', '程示文');
    expect(await room.read(id)).toMatchObject({
      heldOn: `${room.year()}-04-03`,
      evaluators: '程示文',
      parts: [{ passMark: 70 }, { passMark: 70 }],
    });
    expect((await room.read(id)).rows[0]?.outcome.kind).toBe('failed');
  });

  test('nobody sits before class began, in an empty class, beside an open batch, or a first time twice', async () => {
    expect((await refusalOf(room.plan('first', `${room.year()}-02-27`))).data).toMatchObject({
      params: { reason: 'held-before-start' },
      place: { field: 'heldOn' },
    });
    expect((await refusalOf(room.plan('resit'))).data.params['reason']).toBe('no-first-attempt');
    const { id } = await room.plan();
    expect((await refusalOf(room.plan('resit'))).data.params['reason']).toBe('evaluation-open');
    await room.save(id, [all(80), all(80), all(80)]);
    await room.confirm(id);
    expect((await refusalOf(room.plan('first'))).data.params['reason']).toBe('first-attempt-held');
    expect((await refusalOf(room.plan('resit'))).data.params['reason']).toBe('nobody-to-evaluate');
    const empty = await planSession(desk, {
      startsOn: `${room.year()}-08-01`,
      endsOn: `${room.year()}-08-02`,
    });
    const none = desk.api.evaluations.plan(
      { sessionId: empty.id, heldOn: `${room.year()}-08-03`, attempt: 'first', evaluators: '' },
      desk.as(),
    );
    expect((await refusalOf(none)).data.params['reason']).toBe('nobody-to-evaluate');
  });

  test('somebody enrolled afterwards is left out until taken in; somebody who left unmarked is gone', async () => {
    const { id } = await room.plan();
    await room.enrol([room.people[3] ?? 0]);
    expect(await room.read(id)).toMatchObject({ leftOutCount: 1, counts: { people: 3 } });
    expect(await desk.api.evaluations.takeIn({ id }, desk.as())).toEqual({ addedCount: 1 });
    const { rows } = await room.read(id);
    expect(rows).toHaveLength(4);
    await desk.api.sessions.withdraw(
      { enrolmentId: rows[3]?.enrolmentId ?? 0, leftOn: '2026-11-24', reason: '退班' },
      desk.as(),
    );
    expect((await room.read(id)).counts.people).toBe(3);
    expect((await desk.api.sessions.get({ id: room.sessionId() }, desk.as())).evaluations).toMatchObject([
      { peopleCount: 3 },
    ]);
  });

  test('a batch planned by mistake goes, and its number with it; one with marks stays', async () => {
    const { id, number } = await room.plan();
    await room.save(id, [all(70)]);
    const used = desk.api.evaluations.remove({ id }, desk.as());
    expect((await refusalOf(used)).data.params).toMatchObject({ reason: 'marks-entered', count: 2 });
    await room.save(id, [{ theory: { kind: 'empty' }, skill: { kind: 'empty' } }]);
    await desk.api.evaluations.remove({ id }, desk.as());
    expect((await refusalOf(room.read(id))).code).toBe('NOT_FOUND');
    expect((await room.plan()).number).not.toBe(number);
  });
});

describe('a cancelled session', () => {
  const cancel = () => desk.api.sessions.cancel({ id: room.sessionId() }, desk.as());
  const restore = () => desk.api.sessions.restore({ id: room.sessionId() }, desk.as());

  test('takes no marks, no confirming, no other day and nobody in, and leaves the open batches', async () => {
    const { id } = await room.plan();
    await room.save(id, [all(80), all(80), all(80)]);
    await cancel();
    const heldOn = `${room.year()}-03-22`;
    const acts = [
      () => room.save(id, [all(90)]),
      () => room.confirm(id),
      () => desk.api.evaluations.change({ id, heldOn, evaluators: '', note: '' }, desk.as()),
      () => desk.api.evaluations.takeIn({ id }, desk.as()),
    ];
    for (const act of acts) {
      expect((await refusalOf(act())).data.params['reason']).toBe('session-cancelled');
    }
    const { evaluations, counts } = await desk.api.evaluations.list(
      { sessionId: room.sessionId() },
      desk.as(),
    );
    expect({ evaluations, counts }).toEqual({ evaluations: [], counts: { open: 0, confirmed: 0, all: 1 } });
    expect(await room.read(id)).toMatchObject({ isSessionCancelled: true, counts: { passed: 3 } });
  });

  test('is restored and its marks go on', async () => {
    const { id } = await room.plan();
    await cancel();
    await restore();
    await room.save(id, [all(80), all(80), all(80)]);
    await room.confirm(id);
    const session = await desk.api.sessions.get({ id: room.sessionId() }, desk.as());
    expect(session).toMatchObject({ isCancelled: false, passedCount: 3 });
    expect((await refusalOf(restore())).data.params['reason']).toBe('session-not-cancelled');
  });

  test('is not restored while its people are in another session on its days; all of them are named', async () => {
    await cancel();
    const name = `另一班 ${room.year()}`;
    const other = await planSession(desk, {
      name,
      startsOn: `${room.year()}-03-10`,
      endsOn: `${room.year()}-03-12`,
    });
    const traineeIds = room.people.slice(0, 2);
    await desk.api.sessions.enrol({ sessionId: other.id, traineeIds }, desk.as());
    const refusal = await refusalOf(restore());
    expect(refusal.data.problems).toMatchObject([
      { code: 'enrolled-elsewhere', params: { session: name } },
      { code: 'enrolled-elsewhere', params: { session: name } },
    ]);
    expect((await desk.api.sessions.get({ id: room.sessionId() }, desk.as())).isCancelled).toBe(true);
    await desk.api.sessions.cancel({ id: other.id }, desk.as());
    await restore();
    expect((await desk.api.sessions.get({ id: room.sessionId() }, desk.as())).isCancelled).toBe(false);
  });
});

test('no fault was logged', () => {
  expect(desk.faults).toEqual([]);
});
