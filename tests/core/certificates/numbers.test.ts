import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { fileBody, issue, nameShort, numbersIn, people, readySession } from './certified-session.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
  await fileBody(desk);
});
afterAll(() => desk.stop());

async function setPattern(value: string): Promise<void> {
  const setting = { key: 'certificate.trainingNumberPattern', value, validFrom: '2026-01-01' } as const;
  await desk.api.institution.changeSetting({ ...setting, sourceNote: '内部编号办法' }, desk.as());
}

describe('numbers of the institution’s own pattern', () => {
  it('run on without a gap over two sessions, past a refused and a killed command', async () => {
    await setPattern('{short}{YYYY}{serial:4}');
    const first = await readySession(desk, 'training', people(3));
    const second = await readySession(desk, 'training', people(30, 10));
    expect(await issue(desk, first)).toMatchObject({
      firstNumber: '示培20260001',
      lastNumber: '示培20260003',
    });
    expect((await refusalOf(issue(desk, first))).code).toBe('ROWS_REFUSED');
    const requestId = crypto.randomUUID();
    const { ticket } = desk.as().context;
    const killed = desk.api.certificates.issue(
      {
        sessionId: second.sessionId,
        enrolmentIds: [...second.enrolmentIds],
        issuedOn: '2026-11-20',
        language: 'zh',
      },
      { context: { ...(ticket && { ticket }), requestId } },
    );
    const cancelling = (async () => {
      for (let tries = 0; tries < 200; tries++) {
        const { wasRunning } = await desk.api.activity.cancel({ id: requestId }, desk.as());
        if (wasRunning) return true;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return false;
    })();
    expect((await refusalOf(killed)).code).toBe('CANCELLED');
    expect(await cancelling).toBe(true);
    expect(await numbersIn(desk)).toHaveLength(3);
    expect(await issue(desk, second)).toMatchObject({
      firstNumber: '示培20260004',
      lastNumber: '示培20260033',
    });
    const serials = (await numbersIn(desk)).map((number) => Number(number?.slice(-4)));
    expect(serials).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
  });

  it('the same request again issues once', async () => {
    const planned = await readySession(desk, 'training', people(2, 50));
    const input = {
      sessionId: planned.sessionId,
      enrolmentIds: [...planned.enrolmentIds],
      issuedOn: '2026-11-20',
      language: 'zh' as const,
    };
    const options = desk.as();
    const once = await desk.api.certificates.issue(input, options);
    expect(await desk.api.certificates.issue(input, options)).toEqual(once);
    const register = await desk.api.certificates.register({ sessionId: planned.sessionId }, desk.as());
    expect(register.total).toBe(2);
  });

  it('two clerks issuing at the same moment never get the same number', async () => {
    const left = await readySession(desk, 'training', people(4, 60));
    const right = await readySession(desk, 'training', people(4, 70));
    await Promise.all([issue(desk, left), issue(desk, right)]);
    const numbers = await numbersIn(desk);
    expect(new Set(numbers).size).toBe(numbers.length);
    const serials = numbers.map((number) => Number(number?.slice(-4)));
    expect(Math.max(...serials)).toBe(serials.length);
  });

  it('two clerks issuing to the same people at the same moment: one is refused', async () => {
    const planned = await readySession(desk, 'training', people(2, 80));
    const outcomes = await Promise.allSettled([issue(desk, planned), issue(desk, planned)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const register = await desk.api.certificates.register({ sessionId: planned.sessionId }, desk.as());
    expect(register.total).toBe(2);
  });

  it('people get the numbers the desk announced, in roster order', async () => {
    const planned = await readySession(desk, 'training', people(3, 90));
    const { numbers } = await desk.api.certificates.desk({ sessionId: planned.sessionId }, desk.as());
    await issue(desk, planned, planned.enrolmentIds.toReversed());
    const { candidates } = await desk.api.certificates.desk({ sessionId: planned.sessionId }, desk.as());
    expect(numbers).toMatchObject({
      kind: 'own-pattern',
      upcoming: candidates.map(({ certificate }) => certificate?.number),
    });
  });

  it('a changed pattern that would write numbers of the old one again goes on behind them', async () => {
    await setPattern('{short}{YYYY}{serial:6}');
    const first = await readySession(desk, 'training', people(2, 210));
    expect(await issue(desk, first)).toMatchObject({
      firstNumber: '示培2026000001',
      lastNumber: '示培2026000002',
    });
    await setPattern('{short}{YYYY}00{serial:4}');
    const second = await readySession(desk, 'training', people(3, 220));
    const { numbers } = await desk.api.certificates.desk({ sessionId: second.sessionId }, desk.as());
    expect(numbers).toMatchObject({ upcoming: ['示培2026000003', '示培2026000004', '示培2026000005'] });
    expect(await issue(desk, second, second.enrolmentIds.slice(0, 2))).toMatchObject({
      firstNumber: '示培2026000003',
      lastNumber: '示培2026000004',
    });
    expect(await issue(desk, second, second.enrolmentIds.slice(2))).toMatchObject({
      firstNumber: '示培2026000005',
    });
    await setPattern('{short}{YYYY}{serial:6}');
    const third = await readySession(desk, 'training', people(1, 230));
    expect(await issue(desk, third)).toMatchObject({ firstNumber: '示培2026000006' });
    await setPattern('{short}{YYYY}{serial:4}');
  });

  it('a number that no font can print is refused before it is spent', async () => {
    await nameShort(desk, '示\u{323AF}');
    const planned = await readySession(desk, 'training', people(2, 240));
    const refusal = await refusalOf(issue(desk, planned));
    expect(refusal.code).toBe('ROWS_REFUSED');
    expect(refusal.data.problems).toMatchObject(
      people(2, 240).map(({ name }) => ({
        code: 'print-missing-glyph',
        params: { character: '\u{323AF}', field: 'certificateNumber' },
        place: { name },
      })),
    );
    const { total } = await desk.api.certificates.register({ sessionId: planned.sessionId }, desk.as());
    expect(total).toBe(0);
    const counters: readonly string[] = await desk.house
      .institution!.database.reader('counter')
      .pluck('series');
    expect(counters.filter((series) => series.includes('\u{323AF}'))).toEqual([]);
    await nameShort(desk);
  });

  it('a pattern that cannot be filled in is an obstacle the desk names', async () => {
    await nameShort(desk, '');
    const planned = await readySession(desk, 'training', people(1, 100));
    const { obstacles } = await desk.api.certificates.desk({ sessionId: planned.sessionId }, desk.as());
    expect(obstacles).toEqual([{ code: 'pattern-value', params: { field: 'code', value: '' } }]);
    expect((await refusalOf(issue(desk, planned))).data.params).toMatchObject({ reason: 'pattern-value' });
    await nameShort(desk);
  });
});

describe('numbers of 22 characters', () => {
  it('are made here only for a filed body and only with the locked option', async () => {
    const planned = await readySession(desk, 'level', people(4, 110));
    const read = () => desk.api.certificates.desk({ sessionId: planned.sessionId }, desk.as());
    expect((await read()).numbers).toEqual({ kind: 'imported' });
    const waiting = await issue(desk, planned, planned.enrolmentIds.slice(0, 1));
    expect(waiting).toMatchObject({ firstNumber: null, lastNumber: null });
    await desk.api.institution.allowLocalNumbers({ reason: '省级平台未开通，书面同意' }, desk.as());
    expect((await read()).numbers).toMatchObject({
      kind: 'local-22',
      upcoming: ['S000014001821265000001', 'S000014001821265000002', 'S000014001821265000003'],
    });
    const issued = await issue(desk, planned, planned.enrolmentIds.slice(1));
    expect(issued).toMatchObject({
      firstNumber: 'S000014001821265000001',
      lastNumber: 'S000014001821265000003',
    });
    await desk.api.institution.forbidLocalNumbers({}, desk.as());
    expect((await read()).numbers).toEqual({ kind: 'imported' });
  });

  it('the serial starts again with the year', async () => {
    await desk.api.institution.allowLocalNumbers({ reason: '省级平台未开通，书面同意' }, desk.as());
    const planned = await readySession(desk, 'level', people(1, 120));
    const { numbers } = await desk.api.certificates.desk(
      { sessionId: planned.sessionId, issuedOn: '2027-01-04' },
      desk.as(),
    );
    expect(numbers).toMatchObject({ upcoming: ['S000014001821275000001'] });
    expect(desk.faults).toEqual([]);
  });
});
