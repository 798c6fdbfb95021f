import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { openSample } from '../../support/rosters.ts';
import { planSession } from '../../support/training.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse();
});
afterAll(() => house.stop());

async function importInto(sessionId: number) {
  const { recipe } = await openSample(house, 'roster-120.xlsx');
  return house.api.rosters.importRows({ recipe, take: 'all-or-nothing', sessionId }, house.as());
}

describe('importing a roster into a session', () => {
  it('registers and enrols everybody in the order of the file, in one batch that undoes as one', async () => {
    const { id } = await planSession(house, { name: '一班', startsOn: '2026-03-01', endsOn: '2026-03-31' });
    expect(await importInto(id)).toMatchObject({ added: 120, enrolled: 120 });
    const { people } = await house.api.sessions.people({ sessionId: id }, house.as());
    expect(people.slice(0, 3).map((person) => person.name)).toEqual(['潘明燕', '贾志英', '赖丽秀']);
    expect(people[0]?.category).toBe('veteran');
    await house.api.history.undo({}, house.as());
    expect((await house.api.sessions.people({ sessionId: id }, house.as())).people).toEqual([]);
    expect((await house.api.trainees.list({}, house.as())).total).toBe(0);
    await house.api.history.redo({}, house.as());
    expect((await house.api.trainees.list({ sessionId: id }, house.as())).total).toBe(120);
  });

  it('notes whoever applies for another level than the session’s, before anything is written', async () => {
    const { id } = await planSession(house, {
      name: '四班',
      level: 4,
      startsOn: '2026-08-01',
      endsOn: '2026-08-31',
    });
    const { recipe } = await openSample(house, 'roster-120.xlsx');
    const check = await house.api.rosters.check({ recipe, sessionId: id }, house.as());
    expect(check.groups).toContainEqual({ severity: 'note', code: 'level-differs', count: 120 });
    expect(check.groups.map((group) => group.code)).not.toContain('occupation-differs');
    const free = await house.api.rosters.check({ recipe }, house.as());
    expect(free.groups.map((group) => group.code)).not.toContain('level-differs');
    const refusal = await refusalOf(house.api.rosters.check({ recipe, sessionId: 999 }, house.as()));
    expect(refusal.code).toBe('NOT_FOUND');
  });

  it('shows the session on the person’s record, and keeps them out of the trash', async () => {
    const { trainees } = await house.api.trainees.list({ text: '潘明燕' }, house.as());
    const id = trainees[0]?.id ?? 0;
    const record = await house.api.trainees.get({ id }, house.as());
    expect(record.enrolments).toMatchObject([
      { sessionName: '一班', startsOn: '2026-03-01', category: 'veteran' },
    ]);
    const refusal = await refusalOf(house.api.trainees.remove({ ids: [id] }, house.as()));
    expect(refusal.data.problems).toMatchObject([
      { code: 'trainee-in-use', place: { id: String(id), name: '潘明燕' } },
    ]);
  });

  it('enrols the same people into a later session although nothing else changes', async () => {
    const { id } = await planSession(house, { name: '二班', startsOn: '2026-05-01', endsOn: '2026-05-31' });
    expect(await importInto(id)).toMatchObject({ added: 0, same: 120, enrolled: 120 });
    const again = await refusalOf(importInto(id));
    expect(again).toMatchObject({ code: 'WRONG_STATE', data: { params: { reason: 'nothing-changes' } } });
  });

  it('shows in the dry run who is in another session on the same days, and takes the others', async () => {
    const { id: half } = await planSession(house, { startsOn: '2026-09-01', endsOn: '2026-09-30' });
    const { trainees } = await house.api.trainees.list({ text: '潘明燕' }, house.as());
    const ids = trainees.map((trainee) => trainee.id);
    await house.api.sessions.enrol({ sessionId: half, traineeIds: ids }, house.as());
    const { name: other } = await house.api.sessions.get({ id: half }, house.as());
    const { id } = await planSession(house, { startsOn: '2026-09-20', endsOn: '2026-10-20' });
    const { recipe } = await openSample(house, 'roster-120.xlsx');
    const check = await house.api.rosters.check({ recipe, sessionId: id }, house.as());
    expect(check.groups).toContainEqual({ severity: 'fix', code: 'enrolled-elsewhere', count: 1 });
    expect(check.rows[0]?.problems.at(-1)).toMatchObject({
      severity: 'fix',
      code: 'enrolled-elsewhere',
      field: 'name',
      params: { session: other },
    });
    const taken = await house.api.rosters.importRows(
      { recipe, take: 'sound-only', sessionId: id },
      house.as(),
    );
    expect(taken).toMatchObject({ enrolled: 119, skipped: 1 });
    // Without a session nobody is in anybody's way, and whoever is in this session already is not either.
    const free = await house.api.rosters.check({ recipe }, house.as());
    expect(free.groups.map((group) => group.code)).not.toContain('enrolled-elsewhere');
    const again = await house.api.rosters.check({ recipe, sessionId: half }, house.as());
    expect(again.groups).toContainEqual({ severity: 'fix', code: 'enrolled-elsewhere', count: 119 });
  });

  it('takes nobody in when one of them is in another session on the same days', async () => {
    const { id } = await planSession(house, { name: '三班', startsOn: '2026-05-20', endsOn: '2026-06-20' });
    const refusal = await refusalOf(importInto(id));
    expect(refusal.code).toBe('ROWS_REFUSED');
    expect(refusal.data.problems).toHaveLength(120);
    expect(refusal.data.problems?.[0]).toMatchObject({
      code: 'enrolled-elsewhere',
      params: { session: '二班' },
    });
  });
});
