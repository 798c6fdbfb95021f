import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { fileBody, issue, people, type Planned, readySession } from './certified-session.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
  await fileBody(desk);
});
afterAll(() => desk.stop());

interface Told {
  readonly number: string;
  /** 发证日期; the file has no such column when it is left out. */
  readonly issuedOn?: string;
}

let from = 0;

/** A session whose certificates wait for their numbers, one person for each row of the file. */
async function waiting(count: number): Promise<{ readonly planned: Planned; readonly first: number }> {
  const first = from;
  from += count;
  const planned = await readySession(desk, 'level', people(count, first));
  await issue(desk, planned);
  return { planned, first };
}

/** Takes a file in that gives these numbers to the people of a session, in roster order. */
async function give(
  { planned, first }: Awaited<ReturnType<typeof waiting>>,
  rows: readonly Told[],
): Promise<{ numberedCount: number }> {
  const hasDay = rows.some(({ issuedOn }) => issuedOn !== undefined);
  const lines = people(rows.length, first).map(({ name, idNumber }, index) => {
    const { number = '', issuedOn } = rows[index] ?? {};
    return [name, idNumber, number, ...(hasDay ? [issuedOn ?? ''] : [])].join();
  });
  const head = ['姓名,证件号码,证书编号', ...(hasDay ? ['发证日期'] : [])].join();
  const bytes = Buffer.from(`${head}\n${lines.join('\n')}\n`);
  const file = { name: '编号.csv', mediaType: 'text/csv', bytes };
  const { id: fileId } = await desk.house.passingFiles.add(file);
  const { sessionId } = planned;
  return desk.api.certificates.importNumbers({ fileId, sessionId, isAllOrNothing: true }, desk.as());
}

async function misfitsOf(given: Promise<unknown>): Promise<readonly unknown[]> {
  const refusal = await refusalOf(given);
  expect(refusal.code).toBe('ROWS_REFUSED');
  return refusal.data.problems?.map(({ code }) => code) ?? [];
}

describe('the day of a file of official numbers', () => {
  it('is not before the evaluation, outside the filing or after today; the right one is taken', async () => {
    const session = await waiting(1);
    const row = (issuedOn: string, year = '26') => [{ number: `S000014001821${year}5000001`, issuedOn }];
    expect(await misfitsOf(give(session, row('2026-11-09')))).toEqual(['issued-before-evaluation']);
    expect(await misfitsOf(give(session, row('2026-11-25')))).toEqual(['issued-after-today']);
    expect(await misfitsOf(give(session, row('2028-01-01', '28')))).toEqual([
      'issued-after-today',
      'body-not-filed',
    ]);
    expect(await misfitsOf(give(session, row('1999-01-01', '99')))).toEqual([
      'issued-before-evaluation',
      'issued-before-end',
      'body-not-filed',
    ]);
    expect((await give(session, row('2026-11-12'))).numberedCount).toBe(1);
    const { sessionId } = session.planned;
    const { certificates } = await desk.api.certificates.register({ sessionId }, desk.as());
    expect(certificates[0]).toMatchObject({ issuedOn: '2026-11-12', number: 'S000014001821265000001' });
  });

  it('is the day of issue where the file has none, and the year of the number follows it', async () => {
    const session = await waiting(1);
    expect(await misfitsOf(give(session, [{ number: 'S000014001821255000002' }]))).toEqual(['number-year']);
    expect((await give(session, [{ number: 'S000014001821265000002' }])).numberedCount).toBe(1);
  });
});

describe('a number in the register', () => {
  it('is known again with spaces and full-width digits', async () => {
    const session = await waiting(1);
    const spaced = [{ number: ' S00001400182126５000002 ' }];
    expect(await misfitsOf(give(session, spaced))).toEqual(['number-used']);
  });
});

