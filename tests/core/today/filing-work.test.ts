import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHouse, type TestHouse } from '../../support/house.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
});
afterAll(() => desk.stop());

const dueNow = async () => (await desk.api.today.get({}, desk.as())).due;

test('a filing that ends is told in time, until it is renewed', async () => {
  await desk.api.institution.saveBody(
    {
      nameZh: '示例职业技能评价中心',
      nameEn: '',
      letter: 'S',
      ministryCode: '0000',
      provinceCode: '14',
      siteCode: '000123',
      filedFrom: '2024-01-01',
      filedUntil: '2026-12-31',
    },
    desk.as(),
  );
  const { occupations } = await desk.api.courses.listOccupations({ text: '养老护理员' }, desk.as());
  const [occupation] = occupations;
  const file = (filedFrom: string, filedUntil: string | null) =>
    desk.api.institution.fileOccupation(
      { occupationId: occupation!.id, levels: [5, 4], filedFrom, filedUntil },
      desk.as(),
    );
  await file('2024-01-01', '2027-01-15');
  expect(await dueNow()).toMatchObject([
    {
      day: '2026-12-31',
      lateDays: 0,
      deed: { code: 'body-filing-ends' },
      record: { kind: 'filing', name: '示例职业技能评价中心' },
      action: { code: 'renew-filing' },
    },
    {
      day: '2027-01-15',
      deed: { code: 'filing-ends', params: { count: 2 } },
      record: { kind: 'filing', name: '养老护理员' },
    },
  ]);

  await file('2027-01-16', null);
  expect((await dueNow()).map(({ deed }) => deed.code)).toEqual(['body-filing-ends']);

  await desk.api.institution.changeSetting(
    { key: 'institution.renewalNoticeDays', value: 30, validFrom: '2026-11-24', sourceNote: '机构自定' },
    desk.as(),
  );
  expect(await dueNow()).toEqual([]);
});
