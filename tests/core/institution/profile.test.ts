import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
});
afterAll(() => desk.stop());

const facts = {
  nameZh: '示例职业培训学校',
  nameEn: 'Sample Vocational Training School',
  shortName: '示例职校',
  creditCode: '52１４１１００ 5examp128r',
  addressZh: '山西省吕梁市离石区示例路1号',
  addressEn: '1 Sample Road, Lishi, Lüliang, Shanxi',
  phone: '0358 822 1234',
};

describe('the institution', () => {
  test('keeps its credit code and phone in their exact form, however they were typed', async () => {
    await desk.api.institution.change(facts, desk.as());
    const { institution, body } = await desk.api.institution.get({}, desk.as());
    expect(institution).toMatchObject({ creditCode: '521411005EXAMP128R', phone: '0358-8221234' });
    expect(institution).toMatchObject({
      shortName: '示例职校',
      isDemo: false,
      hasImagesOnCertificates: false,
    });
    expect(body).toBeNull();
  });

  test('a wrong credit code and a wrong phone are refused together, each at its field', async () => {
    const refusal = await refusalOf(
      desk.api.institution.change({ ...facts, creditCode: '521411005EXAMP1285', phone: '12345' }, desk.as()),
    );
    expect(refusal).toMatchObject({
      code: 'INVALID_INPUT',
      data: {
        problems: [
          { code: 'credit-code-check-digit', params: { expected: 'R' }, place: { field: 'creditCode' } },
          { code: 'institution-phone-digits', place: { field: 'phone' } },
        ],
      },
    });
  });

  test('may leave code, phone and English name empty, and undo brings the names back', async () => {
    const bare = { ...facts, creditCode: '', phone: '', nameEn: '' };
    await desk.api.institution.change(bare, desk.as());
    await desk.api.history.undo({}, desk.as());
    const { institution } = await desk.api.institution.get({}, desk.as());
    expect(institution.nameEn).toBe('Sample Vocational Training School');
  });

  test('an auditor reads it and may not change it', async () => {
    const ticket = desk.house.signIns.open({ id: 98, name: '李示安', role: 'auditor' });
    const asAuditor = { context: { ticket, requestId: crypto.randomUUID() } };
    expect((await desk.api.institution.get({}, asAuditor)).institution.nameZh).toBe(facts.nameZh);
    expect((await refusalOf(desk.api.institution.change(facts, asAuditor))).code).toBe('NOT_ALLOWED');
  });
});
