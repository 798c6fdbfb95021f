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

/** A batch of three passed and confirmed, with the number of the entry that gave them their marks. */
async function confirmedBatch(): Promise<{ readonly id: number; readonly saving: number }> {
  const { id } = await room.plan();
  await room.save(id, [all(80), all(80), all(80)]);
  const { entries } = await desk.api.history.list({ limit: 1 }, desk.as());
  await room.confirm(id);
  return { id, saving: entries[0]?.seq ?? 0 };
}

const undo = (seq: number) => desk.api.history.undo({ seq }, desk.as());

describe('marks that are confirmed', () => {
  test('are not undone by the step that entered them, before certificates stand on them or after', async () => {
    const { id, saving } = await confirmedBatch();
    const blocked = {
      code: 'UNDO_BLOCKED',
      data: { params: { table: 'mark', reason: 'confirmed', instead: 'reopen-evaluation' } },
    };
    expect(await refusalOf(undo(saving))).toMatchObject(blocked);
    await certify(id);
    expect(await refusalOf(undo(saving))).toMatchObject(blocked);
    expect(await room.read(id)).toMatchObject({ isConfirmed: true, counts: { passed: 3 } });
  });

  test('are undone once they are reopened', async () => {
    const { id, saving } = await confirmedBatch();
    await room.reopen(id);
    await undo(saving);
    expect((await room.read(id)).counts.incomplete).toBe(3);
  });

  test('keep the day and the evaluators they were confirmed with', async () => {
    const { id } = await room.plan();
    const facts = { id, heldOn: `${room.year()}-03-22`, evaluators: '程示文', note: '' };
    await desk.api.evaluations.change(facts, desk.as());
    const { entries } = await desk.api.history.list({ limit: 1 }, desk.as());
    await room.save(id, [all(80), all(80), all(80)]);
    await room.confirm(id);
    expect((await refusalOf(undo(entries[0]?.seq ?? 0))).code).toBe('UNDO_BLOCKED');
    expect(await room.read(id)).toMatchObject({ heldOn: facts.heldOn, evaluators: '程示文' });
  });

  test.each<readonly [string, string]>([
    ['a mark changed', `UPDATE mark SET tenths = 900 WHERE evaluation_id = :id`],
    ['a mark taken away', `DELETE FROM mark WHERE evaluation_id = :id`],
    [
      'a mark moved to it',
      `UPDATE mark SET evaluation_id = :id, part = 'review' WHERE evaluation_id <> :id AND part = 'skill'`,
    ],
    [
      'a person added',
      `INSERT INTO mark (evaluation_id, enrolment_id, part, kind)
       SELECT :id, enrolment_id, 'review', 'empty' FROM mark WHERE evaluation_id = :id LIMIT 1`,
    ],
    ['its day changed', `UPDATE evaluation SET held_on = '1990-01-01' WHERE id = :id`],
    [
      'its parts changed while it is reopened',
      `UPDATE evaluation SET confirmed_at = NULL, parts = '[]' WHERE id = :id`,
    ],
    ['the batch taken away', `DELETE FROM evaluation WHERE id = :id`],
  ])('no way around the use cases gets %s', async (_what, statement) => {
    const { id } = await confirmedBatch();
    const { database } = desk.house.institution!;
    const written = database.transact((writer) => writer.raw(statement, { id }));
    await expect(written).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_TRIGGER' });
  });

  test('are not reopened below the use cases while a certificate stands on them', async () => {
    const { id } = await confirmedBatch();
    await certify(id);
    const { database } = desk.house.institution!;
    const reopened = database.transact((writer) =>
      writer('evaluation').where({ id }).update({ confirmed_at: null, confirmed_by: null }),
    );
    await expect(reopened).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_TRIGGER' });
  });

  test('keep also whoever left before any mark', async () => {
    const { id } = await room.plan();
    const { rows } = await room.read(id);
    const enrolmentId = rows[2]?.enrolmentId ?? 0;
    await room.save(id, [all(80), all(80)]);
    const left = { enrolmentId, leftOn: `${room.year()}-03-10`, reason: '外出务工' };
    await desk.api.sessions.withdraw(left, desk.as());
    await room.confirm(id);
    const refusal = await refusalOf(desk.api.sessions.removeEnrolment({ enrolmentId }, desk.as()));
    expect(refusal.data.params).toMatchObject({ reason: 'enrolment-used', certificates: 0 });
  });
});

test('no fault was logged', () => {
  expect(desk.faults).toEqual([]);
});
