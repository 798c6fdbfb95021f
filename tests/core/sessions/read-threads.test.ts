import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStandings } from '#core/sessions/read-threads.ts';
import { findSession, type SessionRow } from '#core/sessions/training-session.table.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { nameShort, people, type Planned, readySession } from '../certificates/certified-session.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
});
afterAll(() => desk.stop());

describe('the thread of a session whose people passed', () => {
  it('a year after the last day nobody is counted any more, on the list and in the thread alike', async () => {
    const { sessionId } = await readySession(desk, 'training', people(1, 34));
    const { reader } = desk.house.institution!.database;
    const row = await findSession(reader, sessionId);
    const certifyOn = async (today: string) => {
      const [standing] = await readStandings(reader, [row!], today);
      const { steps = [], missing = [] } = standing?.thread ?? {};
      return { codes: missing.map(({ code }) => code), step: steps.find(({ step }) => step === 'certify') };
    };
    // The session ends on 2026-11-06.
    const last = await certifyOn('2027-11-06');
    expect(last.codes).toContain('to-issue');
    expect(last.step?.state).not.toBe('done');
    const later = await certifyOn('2027-11-07');
    expect(later.codes).not.toContain('to-issue');
    expect(later.step).toMatchObject({ state: 'done', note: { code: 'not-issued', params: { count: 1 } } });
  });

  it('a second session with people to certify does not read the issuer again', async () => {
    const sessions: Planned[] = [];
    for (const from of [38, 39]) sessions.push(await readySession(desk, 'training', people(1, from)));
    const { reader } = desk.house.institution!.database;
    const rows: SessionRow[] = [];
    for (const { sessionId } of sessions) rows.push((await findSession(reader, sessionId))!);
    const readsOf = async (some: readonly SessionRow[]) => {
      const asked: string[] = [];
      const listen = ({ sql }: { readonly sql: string }) => asked.push(sql);
      reader.on('query', listen);
      const standings = await readStandings(reader, some, '2026-11-24');
      reader.off('query', listen);
      expect(standings.every(({ thread }) => thread.missing.some(({ code }) => code === 'to-issue'))).toBe(
        true,
      );
      return asked;
    };
    const one = await readsOf(rows.slice(0, 1));
    const two = await readsOf(rows);
    // Its batches, their marks, its certificates and its people.
    expect(two.length - one.length).toBeLessThanOrEqual(5);
    expect(two.filter((sql) => sql.includes('from `setting`')).length).toBe(
      one.filter((sql) => sql.includes('from `setting`')).length,
    );
    expect(one.length).toBeGreaterThan(5);
  });
});
