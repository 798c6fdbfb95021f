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

  test('waits for the day it is held, and so do the marks', async () => {
    const { id } = await room.plan('first', '2026-11-25');
    const early = { reason: 'not-held-yet', date: '2026-11-25' };
    expect((await refusalOf(room.save(id, [all(80)]))).data.params).toEqual(early);
    expect((await refusalOf(room.confirm(id))).data.params).toEqual(early);
    expect((await room.read(id)).rows.every((row) => row.light === 'empty')).toBe(true);
    await desk.api.evaluations.change({ id, heldOn: '2026-11-24', evaluators: '', note: '' }, desk.as());
    await room.save(id, [all(80), all(80), all(80)]);
    await room.confirm(id);
    expect((await room.read(id)).isConfirmed).toBe(true);
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

  test('a batch that certificates stand on is not reopened', async () => {
    const { id } = await room.plan();
    await room.save(id, [all(80), all(80), all(50)]);
    await room.confirm(id);
    await certify(id);
    expect((await refusalOf(room.reopen(id))).data.params).toMatchObject({
      reason: 'evaluation-certified',
      count: 1,
    });
    expect((await room.read(id)).certificateCount).toBe(1);
  });

  test('a batch is not reopened under a later one, open or confirmed: who sits there follows from it', async () => {
    const { id } = await room.plan();
    await room.save(id, [all(80), all(80), all(50)]);
    await room.confirm(id);
    const resit = await room.plan('resit', `${room.year()}-04-20`);
    const followed = { reason: 'evaluation-followed', number: resit.number };
    expect((await refusalOf(room.reopen(id))).data.params).toEqual(followed);
    await room.save(resit.id, [all(70)]);
    await room.confirm(resit.id);
    expect((await refusalOf(room.reopen(id))).data.params).toEqual(followed);
    await room.reopen(resit.id);
    await room.save(resit.id, [{ theory: { kind: 'empty' }, skill: { kind: 'empty' } }]);
    await desk.api.evaluations.remove({ id: resit.id }, desk.as());
    await room.reopen(id);
    expect((await room.read(id)).isConfirmed).toBe(false);
  });

  test('a batch still open is not reopened', async () => {
    const { id } = await room.plan();
    expect((await refusalOf(room.reopen(id))).data.params['reason']).toBe('evaluation-not-confirmed');
  });
});

test('no fault was logged', () => {
  expect(desk.faults).toEqual([]);
});
