import { describe, expect, test } from 'vitest';
import { checkRosterRow } from '#shared/rules/trainees/check-roster-row.ts';
import { checkRoster } from '#shared/rules/trainees/check-roster.ts';
import { guessColumns, guessHeadingRow } from '#shared/rules/trainees/guess-columns.ts';
import { isRosterField, type RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { CellKind, RosterCell, RosterRow } from '#shared/rules/trainees/roster-row.ts';
import { mapValue } from '#shared/rules/trainees/roster-values.ts';
import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';

const today = '2026-11-20';
type More = Partial<Pick<RosterCell, 'hasLostDigits' | 'isTyped' | 'isResultTaken' | 'isAsTyped'>>;
type Cells = Readonly<
  Partial<Record<RosterField, string | readonly [kind: CellKind, raw: string, more?: More]>>
>;
const lost = { hasLostDigits: true } as const;
const taken = { isResultTaken: true } as const;
const typed = { isTyped: true } as const;

function row(cells: Cells, rowNumber = 4): RosterRow {
  const entries = Object.entries(cells).map(([field, value], column) => {
    const [kind, raw, more] = typeof value === 'string' ? (['text', value] as const) : value;
    return [
      field,
      { kind, raw, ...more, address: `${String.fromCharCode(65 + column)}${String(rowNumber)}` },
    ];
  });
  return { rowNumber, cells: Object.fromEntries(entries) };
}

/** A sound number that happens to end like one that lost its last digits. */
const soundWithZeros = zerosThatFit();

function zerosThatFit(): string {
  for (let day = 1; day <= 28; day += 1) {
    const first17 = `14110219900${String(300 + day)}000`.slice(0, 17);
    if (idCheckDigit(first17) === '0') return `${first17}0`;
  }
  throw new Error('no such number');
}

/** A made-up card of 2023; its 17th digit is 1. */
const foreignCard = '911840199003070014';

const person = { name: '测试甲', idNumber: '141102199003070022' } as const;

function codes(cells: Cells): string[] {
  return checkRosterRow(row({ ...person, ...cells }), { today }).problems.map(
    (problem) => `${problem.severity} ${problem.field ?? ''} ${problem.code}`,
  );
}

describe('columns', () => {
  test('the 33 headings of the registration table are all known', () => {
    const headings =
      '序号、职业工种名称、认定等级、申报条件、证件类型、证件号码、姓名、性别、出生日期、手机号码、是否有职业资格证书、证书等级、证书编号、文化程度、所在省（市）区、考生来源、所在单位、报名单位、认定分类、专业、考试类型、民族、参加工作时间、电子邮箱、专业年限、户籍所在地、政治面貌、学历证书编号、简要经历、通讯地址、证书领取方式、邮政编码、邮寄地址'.split(
        '、',
      );
    const guesses = guessColumns(headings);
    expect(guesses.map((guess) => guess.heading)).toEqual(headings);
    expect(guesses.every((guess) => guess.confidence === 1)).toBe(true);
  });

  test.each([
    ['姓 名', 'name', 1],
    ['*身份证号：', 'idNumber', 1],
    ['公民身份号码', 'idNumber', 1],
    ['联系电话', 'phone', 1],
    ['身份证号码（18位）', 'idNumber', 0.9],
    ['学员手机号码', 'phone', 0.6],
    ['ＰＨＯＮＥ', 'phone', 1],
  ])('%s is %s', (heading, field, confidence) => {
    expect(guessColumns([heading])).toEqual([{ column: 0, heading, field, confidence }]);
  });

  test.each(['户主姓名', '紧急联系人电话', '与户主关系', '2026年第三期养老护理员培训班学员姓名花名册', ''])(
    '%s is nobody’s column',
    (heading) => {
      expect(guessColumns([heading])).toEqual([]);
    },
  );

  test('a field goes to the surest column, once; what the office mapped before wins', () => {
    expect(guessColumns(['电话2', '联系电话', '手机']).map((guess) => guess.column)).toEqual([1]);
    expect(guessColumns(['属性', '姓名'], { 属性: 'category', 姓名: 'ignore' })).toEqual([
      { column: 0, heading: '属性', field: 'category', confidence: 1 },
    ]);
    expect(guessColumns(['constructor'])).toEqual([]);
  });

  test('no heading row in a note', () => {
    expect(guessHeadingRow([['本表由各乡镇汇总，请勿修改表头'], ['填表时间', '']])).toBeUndefined();
  });

  test('field names from outside are narrowed', () => {
    expect(isRosterField('bankCard')).toBe(true);
    expect(isRosterField('__proto__')).toBe(false);
  });
});

describe('values', () => {
  test.each([
    ['category', '建档立卡户', 'poverty-relieved'],
    ['category', '易地搬迁', 'relocated'],
    ['category', '脱贫人口（含监测对象）', 'poverty-relieved'],
    ['sex', 'M', 'male'],
    ['sex', ' 女 ', 'female'],
    ['education', '初中毕业', 'junior-high'],
    ['education', '大专学历', 'college'],
    ['education', '本科', 'bachelor'],
    ['ethnicGroup', '汉', '01'],
    ['ethnicGroup', '土家族', '15'],
    ['idKind', '身份证', 'citizen'],
    ['idKind', '台胞证', 'taiwan-pass'],
    ['hasOldCertificate', '无', 'no'],
    ['category', '', ''],
  ] as const)('%s %s means %s', (field, raw, code) => {
    expect(mapValue(field, raw)).toEqual({ kind: 'known', code });
  });

  test('what nobody knows is asked, with suggestions', () => {
    expect(mapValue('category', '失业人员')).toMatchObject({ kind: 'unknown', raw: '失业人员' });
    expect(mapValue('category', 'constructor')).toEqual({
      kind: 'unknown',
      raw: 'constructor',
      suggestions: [],
    });
    expect(mapValue('category', '失业人员', { category: { 失业人员: '' } })).toEqual({
      kind: 'known',
      code: '',
    });
  });
});

describe('rows', () => {
  test.each<readonly [Cells, string[]]>([
    [{}, []],
    [{ idNumber: ['number', '141102199003070000', lost] }, ['fix idNumber id-number-cell']],
    [{ idNumber: ['formula', '141102199003070000', lost] }, ['fix idNumber id-number-cell']],
    [{ idNumber: ['formula', '141102199003070000', { ...lost, ...taken }] }, ['fix idNumber id-number-cell']],
    [{ idNumber: ['formula', '141102199003070022'] }, ['fix idNumber formula-cell']],
    [{ idNumber: ['formula', '141102199003070022', taken] }, []],
    [{ idNumber: '1.41102E+17' }, ['fix idNumber id-number-cell']],
    [{ idNumber: '１.４1102ｅ+17' }, ['fix idNumber id-number-cell']],
    [{ idNumber: '141102199003070000' }, ['fix idNumber id-number-cell']],
    [{ idNumber: `'${soundWithZeros}` }, ['fix idNumber id-ends-in-zeros']],
    [{ idNumber: ['formula', soundWithZeros, taken] }, ['fix idNumber id-ends-in-zeros']],
    [{ idNumber: ['text', soundWithZeros, typed] }, []],
    [{ idNumber: ['text', '141102199003070000', typed] }, ['fix idNumber id-check-digit']],
    [{ idKind: '护照', idNumber: '141102199003000' }, []],
    [{ idNumber: ['number', '149922730624261'] }, ['fix idNumber id-fifteen-digit']],
    [{ idNumber: ['error', '#N/A'] }, ['fix idNumber error-cell']],
    [{ name: ['formula', '测试甲'] }, ['fix name formula-cell']],
    [{ note: ['formula', '2'] }, ['note note formula-cell']],
    [{ sex: ['formula', '女'], age: ['formula', '36'] }, []],
    [{ sex: '男' }, ['fix sex sex-contradicts']],
    [{ idNumber: foreignCard, sex: '男' }, ['note idNumber id-kind-guessed']],
    [{ idNumber: foreignCard, sex: '女' }, ['note idNumber id-kind-guessed', 'note sex sex-unproven']],
    [{ idKind: '护照', idNumber: 'E12345678', birthDate: '1990.3.7' }, []],
    [{ idKind: '护照', idNumber: 'E12345678', birthDate: '三月七日' }, ['note birthDate birth-date-unread']],
    [{ idKind: '护照', idNumber: 'E12345678', birthDate: '1990年3月' }, ['note birthDate birth-date-unread']],
    [{ sex: '不详' }, ['note sex unknown-value']],
    [{ birthDate: '1990.3.7' }, []],
    [{ birthDate: '1990年3月' }, []],
    [{ birthDate: '1990.3.8' }, ['fix birthDate birth-date-contradicts']],
    [{ birthDate: '1990.4' }, ['fix birthDate birth-date-contradicts']],
    [{ birthDate: '三月七日' }, ['note birthDate birth-date-form']],
    [{ phone: '1381234567' }, ['fix phone phone-digits']],
    [{ phone: ['empty', ''] }, ['note phone phone-empty']],
    [{ phone: ['number', '13812345678'] }, []],
    [{ name: '测'.repeat(200) }, ['fix name name-too-long']],
    [{ name: '测\uD800' }, ['fix name name-lone-surrogate']],
    [{ name: '<img src=x>' }, ['note name name-odd-character']],
    [{ name: '  ' }, ['fix name name-empty']],
    [{ nameEn: 'Ouyang Shilyu' }, []],
    [{ nameEn: 'Dʼ’Arc-Réné' }, ['note nameEn name-en-form']],
    [{ nameEn: "D'Arc-Réné" }, []],
    [{ nameEn: '无' }, ['note nameEn name-en-form']],
    [{ nameEn: '<b>Wang' }, ['note nameEn name-en-form']],
    [{ bankCard: ['number', '6228480029118151000', lost] }, ['fix bankCard bank-card-number-cell']],
    [{ bankCard: ['formula', '6228480029118151000', lost] }, ['fix bankCard bank-card-number-cell']],
    [{ bankCard: '6.22848E+18' }, ['fix bankCard bank-card-number-cell']],
    [{ phone: ['formula', '13812345678'] }, ['fix phone formula-cell']],
    [{ phone: ['formula', '13812345678', taken] }, []],
    [{ bankCard: '信用社' }, ['note bankCard bank-card-form']],
    [{ category: '本村' }, ['fix category unknown-value']],
    [{ idKind: '驾驶证' }, ['fix idKind unknown-value']],
    [{ idKind: '护照', idNumber: 'e12345678' }, []],
    [{ idKind: '台湾居民居住证' }, ['fix idNumber id-kind-differs']],
    [{ address: '示例村\uDC00' }, ['fix address broken-text']],
    [{ address: '示例村\u0000' }, ['fix address broken-text']],
    [{ employer: '示例\u0085厂' }, ['fix employer broken-text']],
    [{ note: '第一行\r\n第二行\t尾' }, []],
    [{ note: '\u202E例示' }, []],
    [{ note: ['text', '\u202E例示', { isAsTyped: true }] }, ['fix note broken-text']],
  ])('%j', (cells, expected) => {
    expect(codes(cells)).toEqual(expected);
  });

  test('what is left of an ID number that was a number is counted, not assumed', () => {
    const digitsOf = (idNumber: string) =>
      checkRosterRow(row({ ...person, idNumber }), { today }).problems[0]?.params['digits'];
    expect(['1.41102E+17', '1E+17', '141102199003070000'].map(digitsOf)).toEqual([6, 1, 15]);
  });

  test('someone younger than the setting asks is noted with the age', () => {
    const first17 = '14990120120101001';
    const young = row({ ...person, idNumber: first17 + idCheckDigit(first17) });
    expect(checkRosterRow(young, { today, youngestAge: 16 }).problems).toMatchObject([
      { severity: 'note', code: 'under-age', params: { age: 14, youngest: 16 } },
    ]);
    expect(checkRosterRow(young, { today, youngestAge: 14 }).problems).toEqual([]);
  });

  test('invisible characters leave every field, and the clerk sees it', () => {
    const checked = checkRosterRow(row({ ...person, address: ' \u202E示例\u200B村\u202C ' }), { today });
    expect(checked.values.address).toBe('示例村');
    expect(checked.tidied).toMatchObject([{ field: 'address', rule: 'invisible', after: '示例村' }]);
  });

  test('a foreign resident keeps the sex that is typed, and the birth date of a passport is the typed one', () => {
    const valuesOf = (cells: Cells) => checkRosterRow(row({ ...person, ...cells }), { today }).values;
    expect(valuesOf({ idNumber: foreignCard, sex: '女' }).sex).toBe('female');
    expect(valuesOf({ idNumber: foreignCard }).sex).toBe('male');
    expect(valuesOf({ idKind: '护照', idNumber: 'E12345678', birthDate: '1990年3月7日' }).birthDate).toBe(
      '1990-03-07',
    );
  });

  test.each<readonly [Cells, string[]]>([
    [{ occupation: '养老护理员', level: '五级' }, []],
    [{ occupation: '养老护理员（初级）', level: '初级工' }, []],
    [{ occupation: '失智老年人照护员', level: '不详' }, []],
    [{ occupation: '', level: '' }, []],
    [{ occupation: '育婴员', level: '四级/中级工' }, ['occupation-differs', 'level-differs']],
  ])('a row that applies as %j is compared with its session', (cells, expected) => {
    const session = { name: '养老一班', occupations: ['养老护理员', '失智老年人照护员'], level: 5 } as const;
    const checked = checkRosterRow(row({ ...person, ...cells }), { today, session });
    expect(checked.problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      expected.map((code) => `note ${code}`),
    );
    expect(checkRosterRow(row({ ...person, ...cells }), { today }).problems).toEqual([]);
    const free = { ...session, occupations: [], level: null };
    expect(checkRosterRow(row({ ...person, ...cells }), { today, session: free }).problems).toEqual([]);
  });

  test('a known number under another name names the characters', () => {
    const known = new Map([[person.idNumber, { id: 7, name: '测试乙' }]]);
    const checked = checkRosterRow(row(person), { today, known });
    expect(checked).toMatchObject({
      knownId: 7,
      problems: [
        {
          severity: 'fix',
          code: 'registered-other-name',
          address: 'A4',
          params: { registeredPart: '乙', part: '甲' },
        },
      ],
    });
  });
});

describe('the whole file', () => {
  test('the same person twice keeps the first row', () => {
    const roster = checkRoster([row(person, 4), row({ ...person, name: '测 试甲' }, 9)], { today });
    expect(roster.rows.map((item) => item.problems)).toEqual([
      [
        expect.objectContaining({
          severity: 'note',
          code: 'repeated-below',
          params: { otherRow: 9, count: 2 },
        }),
      ],
      [
        expect.objectContaining({
          severity: 'fix',
          code: 'duplicate-in-file',
          address: 'B9',
          params: { otherRow: 4, otherName: '测试甲' },
        }),
      ],
    ]);
  });

  test('one number under two names keeps neither', () => {
    const roster = checkRoster([row(person, 4), row({ ...person, name: '测试乙' }, 9)], { today });
    expect(roster.counts.sound).toBe(0);
    expect(roster.rows.flatMap((item) => item.problems.map((problem) => problem.code))).toEqual([
      'duplicate-other-name',
      'duplicate-other-name',
    ]);
  });

  test('rows numbered in advance and repeated headings are nobody', () => {
    const roster = checkRoster(
      [
        row({ sequence: '61' }),
        row({ sequence: '序号', name: '姓 名' }),
        { rowNumber: 9, cells: {}, others: ['负责人（签字）：'] },
      ],
      { today },
    );
    expect(roster.leftOut.map((item) => item.reason)).toEqual(['blank', 'heading-again', 'signature']);
  });

  test('50,000 rows take under two seconds', () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => {
      const first17 = `1499011990${String((index % 12) + 1).padStart(2, '0')}${String((index % 28) + 1).padStart(2, '0')}${String(index % 1000).padStart(3, '0')}`;
      return row(
        {
          sequence: String(index),
          name: '测试 甲',
          idNumber: first17 + idCheckDigit(first17),
          phone: '138 1234 5678',
          sex: index % 2 === 1 ? '男' : '女',
          category: '脱贫户',
          education: '初中毕业',
          address: '示例村',
        },
        index + 2,
      );
    });
    const start = performance.now();
    const roster = checkRoster(rows, { today });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(roster.rows).toHaveLength(50_000);
  });
});
