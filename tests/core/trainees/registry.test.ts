import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TraineeFacts } from '#shared/contract/trainees.ts';
import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse();
});
afterAll(() => house.stop());

/** A sound number of an area that does not exist. */
function idNumber(birth: string, sequence: string): string {
  const first17 = `149901${birth}${sequence}`;
  return first17 + idCheckDigit(first17);
}

function facts(changes: Partial<TraineeFacts> = {}): TraineeFacts {
  return {
    name: '张示丽',
    idKind: 'citizen',
    idNumber: idNumber('19900307', '002'),
    sex: null,
    birthDate: null,
    phone: '13800005678',
    ethnicGroup: '01',
    education: 'senior-high',
    category: 'rural-transfer',
    address: '',
    employer: '',
    note: '',
    details: {},
    ...changes,
  };
}

function register(changes: Partial<TraineeFacts> = {}) {
  return house.api.trainees.register(facts(changes), house.as());
}

function list(input: Partial<Parameters<TestHouse['api']['trainees']['list']>[0]> = {}) {
  return house.api.trainees.list(input, house.as());
}

describe('registering a person', () => {
  it('tells birth date and sex from the ID number and tidies what was typed', async () => {
    const number = idNumber('19850315', '011');
    const { id } = await register({
      name: ' 李  示明 ',
      idNumber: `${number.slice(0, 6)} ${number.slice(6)}`,
      phone: '+86 139-0000-1111',
      details: { householdPlace: '石楼县', bankCard: '6222 0000 1111 2222' },
    });
    const record = await house.api.trainees.get({ id }, house.as());
    expect(record).toMatchObject({
      name: '李示明',
      pinyin: 'Li Shi Ming',
      sex: 'male',
      birthDate: '1985-03-15',
      age: 41,
      idNumberMasked: `149901********${number.slice(14)}`,
      phoneMasked: '139****1111',
      missing: ['photo'],
      details: { householdPlace: '石楼县', bankCard: '**** 2222' },
      enrolments: [],
      certificates: [],
    });
    const shown = await house.api.trainees.showNumber({ id, number: 'idNumber' }, house.as());
    expect(shown.value).toBe(number);
  });

  it('is refused with every field that is wrong, and nothing is written', async () => {
    const before = await list();
    const refusal = await refusalOf(
      register({
        name: '',
        idNumber: `${idNumber('19900307', '004').slice(0, 17)}Q`,
        sex: 'male',
        phone: '1380000567',
      }),
    );
    expect(refusal.code).toBe('ROWS_REFUSED');
    expect(refusal.data.problems).toMatchObject([
      { code: 'name-empty', place: { field: 'name' } },
      { code: 'id-characters', place: { field: 'idNumber' } },
      { code: 'phone-digits', place: { field: 'phone' } },
    ]);
    expect((await list()).total).toBe(before.total);
  });

  it('proposes the name as passports write it, and keeps the one a clerk confirmed', async () => {
    const { id, updatedAt } = await register({ name: '欧阳示律', idNumber: idNumber('19860102', '012') });
    const read = () => house.api.trainees.get({ id }, house.as());
    const before = await read();
    expect(before).toMatchObject({ nameEnProposed: 'Ouyang Shilyu', pinyin: 'Ou Yang Shi Lv' });
    expect(before.details.nameEn).toBeUndefined();
    const change = (nameEn: string, at: string) =>
      house.api.trainees.change({ id, updatedAt: at, facts: { details: { nameEn } } }, house.as());
    const changed = await change('  Ouyang  Ｓhilü ', updatedAt);
    expect((await read()).details.nameEn).toBe('Ouyang Shilü');
    const refusal = await refusalOf(change('欧阳', changed.updatedAt));
    expect(refusal.data.problems).toMatchObject([{ code: 'name-en-form', place: { field: 'nameEn' } }]);
    await change('', changed.updatedAt);
    expect((await read()).details.nameEn).toBeUndefined();
  });

  it('is refused when the typed sex or birth date contradicts the ID number', async () => {
    const refusal = await refusalOf(
      register({ idNumber: idNumber('19900308', '002'), sex: 'male', birthDate: '1990-03-07' }),
    );
    expect(refusal.data.problems).toMatchObject([
      { code: 'sex-contradicts', place: { field: 'sex' }, params: { fromId: 'female' } },
      { code: 'birth-date-contradicts', place: { field: 'birthDate' }, params: { fromId: '1990-03-08' } },
    ]);
  });

  it('is refused for a document somebody has already, naming the person', async () => {
    await register({ name: '王示芳', idNumber: idNumber('19770102', '024') });
    const refusal = await refusalOf(register({ name: '王示方', idNumber: idNumber('19770102', '024') }));
    expect(refusal).toMatchObject({
      code: 'ALREADY_EXISTS',
      data: { params: { name: '王示芳', isRemoved: false } },
    });
  });
});

