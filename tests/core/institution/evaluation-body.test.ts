import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFiledBody } from '#core/institution/get-institution.ts';
import { filingState, institutionCode } from '#shared/rules/institution/evaluation-body.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
});
afterAll(() => desk.stop());

const filing = {
  nameZh: '示例职业技能评价中心',
  nameEn: 'Sample Skills Evaluation Centre',
  letter: 'S',
  ministryCode: '0000',
  provinceCode: '14',
  siteCode: '000123',
  filedFrom: '2025-01-01',
  filedUntil: '2027-12-31',
};

async function occupationId(text: string): Promise<number> {
  const { occupations } = await desk.api.courses.listOccupations({ text }, desk.as());
  return occupations[0]!.id;
}

describe('filing as an evaluation body', () => {
  test('before there is one, nothing can be filed or unlocked', async () => {
    const occupation = { occupationId: await occupationId('养老护理员'), levels: [5 as const] };
    const dates = { filedFrom: '2025-01-01', filedUntil: null };
    for (const call of [
      desk.api.institution.fileOccupation({ ...occupation, ...dates }, desk.as()),
      desk.api.institution.allowLocalNumbers({ reason: '省厅授权自编号' }, desk.as()),
    ]) {
      const refusal = await refusalOf(call);
      expect(refusal).toMatchObject({
        code: 'WRONG_STATE',
        data: { params: { reason: 'no-evaluation-body' } },
      });
    }
  });

  test('every wrong part is named at its field', async () => {
    const refusal = await refusalOf(
      desk.api.institution.saveBody(
        { ...filing, letter: 'J', provinceCode: '99', filedUntil: '2024-12-31' },
        desk.as(),
      ),
    );
    expect(refusal).toMatchObject({
      code: 'INVALID_INPUT',
      data: {
        problems: [
          { code: 'body-letter', place: { field: 'letter' } },
          { code: 'body-province-code', place: { field: 'provinceCode' } },
          { code: 'body-period', place: { field: 'filedUntil' } },
        ],
      },
    });
  });

  test('the profile gives the first thirteen characters of its numbers', async () => {
    await desk.api.institution.saveBody(filing, desk.as());
    await desk.api.institution.saveBody({ ...filing, nameEn: 'Sample Centre' }, desk.as());
    const stored = await readFiledBody(desk.house.institution!.database.reader);
    expect(stored && institutionCode(stored.body)).toBe('S000014000123');
    const { body } = await desk.api.institution.get({}, desk.as());
    expect(body).toMatchObject({
      nameEn: 'Sample Centre',
      hasLocalNumbers: false,
      isInForce: true,
      filed: [],
    });
  });

  test('occupations are filed by level with dates, and a filing can be given its last day', async () => {
    const id = await occupationId('养老护理员');
    const file = (levels: (4 | 5)[], filedUntil: string | null) =>
      desk.api.institution.fileOccupation(
        { occupationId: id, levels, filedFrom: '2025-01-01', filedUntil },
        desk.as(),
      );
    expect(await file([5, 4], null)).toEqual({ filedCount: 2 });
    const { body: filed } = await desk.api.institution.get({}, desk.as());
    const four = filed?.filed.find((each) => each.level === 4);
    await desk.api.institution.changeFiling(
      { id: four!.id, filedFrom: '2025-01-01', filedUntil: '2026-06-30' },
      desk.as(),
    );
    const { body } = await desk.api.institution.get({}, desk.as());
    expect(body?.filed).toMatchObject([
      { occupationCode: '4-10-01-05', level: 5, filedUntil: null, isInForce: true },
      { occupationCode: '4-10-01-05', level: 4, filedUntil: '2026-06-30', isInForce: false },
    ]);
    const stored = await readFiledBody(desk.house.institution!.database.reader);
    const elderly = { occupationCode: '4-10-01-05', occupationEdition: '2022' };
    const stateOn = (day: string) => stored && filingState(stored.body, { ...elderly, level: 4 }, day);
    expect(stateOn('2026-06-30')).toBe('filed');
    expect(stateOn('2026-07-01')).toBe('not-on-this-day');
  });

  test('a level the occupation does not have cannot be filed', async () => {
    const id = await occupationId('育婴员');
    const refusal = await refusalOf(
      desk.api.institution.fileOccupation(
        { occupationId: id, levels: [3, 2, 1], filedFrom: '2025-01-01', filedUntil: '2024-01-01' },
        desk.as(),
      ),
    );
    expect(refusal.data.problems?.map((problem) => problem['code'])).toEqual([
      'level-not-in-occupation',
      'level-not-in-occupation',
      'filing-period',
    ]);
  });

  test('a renewal stands beside the period it follows, and no day is filed twice', async () => {
    const occupation = { occupationId: await occupationId('育婴员'), levels: [5 as const] };
    const until2026 = { filedFrom: '2024-01-01', filedUntil: '2026-12-31' };
    await desk.api.institution.fileOccupation({ ...occupation, ...until2026 }, desk.as());
    const overlapping = { filedFrom: '2026-12-31', filedUntil: '2029-12-31' };
    const refusal = await refusalOf(
      desk.api.institution.fileOccupation({ ...occupation, ...overlapping }, desk.as()),
    );
    expect(refusal).toMatchObject({
      code: 'INVALID_INPUT',
      data: { problems: [{ code: 'filing-overlaps', params: { level: 5, until: '2026-12-31' } }] },
    });
    const renewal = { filedFrom: '2027-01-01', filedUntil: null };
    await desk.api.institution.fileOccupation({ ...occupation, ...renewal }, desk.as());
    const filed = async () =>
      (await desk.api.institution.get({}, desk.as())).body?.filed.filter(
        (each) => each.occupationName === '育婴员',
      );
    expect(await filed()).toMatchObject([
      { ...until2026, isInForce: true },
      { ...renewal, isInForce: false },
    ]);
    const [first, second] = (await filed()) ?? [];
    await desk.api.institution.changeFiling(
      { id: first!.id, filedFrom: '2024-01-01', filedUntil: '2026-06-30' },
      desk.as(),
    );
    expect(await filed()).toMatchObject([{ isInForce: false }, { isInForce: false }]);
    expect(
      await refusalOf(
        desk.api.institution.changeFiling(
          { id: second!.id, filedFrom: '2026-06-30', filedUntil: null },
          desk.as(),
        ),
      ),
    ).toMatchObject({ code: 'INVALID_INPUT', data: { problems: [{ code: 'filing-overlaps' }] } });
  });

  test('an occupation keeps the code and levels that a filing names', async () => {
    const { occupations } = await desk.api.courses.listOccupations({ text: '育婴员' }, desk.as());
    const { id, code, edition, nameZh, nameEn, levels, variants, certainty, sourceNote } = occupations[0]!;
    const facts = { id, code, edition, nameZh, nameEn, levels, variants, certainty, sourceNote };
    const renamed = desk.api.courses.changeOccupation({ ...facts, code: '4-10-01-99' }, desk.as());
    expect(await refusalOf(renamed)).toMatchObject({
      code: 'WRONG_STATE',
      data: { params: { reason: 'occupation-filed' }, place: { field: 'code' } },
    });
    const cut = desk.api.courses.changeOccupation(
      { ...facts, levels: levels.filter((level) => level !== 5), variants: [] },
      desk.as(),
    );
    expect(await refusalOf(cut)).toMatchObject({
      code: 'WRONG_STATE',
      data: { params: { reason: 'occupation-level-filed', levels: '5' } },
    });
  });

  test('a filing taken off the list comes back with undo', async () => {
    const filed = async () => (await desk.api.institution.get({}, desk.as())).body?.filed ?? [];
    const before = await filed();
    await desk.api.institution.removeFiling({ id: before[0]!.id }, desk.as());
    expect(await filed()).toHaveLength(before.length - 1);
    await desk.api.history.undo({}, desk.as());
    expect(await filed()).toEqual(before);
  });

  test('what only an approver may do, a clerk may neither take back nor bring back', async () => {
    const ticket = desk.house.signIns.open({ id: 95, name: '赵示和', role: 'clerk' });
    const asClerk = () => ({ context: { ticket, requestId: crypto.randomUUID() } });
    await desk.api.institution.saveBody({ ...filing, nameEn: 'Renamed Centre' }, desk.as());
    expect((await refusalOf(desk.api.history.undo({}, asClerk()))).code).toBe('NOT_ALLOWED');
    await desk.api.history.undo({}, desk.as());
    expect((await refusalOf(desk.api.history.redo({}, asClerk()))).code).toBe('NOT_ALLOWED');
    expect((await desk.api.institution.get({}, desk.as())).body?.nameEn).toBe('Sample Centre');
  });

  test('local numbers are unlocked with a reason, only by an approver, and never by undo', async () => {
    const ticket = desk.house.signIns.open({ id: 97, name: '赵示和', role: 'clerk' });
    const asClerk = { context: { ticket, requestId: crypto.randomUUID() } };
    const reason = '省级平台未开通，人社局书面同意';
    const refused = await refusalOf(desk.api.institution.allowLocalNumbers({ reason }, asClerk));
    expect(refused.code).toBe('NOT_ALLOWED');
    const short = await refusalOf(desk.api.institution.allowLocalNumbers({ reason: ' ok ' }, desk.as()));
    expect(short.code).toBe('INVALID_INPUT');
    await desk.api.institution.allowLocalNumbers({ reason }, desk.as());
    expect((await desk.api.institution.get({}, desk.as())).body).toMatchObject({
      hasLocalNumbers: true,
      localNumbersReason: reason,
    });
    const { entries } = await desk.api.history.list({ limit: 1 }, desk.as());
    expect(entries).toMatchObject([{ procedure: 'institution.allowLocalNumbers', summary: { reason } }]);
    expect((await refusalOf(desk.api.history.undo({}, desk.as()))).code).toBe('UNDO_NEVER');
    await desk.api.institution.forbidLocalNumbers({}, desk.as());
    expect((await desk.api.institution.get({}, desk.as())).body?.hasLocalNumbers).toBe(false);
    expect(desk.faults).toEqual([]);
  });
});
