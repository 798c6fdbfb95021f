import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

/** A certificate row as issuing leaves it; the rules of issuing are tested elsewhere. */
async function certify(evaluationId: number): Promise<void> {
  const { rows } = await room.read(evaluationId);
  const [row] = rows;
  await desk.house.institution!.database.transact(async (writer) => {
    await writer('certificate').insert({
      kind: 'training',
      state: 'numbered',
      number: `T-${evaluationId}`,
      trainee_id: row?.traineeId,
      enrolment_id: row?.enrolmentId,
      session_id: room.sessionId(),
      evaluation_id: evaluationId,
      issued_on: '2026-11-24',
      facts: '{}',
      template: 'training',
      template_version: '1',
      language: 'zh',
      created_at: '2026-11-24T09:30:00.000+08:00',
    });
  });
}

describe('confirming', () => {
  test('is refused with everybody incomplete and every part missing', async () => {
    const { id } = await room.plan();
    await room.save(id, [all(80), { theory: score(70) }]);
    const { rows } = await room.read(id);
    expect(await refusalOf(room.confirm(id))).toMatchObject({
      code: 'ROWS_REFUSED',
      data: {
        problems: [
          { code: 'part-missing', params: { part: 'skill' }, place: { name: rows[1]?.name, row: 2 } },
          { code: 'part-missing', params: { part: 'theory' }, place: { name: rows[2]?.name, row: 3 } },
          { code: 'part-missing', params: { part: 'skill' }, place: { name: rows[2]?.name, row: 3 } },
        ],
      },
    });
    expect((await room.read(id)).isConfirmed).toBe(false);
  });

  test('waits for the day it is held', async () => {
    const { id } = await room.plan('first', '2026-11-25');
    await room.save(id, [all(80), all(80), all(80)]);
    expect((await refusalOf(room.confirm(id))).data.params['reason']).toBe('not-held-yet');
  });

  test('locks the marks, is not undone, and is reopened with a reason', async () => {
    const { id } = await room.plan();
    await room.save(id, [all(80), all(80), all(50)]);
    await room.confirm(id);
    expect(await room.read(id)).toMatchObject({ isConfirmed: true, confirmedByName: '王示宁' });
    const locked = [
      () => room.save(id, [all(90)]),
      () => room.confirm(id),
      () =>
        desk.api.evaluations.change(
          { id, heldOn: `${room.year()}-03-22`, evaluators: '', note: '' },
          desk.as(),
        ),
      () => desk.api.evaluations.remove({ id }, desk.as()),
      () => desk.api.evaluations.takeIn({ id }, desk.as()),
    ];
    for (const act of locked) {
      expect((await refusalOf(act())).data.params['reason']).toBe('evaluation-confirmed');
    }
    const entries = (await desk.api.history.list({ limit: 1 }, desk.as())).entries;
    const undo = await refusalOf(desk.api.history.undo({ seq: entries[0]?.seq ?? 0 }, desk.as()));
    expect(undo).toMatchObject({ code: 'UNDO_NEVER', data: { params: { instead: 'reopen-evaluation' } } });
    await room.reopen(id);
    await room.save(id, [{}, {}, all(60)]);
    await room.confirm(id);
    expect((await room.read(id)).counts.passed).toBe(3);
  });

  test('a batch that certificates stand on is not reopened, nor one beside an open resit', async () => {
    const { id } = await room.plan();
    await room.save(id, [all(80), all(80), all(50)]);
    await room.confirm(id);
    const resit = await room.plan('resit', `${room.year()}-04-20`);
    expect((await refusalOf(room.reopen(id))).data.params['reason']).toBe('evaluation-open');
    await desk.api.evaluations.remove({ id: resit.id }, desk.as());
    await certify(id);
    expect((await refusalOf(room.reopen(id))).data.params).toMatchObject({
      reason: 'evaluation-certified',
      count: 1,
    });
    expect((await room.read(id)).certificateCount).toBe(1);
  });

  test('a batch still open is not reopened', async () => {
    const { id } = await room.plan();
    expect((await refusalOf(room.reopen(id))).data.params['reason']).toBe('evaluation-not-confirmed');
  });
});

describe('a resit', () => {
  test('is for those alone who have not passed, and a confirmed pass stands', async () => {
    const { id } = await room.plan();
    await room.save(id, [all(80), { theory: { kind: 'absent' }, skill: score(70) }, all(50)]);
    await room.confirm(id);
    const resit = await room.plan('resit', `${room.year()}-04-20`);
    const { rows } = await room.read(resit.id);
    expect(rows.map((row) => row.position)).toEqual([2, 3]);
    await room.save(resit.id, [all(61), all(40)]);
    await room.confirm(resit.id);
    const outcomes = async () => {
      const { people: listed } = await desk.api.sessions.people({ sessionId: room.sessionId() }, desk.as());
      return listed.map((person) => person.outcome);
    };
    expect(await outcomes()).toEqual(['passed', 'passed', 'failed']);
    const third = await room.plan('resit', `${room.year()}-05-20`);
    expect((await room.read(third.id)).rows.map((row) => row.position)).toEqual([3]);
    await room.save(third.id, [{ theory: { kind: 'absent' }, skill: { kind: 'absent' } }]);
    await room.confirm(third.id);
    expect(await outcomes()).toEqual(['passed', 'passed', 'absent']);
    expect((await desk.api.sessions.get({ id: room.sessionId() }, desk.as())).passedCount).toBe(2);
  });
});

test('no fault was logged', () => {
  expect(desk.faults).toEqual([]);
});