describe('finding people', () => {
  it('finds any part of a name, pinyin, initials, an ID tail or a phone tail', async () => {
    const number = idNumber('19660606', '066');
    const { id } = await register({ name: '单示琼', idNumber: number, phone: '13700009876' });
    for (const text of ['示琼', '琼', 'shanshiqiong', 'qiong', 'ssq', number.slice(-4), '9876', '单 9876']) {
      const { trainees } = await list({ text });
      expect(
        trainees.map((row) => row.id),
        text,
      ).toContain(id);
    }
    expect((await list({ text: '查无此人' })).trainees).toEqual([]);
  });

  it('finds a name with a middle dot however the dot is typed, or without it', async () => {
    const { id } = await register({
      name: '阿卜杜热合曼·买买提',
      idNumber: idNumber('19880808', '011'),
      phone: '0358-8221234',
    });
    const texts = '阿卜杜热合曼买买提 阿卜杜热合曼·买买提 热合曼．买买提 热合曼.买 曼•买 manmaimaiti rhmmm';
    for (const text of texts.split(' ')) {
      expect(
        (await list({ text })).trainees.map((row) => row.id),
        text,
      ).toEqual([id]);
    }
    expect((await list({ text: '·' })).trainees).toEqual([]);
  });

  it('finds a landline with and without its hyphen', async () => {
    for (const text of ['03588221234', '0358-8221234', '8221234', '822-1234']) {
      expect(
        (await list({ text })).trainees.map((row) => row.phoneMasked),
        text,
      ).toEqual(['0358-*****34']);
    }
  });

  it('goes on page by page in each order without losing or repeating anybody', async () => {
    for (let index = 0; index < 7; index++) {
      await register({
        name: `赵示${'一二三四五六七'.charAt(index)}`,
        idNumber: idNumber('19930101', `10${index}`),
      });
    }
    for (const sort of ['name', 'created', 'idNumber'] as const) {
      for (const direction of ['up', 'down'] as const) {
        const seen: number[] = [];
        let after: string | undefined;
        do {
          const page = await list({ text: '赵示', limit: 3, sort, direction, ...(after && { after }) });
          seen.push(...page.trainees.map((row) => row.id));
          expect(page.total).toBe(7);
          after = page.next ?? undefined;
        } while (after !== undefined);
        expect(new Set(seen).size).toBe(7);
      }
    }
  });

  it('takes no control or bidi characters in from a form either', async () => {
    const refusal = await refusalOf(
      register({
        idNumber: idNumber('19910307', '002'),
        address: '示例\u0000村',
        details: { major: '电\u0007工' },
      }),
    );
    expect(refusal.data.problems).toHaveLength(2);
    expect(refusal.data.problems).toMatchObject([
      { code: 'broken-text', place: { field: 'address' } },
      { code: 'broken-text', place: { field: 'major' } },
    ]);
    const { id } = await register({
      idNumber: idNumber('19910307', '002'),
      note: '\u202E例示\n第二行 ',
      details: { major: '\u200B机电', hasOldCertificate: 'no', bankCard: '' },
    });
    const record = await house.api.trainees.get({ id }, house.as());
    expect(record.note).toBe('例示\n第二行');
    expect(record.details).toEqual({ major: '机电', hasOldCertificate: 'no' });
    await house.api.trainees.remove({ ids: [id] }, house.as());
  });

  it('takes the typed sex of a foreign resident, whose card proves none', async () => {
    const { id } = await register({
      name: '测试外',
      idKind: 'foreign-permanent',
      idNumber: '911840199003070014',
      sex: 'female',
    });
    const record = await house.api.trainees.get({ id }, house.as());
    expect(record).toMatchObject({ sex: 'female', birthDate: '1990-03-07' });
    await house.api.trainees.remove({ ids: [id] }, house.as());
  });

  it('filters by category, sex, photo and what is missing', async () => {
    const { id } = await register({
      name: '钱示缺',
      idNumber: idNumber('19940404', '103'),
      phone: '',
      category: '',
    });
    const incomplete = await list({ isIncomplete: true, sex: 'male', categories: [''] });
    expect(incomplete.trainees.map((row) => row.id)).toEqual([id]);
    expect(incomplete.trainees[0]?.missing).toEqual(['photo', 'phone', 'category']);
    expect((await list({ hasPhoto: true })).total).toBe(0);
  });
});

