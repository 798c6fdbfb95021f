import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import {
  evaluate,
  fileBody,
  issue,
  nameShort,
  numbersIn,
  people,
  planSession,
  type Planned,
  readySession,
} from './certified-session.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
});
afterAll(() => desk.stop());

function readDesk({ sessionId }: Planned, issuedOn?: string) {
  return desk.api.certificates.desk({ sessionId, ...(issuedOn && { issuedOn }) }, desk.as());
}

function issueOn({ sessionId, enrolmentIds }: Planned, issuedOn: string) {
  return desk.api.certificates.issue({ sessionId, enrolmentIds, issuedOn, language: 'zh' }, desk.as());
}

async function reasonsOf(planned: Planned): Promise<readonly string[][]> {
  const { candidates } = await readDesk(planned);
  return candidates.map((candidate) => candidate.reasons.map((reason) => reason.code));
}

describe('who may be certified', () => {
  it('names every reason of every person who may not be', async () => {
    const planned = await planSession(desk, 'training', people(6));
    const [, second, third, fourth] = planned.enrolmentIds;
    const score = (value: number) => ({ kind: 'score' as const, value });
    await evaluate(desk, planned, {
      marks: { [second!]: score(54), [third!]: { kind: 'absent' }, [fourth!]: { kind: 'misconduct' } },
    });
    const fifth = planned.traineeIds[4];
    await desk.api.trainees.removePhoto({ id: fifth! }, desk.as());
    const left = { enrolmentId: planned.enrolmentIds[5]!, leftOn: '2026-11-12', reason: '外出务工' };
    await desk.api.sessions.withdraw(left, desk.as());
    expect(await reasonsOf(planned)).toEqual([
      [],
      ['part-failed', 'part-failed'],
      ['part-absent', 'part-absent'],
      ['part-misconduct', 'part-misconduct'],
      ['no-photo'],
      ['left-session'],
    ]);
    const { candidates } = await readDesk(planned);
    expect(candidates[1]?.reasons[0]?.params).toMatchObject({ value: 54, passMark: 60 });
  });

  it('waits for the evaluation to be confirmed, and for one at all', async () => {
    const planned = await planSession(desk, 'training', people(1, 10));
    expect(await reasonsOf(planned)).toEqual([['no-evaluation']]);
    await evaluate(desk, planned, { isOpen: true });
    expect(await reasonsOf(planned)).toEqual([['marks-not-confirmed']]);
    expect((await readDesk(planned)).obstacles.map(({ code }) => code)).toEqual(['marks-not-confirmed']);
  });

  it('an open resit holds up nobody who passed before it', async () => {
    const planned = await planSession(desk, 'training', people(2, 15));
    const [first, second] = planned.enrolmentIds;
    await evaluate(desk, planned, { marks: { [second!]: { kind: 'absent' } } });
    const { sessionId } = planned;
    const resit = { sessionId, heldOn: '2026-11-18', attempt: 'resit', evaluators: '' } as const;
    await desk.api.evaluations.plan(resit, desk.as());
    expect(await readDesk(planned)).toMatchObject({ obstacles: [], hasOpenMarks: true });
    await issue(desk, planned, [first!]);
    const { obstacles } = await readDesk(planned);
    expect(obstacles.map(({ code }) => code)).toEqual(['marks-not-confirmed']);
  });

  it('a level certificate needs an evaluation body filed for that level on that day', async () => {
    const planned = await readySession(desk, 'level', people(1, 20));
    expect(await reasonsOf(planned)).toEqual([['no-evaluation-body']]);
    await fileBody(desk);
    expect(await reasonsOf(planned)).toEqual([[]]);
    const late = await readDesk(planned, '2028-01-02');
    expect(late.candidates[0]?.reasons.map(({ code }) => code)).toEqual(['body-not-filed']);
    expect(late.obstacles.map(({ code }) => code)).toEqual(['issued-after-today']);
    expect(late.issuer).toMatchObject({ code: 'S000014001821', filedUntil: '2027-12-31' });
  });

  it('a photo with a fault is named by what the picture check found', async () => {
    const planned = await readySession(desk, 'training', people(1, 30));
    const checks = JSON.stringify([{ code: 'background-not-white', params: {} }]);
    await desk.house.institution!.database.transact((writer) =>
      writer('trainee').where({ id: planned.traineeIds[0]! }).update({ photo_checks: checks }),
    );
    expect(await reasonsOf(planned)).toEqual([['photo-background-not-white']]);
  });

  it('who may be certified and who is kept back is said of the session, each by its number', async () => {
    const planned = await readySession(desk, 'training', people(3, 35));
    await desk.house.institution!.database.transact((writer) =>
      writer('trainee').where({ id: planned.traineeIds[0]! }).update({ photo_file_id: null }),
    );
    const { missing } = await desk.api.sessions.get({ id: planned.sessionId }, desk.as());
    expect(missing.slice(-2)).toEqual([
      { code: 'to-issue', params: { count: 2 } },
      { code: 'kept-back', params: { count: 1 } },
    ]);
  });

  it('sessions with something to do stand on the list with their counts', async () => {
    const planned = await readySession(desk, 'training', people(2, 40));
    await issue(desk, planned, planned.enrolmentIds.slice(0, 1));
    const { sessions } = await desk.api.certificates.ready({}, desk.as());
    expect(sessions.find((session) => session.sessionId === planned.sessionId)).toMatchObject({
      toIssue: 1,
      waiting: 0,
      toPrint: 1,
      toHandOver: 0,
    });
  });
});

