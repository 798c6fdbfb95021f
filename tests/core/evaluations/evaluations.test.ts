import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Mark } from '#shared/contract/evaluations.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { planSession, registerPeople } from '../../support/training.ts';

let desk: TestHouse;
let people: readonly number[];
let sessionId = 0;
let year = 1990;

beforeAll(async () => {
  desk = await startTestHouse();
  people = await registerPeople(desk, 4);
});
afterAll(() => desk.stop());
/** Each test has three people in a class of its own year. */
beforeEach(async () => {
  year += 1;
  sessionId = (await planSession(desk, { startsOn: `${year}-03-01`, endsOn: `${year}-03-20` })).id;
  await enrol(people.slice(0, 3));
});

const enrol = (traineeIds: readonly number[]) =>
  desk.api.sessions.enrol({ sessionId, traineeIds: [...traineeIds] }, desk.as());
const plan = (attempt: 'first' | 'resit' = 'first', heldOn = `${year}-03-21`) =>
  desk.api.evaluations.plan({ sessionId, heldOn, attempt, evaluators: '' }, desk.as());
const read = (id: number) => desk.api.evaluations.get({ id }, desk.as());
const confirm = (id: number) => desk.api.evaluations.confirm({ id }, desk.as());
const reopen = (id: number) => desk.api.evaluations.reopen({ id, reason: '录错一人' }, desk.as());
const score = (value: number): Mark => ({ kind: 'score', value });

type Parts = 'theory' | 'skill' | 'review';
type RowMarks = Partial<Record<Parts, Mark>>;

/** Saves the marks of the first, second … person of the batch. */
async function save(id: number, rows: readonly RowMarks[]) {
  const record = await read(id);
  const cells = rows.flatMap((marks, index) =>
    Object.entries(marks).map(([part, mark]) => ({
      enrolmentId: record.rows[index]?.enrolmentId ?? 0,
      // Object.entries forgets the key type that RowMarks states.
      part: part as Parts,
      mark,
    })),
  );
  return desk.api.evaluations.saveMarks({ id, cells }, desk.as());
}

const all = (value: number): RowMarks => ({ theory: score(value), skill: score(value) });

