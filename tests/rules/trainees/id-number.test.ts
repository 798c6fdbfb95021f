import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provinces } from '#shared/lists/divisions.ts';
import {
  checkIdNumber,
  convertOldNumber,
  idCheckDigit,
  normaliseIdNumber,
} from '#shared/rules/trainees/id-number.ts';

const context = { today: '2026-11-20' };

describe('sound numbers', () => {
  test.each([
    ['11010519491231002X', 'citizen', '1949-12-31', 'female'],
    ['440524188001010014', 'citizen', '1880-01-01', 'male'],
    ['141102199003070022', 'citizen', '1990-03-07', 'female'],
    ['141124198511204510', 'citizen', '1985-11-20', 'male'],
    ['140105197806153314', 'citizen', '1978-06-15', 'male'],
    ['810000199001011230', 'hongkong-residence', '1990-01-01', 'male'],
    ['820000198808080015', 'macao-residence', '1988-08-08', 'male'],
    ['830000199505050106', 'taiwan-residence', '1995-05-05', 'female'],
    ['911840199003070014', 'foreign-permanent', '1990-03-07', 'male'],
  ])('%s is %s, %s, %s', (...[value, idKind, birthDate, sex]) => {
    expect(checkIdNumber(value, context)).toEqual({ kind: 'sound', idKind, birthDate, sex });
  });

  test('an abolished or unknown county is no problem', () => {
    expect(checkIdNumber('149902198506108105', context).kind).toBe('sound');
  });
});

describe('what is wrong is named, never corrected', () => {
  test.each([
    ['', 'empty', {}],
    ['14110219900307002', 'length', { length: 17 }],
    ['1411021990030700223', 'length', { length: 19 }],
    ['1411021990030700二2', 'characters', { character: '二', position: 17 }],
    ['14110219900307002Х', 'characters', { character: 'Х', position: 18 }],
    ['X41102199003070022', 'characters', { character: 'X', position: 1 }],
    ['1411021990030700O2', 'characters', { character: 'O', position: 17 }],
    ['001102199003070022', 'area', { area: '00' }],
    ['141102199002290022', 'birth-date', { digits: '19900229' }],
    ['141102199013010022', 'birth-date', { digits: '19901301' }],
    ['141102202701010022', 'future-birth', { birthDate: '2027-01-01' }],
    ['141102199003070023', 'check-digit', { expected: '2', found: '3' }],
    ['14110219900307002X', 'check-digit', { expected: '2', found: 'X' }],
    ['149922991301261', 'birth-date', { digits: '19991301' }],
  ])('%s: %s', (value, code, params) => {
    expect(checkIdNumber(value, context)).toEqual({ kind: 'problem', code, params });
  });

  test('a card of the first generation offers the number it became', () => {
    const check = checkIdNumber('149922730624261', context);
    const converted = convertOldNumber('149922730624261');
    expect(check).toEqual({
      kind: 'problem',
      code: 'fifteen-digit',
      params: { converted, birthDate: '1973-06-24' },
    });
    expect(checkIdNumber(converted, context)).toMatchObject({ kind: 'sound', sex: 'male' });
  });

  test('29 February exists in leap years only', () => {
    const first17 = '14110219960229002';
    expect(checkIdNumber(first17 + idCheckDigit(first17), context)).toMatchObject({
      birthDate: '1996-02-29',
    });
  });
});

describe('tidying says what it did', () => {
  test.each([
    ['141102199003070022', '141102199003070022', []],
    [' 149901 20031228 9925 ', '149901200312289925', ['spaces']],
    ['１４９９０２１９７９１１１１２７９５', '149902197911112795', ['full-width']],
    ['14992219660801553x', '14992219660801553X', ['lower-case-x']],
    ['１４９９２２１９６６０８０１５５３ｘ', '14992219660801553X', ['full-width', 'lower-case-x']],
    ["'149922199412265329", '149922199412265329', ['apostrophe']],
    ['149922-19941226-5329', '149922199412265329', ['hyphens']],
    ['\u202D149922199412265329\u202C', '149922199412265329', ['invisible']],
    ['14992219660801553Х', '14992219660801553Х', []],
  ])('%s', (raw, value, tidied) => {
    expect(normaliseIdNumber(raw)).toEqual({ value, tidied });
  });
});

describe('for any number', () => {
  const first17 = fc
    .tuple(
      fc.constantFrom(...provinces.map((province) => province.code).filter((code) => !code.startsWith('8'))),
      fc.integer({ min: 0, max: 9999 }),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-19'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([province, county, birth, sequence]) => {
      const day = birth.toISOString().slice(0, 10).replaceAll('-', '');
      return `${province}${String(county).padStart(4, '0')}${day}${String(sequence).padStart(3, '0')}`;
    });

  test('the computed check character passes and every other one is refused', () => {
    fc.assert(
      fc.property(first17, (digits) => {
        const expected = idCheckDigit(digits);
        for (const last of '0123456789X') {
          const check = checkIdNumber(digits + last, context);
          expect(check.kind === 'sound').toBe(last === expected);
        }
      }),
    );
  });

  test('one changed digit or two swapped neighbours are always caught', () => {
    fc.assert(
      fc.property(
        first17,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, add) => {
          const sound = digits + idCheckDigit(digits);
          const changed = String((Number(sound[at]) + add) % 10);
          const mistyped = sound.slice(0, at) + changed + sound.slice(at + 1);
          expect(checkIdNumber(mistyped, context).kind).toBe('problem');
          const swapped =
            sound.slice(0, at) + (sound[at + 1] ?? '') + (sound[at] ?? '') + sound.slice(at + 2);
          expect(swapped === sound || checkIdNumber(swapped, context).kind === 'problem').toBe(true);
        },
      ),
    );
  });

  test('tidying twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const once = normaliseIdNumber(raw).value;
        expect(normaliseIdNumber(once).value).toBe(once);
        checkIdNumber(raw, context);
      }),
    );
  });
});