describe('a certificate that waits', () => {
  it('is withdrawn for good: it takes no number any more, and the person is issued a new one', async () => {
    const session = await waiting(1);
    const { sessionId } = session.planned;
    const register = () => desk.api.certificates.register({ sessionId }, desk.as());
    const [row] = (await register()).certificates;
    const withdraw = { id: row!.id, reason: '发证日期有误' };
    await desk.api.certificates.voidCertificate(withdraw, desk.as());
    const again = await refusalOf(desk.api.certificates.voidCertificate(withdraw, desk.as()));
    expect(again.data.params).toMatchObject({ reason: 'certificate-step', state: 'voided', step: 'void' });
    const number = 'S000014001821265000003';
    expect(await misfitsOf(give(session, [{ number }]))).toEqual(['unknown-person']);
    await issue(desk, session.planned);
    expect((await give(session, [{ number }])).numberedCount).toBe(1);
    const { certificates } = await register();
    expect(new Map(certificates.map((each) => [each.number, each.state]))).toEqual(
      new Map([
        [null, 'voided'],
        [number, 'numbered'],
      ]),
    );
  });
});

describe('the letter of a number', () => {
  it('is one that the settings allow', async () => {
    const session = await waiting(1);
    const row = [{ number: 'J000014001821265000001' }];
    await desk.house.institution!.database.transact((writer) =>
      writer('evaluation_body').update({ letter: 'J' }),
    );
    expect(await misfitsOf(give(session, row))).toEqual(['number-letter']);
    await desk.api.institution.changeSetting(
      {
        key: 'evaluation.bodyLetters',
        value: ['Y', 'S', 'J'],
        validFrom: '2026-01-01',
        sourceNote: '示例通知',
      },
      desk.as(),
    );
    expect((await give(session, row)).numberedCount).toBe(1);
    await desk.house.institution!.database.transact((writer) =>
      writer('evaluation_body').update({ letter: 'S' }),
    );
  });
});

describe('numbers made here after official ones', () => {
  it('go on behind the highest of the register, announced as they are given, without a gap', async () => {
    const session = await waiting(2);
    await give(session, [{ number: 'S000014001821265000041' }, { number: 'S000014001821265000007' }]);
    await desk.api.institution.allowLocalNumbers({ reason: '省级平台未开通，书面同意' }, desk.as());
    const planned = await readySession(desk, 'level', people(3, 300));
    const { numbers } = await desk.api.certificates.desk({ sessionId: planned.sessionId }, desk.as());
    const upcoming = [42, 43, 44].map((serial) => `S0000140018212650000${serial}`);
    expect(numbers).toEqual({ kind: 'local-22', upcoming });
    expect(await issue(desk, planned, planned.enrolmentIds.slice(0, 1))).toMatchObject({
      firstNumber: upcoming[0],
    });
    expect(await issue(desk, planned, planned.enrolmentIds.slice(1))).toMatchObject({
      firstNumber: upcoming[1],
      lastNumber: upcoming[2],
    });
    await desk.api.institution.forbidLocalNumbers({}, desk.as());
  });

  it('count the imported ones also where a restored backup no longer has them', async () => {
    const counters: readonly { series: string; last: number }[] = await desk.house
      .institution!.database.reader('counter')
      .where('series', 'like', 'certificate:%')
      .select('series', 'last');
    expect(counters).toContainEqual({ series: 'certificate:S000014001821265', last: 44 });
    expect(counters).toContainEqual({ series: 'certificate:J000014001821265', last: 1 });
  });

  it('a series whose last serial was given is an obstacle with its reason, not a fault', async () => {
    const session = await waiting(1);
    await give(session, [{ number: 'S000014001821265999999' }]);
    await desk.api.institution.allowLocalNumbers({ reason: '省级平台未开通，书面同意' }, desk.as());
    const planned = await readySession(desk, 'level', people(1, 310));
    const { obstacles, numbers } = await desk.api.certificates.desk(
      { sessionId: planned.sessionId },
      desk.as(),
    );
    expect(obstacles).toEqual([{ code: 'serial-used-up', params: { width: 6 } }]);
    expect(numbers).toEqual({ kind: 'local-22', upcoming: [] });
    expect((await refusalOf(issue(desk, planned))).data.params['reason']).toBe('serial-used-up');
    expect(desk.faults).toEqual([]);
  });
});