describe('changing and removing people', () => {
  it('changes what is given, finds the person under the new name, and can be undone', async () => {
    const { id, updatedAt } = await register({ name: '孙示旧', idNumber: idNumber('19950505', '201') });
    await house.api.trainees.change({ id, updatedAt, facts: { name: '孙示新' } }, house.as());
    expect((await list({ text: '孙示新' })).trainees).toHaveLength(1);
    expect((await list({ text: '孙示旧' })).trainees).toHaveLength(0);
    await house.api.history.undo({}, house.as());
    expect((await list({ text: '孙示旧' })).trainees).toHaveLength(1);
    expect((await list({ text: '孙示新' })).trainees).toHaveLength(0);
  });

  it('derives birth date and sex anew when the number is corrected', async () => {
    const { id, updatedAt } = await register({ name: '周示改', idNumber: idNumber('19950506', '201') });
    await house.api.trainees.change(
      { id, updatedAt, facts: { idNumber: idNumber('19950507', '202') } },
      house.as(),
    );
    expect(await house.api.trainees.get({ id }, house.as())).toMatchObject({
      sex: 'female',
      birthDate: '1995-05-07',
    });
  });

  it('refuses a change of what somebody else changed meanwhile', async () => {
    const { id } = await register({ name: '吴示并', idNumber: idNumber('19950508', '201') });
    const refusal = await refusalOf(
      house.api.trainees.change(
        { id, updatedAt: '2020-01-01T00:00:00+08:00', facts: { note: '甲' } },
        house.as(),
      ),
    );
    expect(refusal.code).toBe('CHANGED_MEANWHILE');
  });

  it('puts people into the trash and back, and undoes it', async () => {
    const { id } = await register({ name: '郑示弃', idNumber: idNumber('19950509', '201') });
    await house.api.trainees.remove({ ids: [id] }, house.as());
    expect((await list({ text: '郑示弃' })).trainees).toEqual([]);
    expect((await list({ text: '郑示弃', isRemoved: true })).trainees.map((row) => row.id)).toEqual([id]);
    await house.api.history.undo({}, house.as());
    expect((await list({ text: '郑示弃' })).trainees).toHaveLength(1);
    await house.api.trainees.remove({ ids: [id] }, house.as());
    await house.api.trainees.restore({ ids: [id] }, house.as());
    expect((await list({ text: '郑示弃' })).trainees).toHaveLength(1);
  });

  it('logs the showing of a number and leaves it out of undo', async () => {
    const { id } = await register({ name: '冯示看', idNumber: idNumber('19950510', '201') });
    await house.api.trainees.showNumber({ id, number: 'phone' }, house.as());
    const { entries } = await house.api.history.list({ limit: 1 }, house.as());
    expect(entries[0]).toMatchObject({
      procedure: 'trainees.showNumber',
      summary: { name: '冯示看', number: 'phone' },
    });
    expect(JSON.stringify(entries[0])).not.toContain('13800005678');
    const { undo } = await house.api.history.next({}, house.as());
    expect(undo?.procedure).toBe('trainees.register');
  });
});
