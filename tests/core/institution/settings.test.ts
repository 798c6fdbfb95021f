import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSetting } from '#core/institution/setting.table.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
});
afterAll(() => desk.stop());

function passMarkOn(day: string): Promise<number> {
  return readSetting(desk.house.institution!.database.reader, 'evaluation.passMark', day);
}

function setPassMark(value: number, validFrom: string) {
  const sourceNote = '示例人社发〔2026〕1号';
  return desk.api.institution.changeSetting(
    { key: 'evaluation.passMark', value, validFrom, sourceNote },
    desk.as(),
  );
}

test('until somebody sets another, the value of the national rule holds, with its source', async () => {
  expect(await passMarkOn('2026-11-24')).toBe(600);
  const { settings } = await desk.api.institution.listSettings({}, desk.as());
  const addresses = settings.find((each) => each.key === 'certificate.queryAddresses');
  expect(addresses?.current).toEqual({
    id: null,
    value: { certificate: 'http://jndj.osta.org.cn', body: 'http://pjjg.osta.org.cn', provincial: '' },
    validFrom: null,
    sourceNote: '人社鉴发〔2021〕1号',
  });
});

test('a value holds from its day on, and papers of earlier days follow the earlier one', async () => {
  await setPassMark(700, '2026-09-01');
  await setPassMark(650, '2027-01-01');
  const days = ['2026-08-31', '2026-09-01', '2026-12-31', '2027-01-01'];
  expect(await Promise.all(days.map(passMarkOn))).toEqual([600, 700, 700, 650]);
  const { settings } = await desk.api.institution.listSettings({}, desk.as());
  const passMark = settings.find((each) => each.key === 'evaluation.passMark');
  expect(passMark?.current.value).toBe(700);
  expect(passMark?.values.map((each) => each.validFrom)).toEqual(['2027-01-01', '2026-09-01', null]);
});

test('the same day again replaces the value, and undo brings it back', async () => {
  await setPassMark(680, '2027-01-01');
  expect(await passMarkOn('2027-02-01')).toBe(680);
  await desk.api.history.undo({}, desk.as());
  expect(await passMarkOn('2027-02-01')).toBe(650);
});

test('a value that papers may have followed is not taken away; one still to come is', async () => {
  const { settings } = await desk.api.institution.listSettings({}, desk.as());
  const values = settings.find((each) => each.key === 'evaluation.passMark')?.values ?? [];
  const [coming, inForce] = values;
  const refusal = await refusalOf(desk.api.institution.removeSetting({ id: inForce!.id! }, desk.as()));
  expect(refusal).toMatchObject({ code: 'WRONG_STATE', data: { params: { reason: 'setting-in-force' } } });
  await desk.api.institution.removeSetting({ id: coming!.id! }, desk.as());
  expect(await passMarkOn('2027-02-01')).toBe(700);
});

test('a value in the wrong shape is refused before anything is written', async () => {
  const dated = { validFrom: '2026-12-01', sourceNote: '' };
  for (const setting of [
    { key: 'certificate.trainingNumberPattern', value: '{short}{YYYY}' },
    { key: 'certificate.queryAddresses', value: { certificate: 'jndj', body: 'http://b', provincial: '' } },
    { key: 'certificate.qrLines', value: [] },
    { key: 'certificate.language', value: 'en' },
    { key: 'evaluation.passMark', value: 1001 },
  ] as const) {
    // Each value breaks the shape of its key on purpose.
    const call = desk.api.institution.changeSetting({ ...setting, ...dated } as never, desk.as());
    expect((await refusalOf(call)).code).toBe('INVALID_INPUT');
  }
  const { settings } = await desk.api.institution.listSettings({}, desk.as());
  expect(settings.every((each) => each.values.every((value) => value.validFrom !== '2026-12-01'))).toBe(true);
  expect(desk.faults).toEqual([]);
});