/** A certificate row as issuing leaves it; the rules of issuing are tested elsewhere. */
async function certify(evaluationId: number): Promise<void> {
  const { rows } = await read(evaluationId);
  const [row] = rows;
  await desk.house.institution!.database.transact(async (writer) => {
    await writer('certificate').insert({
      kind: 'training',
      state: 'numbered',
      number: `T-${evaluationId}`,
      trainee_id: row?.traineeId,
      enrolment_id: row?.enrolmentId,
      session_id: sessionId,
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

describe('planning a batch', () => {
  test('everybody enrolled sits every part of the level, with the pass mark that held on the day', async () => {
    await desk.api.institution.changeSetting(
      { key: 'evaluation.passMark', value: 655, validFrom: `${year}-03-21`, sourceNote: '试行' },
      desk.as(),
    );
    const { id, number } = await plan();
    const record = await read(id);
    expect(number).toMatch(/-1$/u);
    expect(record.parts).toEqual([
      { part: 'theory', fullMark: 100, passMark: 65.5 },
      { part: 'skill', fullMark: 100, passMark: 65.5 },
    ]);
    expect(record.rows.map((row) => row.light)).toEqual(['empty', 'empty', 'empty']);
    const next = await desk.api.institution.changeSetting(
      { key: 'evaluation.passMark', value: 600, validFrom: `${year}-03-22`, sourceNote: '恢复' },
      desk.as(),
    );
    expect(next).toBeDefined();
    expect((await read(id)).parts[0]?.passMark).toBe(65.5);
  });

  test('level two has the review as a third part', async () => {
    const own = await planSession(desk, { level: 2, startsOn: `${year}-05-01`, endsOn: `${year}-05-20` });
    await desk.api.sessions.enrol({ sessionId: own.id, traineeIds: [people[3] ?? 0] }, desk.as());
    const { id } = await desk.api.evaluations.plan(
      { sessionId: own.id, heldOn: `${year}-05-21`, attempt: 'first', evaluators: '' },
      desk.as(),
    );
    expect((await read(id)).parts.map((part) => part.part)).toEqual(['theory', 'skill', 'review']);
  });

  test('nobody sits before class began, in an empty class, beside an open batch, or a first time twice', async () => {
    expect((await refusalOf(plan('first', `${year}-02-27`))).data).toMatchObject({
      params: { reason: 'held-before-start' },
      place: { field: 'heldOn' },
    });
    expect((await refusalOf(plan('resit'))).data.params['reason']).toBe('no-first-attempt');
    const { id } = await plan();
    expect((await refusalOf(plan('resit'))).data.params['reason']).toBe('evaluation-open');
    await save(id, [all(80), all(80), all(80)]);
    await confirm(id);
    expect((await refusalOf(plan('first'))).data.params['reason']).toBe('first-attempt-held');
    expect((await refusalOf(plan('resit'))).data.params['reason']).toBe('nobody-to-evaluate');
    const empty = await planSession(desk, { startsOn: `${year}-08-01`, endsOn: `${year}-08-02` });
    const none = desk.api.evaluations.plan(
      { sessionId: empty.id, heldOn: `${year}-08-03`, attempt: 'first', evaluators: '' },
      desk.as(),
    );
    expect((await refusalOf(none)).data.params['reason']).toBe('nobody-to-evaluate');
  });

  test('somebody enrolled afterwards is left out until taken in; somebody who left unmarked is gone', async () => {
    const { id } = await plan();
    await enrol([people[3] ?? 0]);
    expect(await read(id)).toMatchObject({ leftOutCount: 1, counts: { people: 3 } });
    expect(await desk.api.evaluations.takeIn({ id }, desk.as())).toEqual({ addedCount: 1 });
    const { rows } = await read(id);
    expect(rows).toHaveLength(4);
    await desk.api.sessions.withdraw(
      { enrolmentId: rows[3]?.enrolmentId ?? 0, leftOn: '2026-11-24', reason: '退班' },
      desk.as(),
    );
    expect((await read(id)).counts.people).toBe(3);
    expect((await desk.api.sessions.get({ id: sessionId }, desk.as())).evaluations).toMatchObject([
      { peopleCount: 3 },
    ]);
  });

  test('a batch planned by mistake goes, and its number with it; one with marks stays', async () => {
    const { id, number } = await plan();
    await save(id, [all(70)]);
    const used = desk.api.evaluations.remove({ id }, desk.as());
    expect((await refusalOf(used)).data.params).toMatchObject({ reason: 'marks-entered', count: 2 });
    await save(id, [{ theory: { kind: 'empty' }, skill: { kind: 'empty' } }]);
    await desk.api.evaluations.remove({ id }, desk.as());
    expect((await refusalOf(read(id))).code).toBe('NOT_FOUND');
    expect((await plan()).number).not.toBe(number);
  });
});

describe('marks', () => {
  test('59.9 fails and 60 passes: every part counts by itself, parts are never averaged', async () => {
    const { id } = await plan();
    await save(id, [{ theory: score(59.9), skill: score(100) }, all(60), { theory: score(59.5) }]);
    const { rows, counts } = await read(id);
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
    const { id } = await plan();
    await save(id, [
      { theory: { kind: 'absent' }, skill: score(90) },
      { theory: score(90), skill: { kind: 'misconduct' } },
      { theory: { kind: 'deferred' }, skill: score(30) },
    ]);
    const { rows } = await read(id);
    expect(rows.map((row) => [row.outcome.kind, row.outcome.parts])).toEqual([
      ['absent', ['theory']],
      ['misconduct', ['skill']],
      ['deferred', ['theory']],
    ]);
  });

  test('all cells or none: every cell that does not fit is named', async () => {
    const { id } = await plan();
    const refusal = await refusalOf(
      save(id, [
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
    expect((await read(id)).rows.every((row) => row.light === 'empty')).toBe(true);
    const decimals = await refusalOf(save(id, [{ theory: score(59.95) }]));
    expect(decimals.code).toBe('INVALID_INPUT');
  });

  test('only cells that change are written, and undo brings the earlier mark back', async () => {
    const { id } = await plan();
    expect(await save(id, [all(80), all(70)])).toEqual({ savedCount: 4 });
    expect(await save(id, [{ theory: score(80), skill: score(81) }])).toEqual({ savedCount: 1 });
    const undone = await desk.api.history.undo({}, desk.as());
    expect(undone).toMatchObject({
      procedure: 'evaluations.saveMarks',
      summary: { count: 1, person: /示/u },
    });
    expect((await read(id)).rows[0]?.marks.skill).toEqual(score(80));
  });

  test('an evaluator enters marks but neither plans nor confirms', async () => {
    const ticket = desk.house.signIns.open({ id: 98, name: '程示文', role: 'evaluator' });
    const options = { context: { ticket, requestId: crypto.randomUUID() } };
    const { id } = await plan();
    const [row] = (await read(id)).rows;
    const cells = [{ enrolmentId: row?.enrolmentId ?? 0, part: 'theory' as const, mark: score(77) }];
    expect(await desk.api.evaluations.saveMarks({ id, cells }, options)).toEqual({ savedCount: 1 });
    const refusal = desk.api.evaluations.confirm(
      { id },
      { context: { ticket, requestId: crypto.randomUUID() } },
    );
    expect((await refusalOf(refusal)).code).toBe('NOT_ALLOWED');
  });
});

describe('confirming', () => {
  test('is refused with everybody incomplete and every part missing', async () => {
    const { id } = await plan();
    await save(id, [all(80), { theory: score(70) }]);
    const { rows } = await read(id);
    expect(await refusalOf(confirm(id))).toMatchObject({
      code: 'ROWS_REFUSED',
      data: {
        problems: [
          { code: 'part-missing', params: { part: 'skill' }, place: { name: rows[1]?.name, row: 2 } },
          { code: 'part-missing', params: { part: 'theory' }, place: { name: rows[2]?.name, row: 3 } },
          { code: 'part-missing', params: { part: 'skill' }, place: { name: rows[2]?.name, row: 3 } },
        ],
      },
    });
    expect((await read(id)).isConfirmed).toBe(false);
  });

  test('waits for the day it is held', async () => {
    const { id } = await plan('first', '2026-11-25');
    await save(id, [all(80), all(80), all(80)]);
    expect((await refusalOf(confirm(id))).data.params['reason']).toBe('not-held-yet');
  });

  test('locks the marks, is not undone, and is reopened with a reason', async () => {
    const { id } = await plan();
    await save(id, [all(80), all(80), all(50)]);
    await confirm(id);
    expect(await read(id)).toMatchObject({ isConfirmed: true, confirmedByName: '王示宁' });
    const locked = [
      () => save(id, [all(90)]),
      () => confirm(id),
      () => desk.api.evaluations.change({ id, heldOn: `${year}-03-22`, evaluators: '', note: '' }, desk.as()),
      () => desk.api.evaluations.remove({ id }, desk.as()),
      () => desk.api.evaluations.takeIn({ id }, desk.as()),
    ];
    for (const act of locked) {
      expect((await refusalOf(act())).data.params['reason']).toBe('evaluation-confirmed');
    }
    const entries = (await desk.api.history.list({ limit: 1 }, desk.as())).entries;
    const undo = await refusalOf(desk.api.history.undo({ seq: entries[0]?.seq ?? 0 }, desk.as()));
    expect(undo).toMatchObject({ code: 'UNDO_NEVER', data: { params: { instead: 'reopen-evaluation' } } });
    await reopen(id);
    await save(id, [{}, {}, all(60)]);
    await confirm(id);
    expect((await read(id)).counts.passed).toBe(3);
  });

  test('a batch that certificates stand on is not reopened, nor one beside an open resit', async () => {
    const { id } = await plan();
    await save(id, [all(80), all(80), all(50)]);
    await confirm(id);
    const resit = await plan('resit', `${year}-04-20`);
    expect((await refusalOf(reopen(id))).data.params['reason']).toBe('evaluation-open');
    await desk.api.evaluations.remove({ id: resit.id }, desk.as());
    await certify(id);
    expect((await refusalOf(reopen(id))).data.params).toMatchObject({
      reason: 'evaluation-certified',
      count: 1,
    });
    expect((await read(id)).certificateCount).toBe(1);
  });

  test('a batch still open is not reopened', async () => {
    const { id } = await plan();
    expect((await refusalOf(reopen(id))).data.params['reason']).toBe('evaluation-not-confirmed');
  });
});

describe('a resit', () => {
  test('is for those alone who have not passed, and a confirmed pass stands', async () => {
    const { id } = await plan();
    await save(id, [all(80), { theory: { kind: 'absent' }, skill: score(70) }, all(50)]);
    await confirm(id);
    const resit = await plan('resit', `${year}-04-20`);
    const { rows } = await read(resit.id);
    expect(rows.map((row) => row.position)).toEqual([2, 3]);
    await save(resit.id, [all(61), all(40)]);
    await confirm(resit.id);
    const outcomes = async () => {
      const { people: listed } = await desk.api.sessions.people({ sessionId }, desk.as());
      return listed.map((person) => person.outcome);
    };
    expect(await outcomes()).toEqual(['passed', 'passed', 'failed']);
    const third = await plan('resit', `${year}-05-20`);
    expect((await read(third.id)).rows.map((row) => row.position)).toEqual([3]);
    await save(third.id, [{ theory: { kind: 'absent' }, skill: { kind: 'absent' } }]);
    await confirm(third.id);
    expect(await outcomes()).toEqual(['passed', 'passed', 'absent']);
    expect((await desk.api.sessions.get({ id: sessionId }, desk.as())).passedCount).toBe(2);
  });
});

test('the list shows open batches first to hand, with how far each is', async () => {
  const { id } = await plan();
  await save(id, [all(80), { theory: score(50) }]);
  const { evaluations, counts, total } = await desk.api.evaluations.list({ sessionId }, desk.as());
  expect(evaluations).toMatchObject([{ id, counts: { people: 3, complete: 1, incomplete: 2 } }]);
  expect({ counts, total }).toEqual({ counts: { open: 1, confirmed: 0, all: 1 }, total: 1 });
  const every = await desk.api.evaluations.list({ view: 'all', limit: 2 }, desk.as());
  expect(every.next).toBe('2');
});

test('no fault was logged', () => {
  expect(desk.faults).toEqual([]);
});
