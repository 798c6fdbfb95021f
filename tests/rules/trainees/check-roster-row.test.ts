import { describe, expect, test } from 'vitest';
import { checkRosterRow } from '#shared/rules/trainees/check-roster-row.ts';
import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import { type Cells, person, row, today } from './written-row.ts';

const lost = { hasLostDigits: true } as const;
const taken = { isResultTaken: true } as const;
const typed = { isTyped: true } as const;

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

function codes(cells: Cells): string[] {
  return checkRosterRow(row({ ...person, ...cells }), { today }).problems.map(
    (problem) => `${problem.severity} ${problem.field ?? ''} ${problem.code}`,
  );
}

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
    [{ birthDate: ['date', '1990-03'] }, []],
    [{ birthDate: ['formula', '1990-04'] }, ['fix birthDate birth-date-contradicts']],
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
