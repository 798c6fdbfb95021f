import { describe, expect, test } from 'vitest';
import { guessNumberSheet, hasNeededColumns } from '#shared/rules/certificates/number-columns.ts';

const sound = 'S000014001821265000101';

/** The field each heading was taken for, in the order of the columns. */
function taken(
  headings: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Record<string, string> {
  const guess = guessNumberSheet([{ rows: [headings, ...rows] }]);
  const columns = Object.entries(guess?.columns ?? {});
  return Object.fromEntries(
    columns.flatMap(([field, column]) => (column === null ? [] : [[field, headings[column] ?? '']])),
  );
}

describe('the columns of a file of official numbers', () => {
  test('as the authority usually returns them', () => {
    expect(
      taken(['序号', '姓名', '身份证号', '职业（工种）名称', '技能等级', '证书编号', '发证日期']),
    ).toEqual({
      name: '姓名',
      idNumber: '身份证号',
      occupation: '职业（工种）名称',
      level: '技能等级',
      number: '证书编号',
      issuedOn: '发证日期',
    });
  });

  test('a number’s heading that names the level is no level', () => {
    const headings = ['姓名', '证件号码', '职业技能等级证书编号', '技能等级'];
    expect(taken(headings)).toMatchObject({ number: '职业技能等级证书编号', level: '技能等级' });
    expect(taken(headings.slice(0, 3))).not.toHaveProperty('level');
  });

  test.each([
    '原证书编号',
    '原职业技能等级证书编号',
    '学历证书编号',
    '已有证书编号',
    '毕业证书编号',
    '旧证书号',
  ])('%s is never the number given now, whatever stands in it', (other) => {
    const row = ['王示芳', '149901199206157034', sound];
    expect(taken(['姓名', '证件号码', other], [row])).not.toHaveProperty('number');
    const headings = ['姓名', '证件号码', other, '证书编号'];
    expect(taken(headings, [[...row, sound]])).toMatchObject({ number: '证书编号' });
  });

  test('the number of a 职业资格证书 is taken only where it has the form of today', () => {
    const headings = ['姓名', '证件号码', '职业资格证书编号'];
    const old = ['王示芳', '149901199206157034', '1604010001500321'];
    expect(taken(headings, [old])).not.toHaveProperty('number');
    expect(taken(headings, [[old[0] ?? '', old[1] ?? '', sound]])).toHaveProperty('number');
  });

  test('a column full of numbers is the number, whatever it is called and beside an empty one', () => {
    const row = ['王示芳', '149901199206157034', '', ` ${sound.slice(0, 4)} ${sound.slice(4)}`];
    expect(taken(['姓名', '证件号码', '证书编号', '本次编码'], [row, row])).toMatchObject({
      number: '本次编码',
    });
  });

  test('one number among many rows tells nothing', () => {
    const row = (number: string) => ['王示芳', '149901199206157034', number];
    expect(taken(['姓名', '证件号码', '备注'], [row(sound), row(''), row('')])).not.toHaveProperty('number');
  });

  // The registration form of 33 columns: 证书等级 and 证书编号 follow 是否有职业资格证书.
  const form =
    '序号、职业工种名称、认定等级、申报条件、证件类型、证件号码、姓名、性别、出生日期、手机号码、是否有职业资格证书、证书等级、证书编号、文化程度、所在省（市）区、考生来源、所在单位、报名单位、认定分类、专业、考试类型、民族、参加工作时间、电子邮箱、专业年限、户籍所在地、政治面貌、学历证书编号、简要经历、通讯地址、证书领取方式、邮政编码、邮寄地址'.split(
      '、',
    );
  const formRow = (changes: Readonly<Record<string, string>>) =>
    form.map((heading) => changes[heading] ?? (heading === '学历证书编号' ? '105921201506001234' : ''));

  test('the registration form gives no number by itself, and the level that is applied for', () => {
    const filled = formRow({ 姓名: '王示芳', 证件号码: '149901199206157034', 证书编号: '1604010001500321' });
    expect(taken(form, [filled])).toEqual({
      name: '姓名',
      idNumber: '证件号码',
      occupation: '职业工种名称',
      level: '认定等级',
    });
  });

  test('the registration form with the new number in its own column, or in one behind', () => {
    const own = formRow({ 姓名: '王示芳', 证件号码: '149901199206157034', 证书编号: sound });
    expect(taken(form, [own])).toMatchObject({ number: '证书编号', level: '认定等级' });
    const behind = [...formRow({ 姓名: '王示芳', 证书编号: '1604010001500321' }), ''];
    expect(taken([...form, '职业技能等级证书编号'], [behind])).toMatchObject({
      number: '职业技能等级证书编号',
    });
  });

  test('a 证书等级 alone is the level of the certificate', () => {
    expect(taken(['姓名', '证件号码', '证书等级', '证书编号'])).toMatchObject({ level: '证书等级' });
    expect(taken(['姓名', '证件号码', '证书等级', '申报等级'])).toMatchObject({ level: '申报等级' });
  });

  test('the day of an earlier certificate is not the day of issue', () => {
    expect(taken(['姓名', '证件号码', '原证书发证日期', '核发日期'])).toMatchObject({ issuedOn: '核发日期' });
  });

  test('names, ID numbers and numbers are needed, the rest is not', () => {
    const columns = { name: 0, idNumber: 1, number: 2, occupation: null, level: null, issuedOn: null };
    expect(hasNeededColumns(columns)).toBe(true);
    for (const field of ['name', 'idNumber', 'number']) {
      expect(hasNeededColumns({ ...columns, [field]: null })).toBe(false);
    }
    expect(guessNumberSheet([{ rows: [['品名', '单价']] }])).toBeUndefined();
  });
});