describe('the list of sessions with something to do', () => {
  it('keeps an old session whose certificates wait, behind any number of newer ones where somebody failed', async () => {
    const old = await readySession(desk, 'training', people(1, 100));
    await issue(desk, old);
    await desk.house.institution!.database.transact((writer) =>
      writer('training_session')
        .where({ id: old.sessionId })
        .update({ starts_on: '2024-10-12', ends_on: '2024-11-06' }),
    );
    const failed = await planSession(desk, 'training', people(1, 101));
    await evaluate(desk, failed, { marks: { [failed.enrolmentIds[0]!]: { kind: 'absent' } } });
    const { sessions } = await desk.api.certificates.ready({}, desk.as());
    const ids = sessions.map(({ sessionId }) => sessionId);
    expect(ids.at(-1)).toBe(old.sessionId);
    expect(ids).not.toContain(failed.sessionId);
  });
});

describe('a refused batch', () => {
  it('issues to nobody, names everybody in the way and uses up no number', async () => {
    const planned = await planSession(desk, 'training', people(3, 50));
    await evaluate(desk, planned, {
      marks: {
        [planned.enrolmentIds[1]!]: { kind: 'score', value: 12 },
        [planned.enrolmentIds[2]!]: { kind: 'absent' },
      },
    });
    const before = await numbersIn(desk);
    const [next] = await upcoming(planned);
    const refusal = await refusalOf(issue(desk, planned));
    expect(refusal.code).toBe('ROWS_REFUSED');
    expect(refusal.data.problems).toMatchObject([
      { code: 'part-failed', place: { name: '王示丳' } },
      { code: 'part-failed', place: { name: '王示丳' } },
      { code: 'part-absent', place: { name: '王示临' } },
      { code: 'part-absent', place: { name: '王示临' } },
    ]);
    expect(await numbersIn(desk)).toEqual(before);
    const issued = await issue(desk, planned, planned.enrolmentIds.slice(0, 1));
    expect(issued.firstNumber).toBe(next);
  });

  it('somebody certified already is not certified twice', async () => {
    const planned = await readySession(desk, 'training', people(1, 60));
    const { firstNumber } = await issue(desk, planned);
    const refusal = await refusalOf(issue(desk, planned));
    expect(refusal.data.problems).toMatchObject([
      { code: 'already-certified', params: { number: firstNumber } },
    ]);
  });

  it.each(['training', 'level'] as const)(
    'a %s certificate is not dated before its evaluation or the end of the session, each person named',
    async (kind) => {
      const planned = await readySession(desk, kind, people(2, kind === 'level' ? 150 : 160));
      const before = await numbersIn(desk);
      const refusal = await refusalOf(issueOn(planned, '2026-11-05'));
      const names = people(2, kind === 'level' ? 150 : 160).map(({ name }) => name);
      expect(refusal.code).toBe('ROWS_REFUSED');
      expect(refusal.data.problems).toMatchObject(
        names.flatMap((name) => [
          { code: 'issued-before-evaluation', params: { date: '2026-11-10' }, place: { name } },
          { code: 'issued-before-end', params: { date: '2026-11-06' }, place: { name } },
        ]),
      );
      expect(await numbersIn(desk)).toEqual(before);
      const { candidates } = await readDesk(planned, '2026-11-09');
      expect(candidates.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
        ['issued-before-evaluation'],
        ['issued-before-evaluation'],
      ]);
    },
  );

  it.each(['training', 'level'] as const)('a %s certificate is not dated after today', async (kind) => {
    const planned = await readySession(desk, kind, people(1, kind === 'level' ? 170 : 180));
    for (const issuedOn of ['2026-11-25', '2027-03-01']) {
      expect(await refusalOf(issueOn(planned, issuedOn))).toMatchObject({
        code: 'WRONG_STATE',
        data: { params: { reason: 'issued-after-today', today: '2026-11-24' }, place: { field: 'issuedOn' } },
      });
      const { obstacles } = await readDesk(planned, issuedOn);
      expect(obstacles.map(({ code }) => code)).toEqual(['issued-after-today']);
    }
    expect((await issueOn(planned, '2026-11-24')).certificateIds).toHaveLength(1);
  });

  it('people of another session, a cancelled session and a day before it began are refused', async () => {
    const planned = await readySession(desk, 'training', people(1, 65));
    const other = await readySession(desk, 'training', people(1, 70));
    expect((await refusalOf(issue(desk, planned, other.enrolmentIds))).code).toBe('NOT_FOUND');
    const refusal = await refusalOf(issueOn(planned, '2026-10-01'));
    expect(refusal).toMatchObject({
      code: 'WRONG_STATE',
      data: { params: { reason: 'issued-before-session' } },
    });
    await desk.api.sessions.cancel({ id: planned.sessionId }, desk.as());
    expect((await refusalOf(issue(desk, planned))).data.params['reason']).toBe('session-cancelled');
  });

  it('a name with a character that no font has is refused naming it, and nothing is written', async () => {
    const planned = await readySession(desk, 'training', [
      ...people(1, 80),
      { name: '王示\u{323AF}', idNumber: people(1, 81)[0]!.idNumber },
    ]);
    const before = await numbersIn(desk);
    const [next] = await upcoming(planned);
    const refusal = await refusalOf(issue(desk, planned));
    expect(refusal).toMatchObject({
      code: 'ROWS_REFUSED',
      data: {
        problems: [
          {
            code: 'print-missing-glyph',
            params: { character: '\u{323AF}', codePoint: 'U+323AF', field: 'holderName' },
            place: { name: '王示\u{323AF}' },
          },
        ],
      },
    });
    expect(await numbersIn(desk)).toEqual(before);
    expect((await upcoming(planned))[0]).toBe(next);
    expect(desk.faults).toEqual([]);
  });
});

async function upcoming(planned: Planned): Promise<readonly string[]> {
  const { numbers } = await readDesk(planned);
  return numbers.kind === 'imported' ? [] : numbers.upcoming;
}
