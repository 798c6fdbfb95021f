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

describe('marks', () => {
  test('59.9 fails and 60 passes: every part counts by itself, parts are never averaged', async () => {
    const { id } = await room.plan();
    await room.save(id, [{ theory: score(59.9), skill: score(100) }, all(60), { theory: score(59.5) }]);
    const { rows, counts } = await room.read(id);
    expect(rows.map((row) => [row.outcome.kind, row.outcome.parts, row.light])).toEqual([
      ['failed', ['theory'], 'complete'],
      ['passed', [], 'complete'],
      ['incomplete', ['skill'], 'incomplete'],
    ]);
    expect(rows[2]?.marks.theory).toEqual({ kind: 'score', value: 59.5 });
    expect(rows[0]?.odd).toEqual([
      { code: 'parts-differ', params: { high: 'skill', low: 'theory', difference: 40.1 } },
    ]);
    expect(counts).toEqual({ people: 3, complete: 2, passed: 1, failed: 1, absent: 0, incomplete: 1 });
  });

  test('absent, misconduct and deferred are states of a part, not numbers', async () => {
    const { id } = await room.plan();
    await room.save(id, [
      { theory: { kind: 'absent' }, skill: score(90) },
      { theory: score(90), skill: { kind: 'misconduct' } },
      { theory: { kind: 'deferred' }, skill: score(30) },
    ]);
    const { rows } = await room.read(id);
    expect(rows.map((row) => [row.outcome.kind, row.outcome.parts])).toEqual([
      ['absent', ['theory']],
      ['misconduct', ['skill']],
      ['deferred', ['theory']],
    ]);
  });

  test('all cells or none: every cell that does not fit is named', async () => {
    const { id } = await room.plan();
    const refusal = await refusalOf(
      room.save(id, [
        { theory: score(101), skill: score(80) },
        { theory: score(0), review: score(70) },
      ]),
    );
    expect(refusal).toMatchObject({
      code: 'ROWS_REFUSED',
      data: {
        problems: [
          { code: 'mark-range', params: { value: 101, fullMark: 100 }, place: { field: 'theory' } },
          { code: 'part-unknown', place: { field: 'review' } },
        ],
      },
    });
    expect((await room.read(id)).rows.every((row) => row.light === 'empty')).toBe(true);
    const decimals = await refusalOf(room.save(id, [{ theory: score(59.95) }]));
    expect(decimals.code).toBe('INVALID_INPUT');
  });

  test('only cells that change are written, and undo brings the earlier mark back', async () => {
    const { id } = await room.plan();
    expect(await room.save(id, [all(80), all(70)])).toEqual({ savedCount: 4 });
    expect(await room.save(id, [{ theory: score(80), skill: score(81) }])).toEqual({ savedCount: 1 });
    const undone = await desk.api.history.undo({}, desk.as());
    expect(undone).toMatchObject({
      procedure: 'evaluations.saveMarks',
      summary: { count: 1, person: /示/u },
    });
    expect((await room.read(id)).rows[0]?.marks.skill).toEqual(score(80));
  });

  test('an evaluator enters marks but neither plans nor confirms', async () => {
    const ticket = desk.house.signIns.open({ id: 98, name: '程示文', role: 'evaluator' });
    const options = { context: { ticket, requestId: crypto.randomUUID() } };
    const { id } = await room.plan();
    const [row] = (await room.read(id)).rows;
    const cells = [{ enrolmentId: row?.enrolmentId ?? 0, part: 'theory' as const, mark: score(77) }];
    expect(await desk.api.evaluations.saveMarks({ id, cells }, options)).toEqual({ savedCount: 1 });
    const refusal = desk.api.evaluations.confirm(
      { id },
      { context: { ticket, requestId: crypto.randomUUID() } },
    );
    expect((await refusalOf(refusal)).code).toBe('NOT_ALLOWED');
  });
});

test('the list shows open batches first to hand, with how far each is', async () => {
  const { id } = await room.plan();
  await room.save(id, [all(80), { theory: score(50) }]);
  const { evaluations, counts, total } = await desk.api.evaluations.list(
    { sessionId: room.sessionId() },
    desk.as(),
  );
  expect(evaluations).toMatchObject([{ id, counts: { people: 3, complete: 1, incomplete: 2 } }]);
  expect({ counts, total }).toEqual({ counts: { open: 1, confirmed: 0, all: 1 }, total: 1 });
  const every = await desk.api.evaluations.list({ view: 'all', limit: 2 }, desk.as());
  expect(every.next).toBe('2');
});

test('no fault was logged', () => {
  expect(desk.faults).toEqual([]);
});
