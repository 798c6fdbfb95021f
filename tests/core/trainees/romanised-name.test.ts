import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHouse, type TestHouse } from '../../support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse();
});
afterAll(() => house.stop());

const person = {
  name: '赵示兰',
  idKind: 'citizen',
  idNumber: '149901199206157034',
  sex: null,
  birthDate: null,
  phone: '',
  ethnicGroup: '',
  education: '',
  category: '',
  address: '',
  employer: '',
  note: '',
  details: {},
} as const;

test('a new name takes the romanised name of the old one away, unless one comes with it', async () => {
  const { id } = await house.api.trainees.register(person, house.as());
  const read = () => house.api.trainees.get({ id }, house.as());
  const change = async (facts: { name?: string; details?: { nameEn: string } }) =>
    house.api.trainees.change({ id, updatedAt: (await read()).updatedAt, facts }, house.as());
  await change({ name: '张示兰', details: { nameEn: 'Zhang Shilan' } });
  expect((await read()).details.nameEn).toBe('Zhang Shilan');
  await change({ name: '李示兰' });
  expect((await read()).details.nameEn).toBeUndefined();
  await change({ name: '王示兰', details: { nameEn: 'Wang Shilan' } });
  expect((await read()).details.nameEn).toBe('Wang Shilan');
});
