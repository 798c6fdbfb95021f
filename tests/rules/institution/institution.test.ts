import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkCreditCode,
  creditCodeCheckDigit,
  normaliseCreditCode,
} from '#shared/rules/institution/credit-code.ts';
import {
  checkEvaluationBody,
  filingState,
  institutionCode,
  type EvaluationBody,
} from '#shared/rules/institution/evaluation-body.ts';

describe('unified social credit code', () => {
  test.each(['91350100M000100Y43', '91110000600037341L', '91141102MA0EXAMP1B', '521411005EXAMP128R'])(
    '%s is sound',
    (value) => {
      expect(checkCreditCode(value).kind).toBe('sound');
    },
  );

  test('a private school is authority 5, type 2', () => {
    expect(checkCreditCode('521411005EXAMP128R')).toMatchObject({
      authority: '5',
      entityType: '2',
      region: '141100',
    });
  });

  test.each([
    ['', 'empty', {}],
    ['91350100M000100Y4', 'length', { length: 17 }],
    ['91350100M000100Y44', 'check-digit', { expected: '3', found: '4' }],
    ['9135010OM000100Y43', 'characters', { character: 'O', position: 8 }],
    ['91350100M000I00Y43', 'characters', { character: 'I', position: 13 }],
  ])('%s: %s', (value, code, params) => {
    expect(checkCreditCode(value)).toEqual({ kind: 'problem', code, params });
  });

  test('tidying says what it did', () => {
    expect(normaliseCreditCode(' 91350100m000100y43')).toEqual({
      value: '91350100M000100Y43',
      tidied: ['spaces', 'upper-case'],
    });
  });

  test('for any 17 characters exactly one check character is sound', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const letter = fc.constantFrom(...Array.from(alphabet));
    const digits = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789')),
      minLength: 6,
      maxLength: 6,
    });
    const first17 = fc
      .tuple(letter, letter, digits, fc.string({ unit: letter, minLength: 9, maxLength: 9 }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(first17, (text) => {
        const sound = Array.from(alphabet).filter((last) => checkCreditCode(text + last).kind === 'sound');
        expect(sound).toEqual([creditCodeCheckDigit(text)]);
      }),
    );
  });
});

const body: EvaluationBody = {
  nameZh: '示例职业培训学校',
  letter: 'S',
  ministryCode: '0000',
  provinceCode: '14',
  siteCode: '001821',
  filedFrom: '2025-01-01',
  filedUntil: null,
  filings: [
    {
      occupationCode: '4-10-01-05',
      occupationEdition: '2022',
      level: 5,
      filedFrom: '2025-03-01',
      filedUntil: '2027-02-28',
    },
  ],
};
const wanted = { occupationCode: '4-10-01-05', occupationEdition: '2022', level: 5 } as const;

describe('evaluation body', () => {
  test('its numbers begin with letter, 4, 2 and 6 digits', () => {
    expect(checkEvaluationBody(body)).toEqual([]);
    expect(institutionCode(body)).toBe('S000014001821');
  });

  test('everything wrong is named at once', () => {
    const wrong = {
      ...body,
      nameZh: ' ',
      letter: 'J',
      ministryCode: '12',
      provinceCode: '99',
      siteCode: '1',
      filedUntil: '2024-01-01',
    };
    expect(checkEvaluationBody(wrong).map((item) => item.code)).toEqual([
      'body-name',
      'body-letter',
      'body-ministry-code',
      'body-province-code',
      'body-site-code',
      'body-period',
    ]);
    expect(checkEvaluationBody({ ...body, letter: 'J' }, ['Y', 'S', 'J'])).toEqual([]);
  });

  test.each([
    ['2025-03-01', {}, 'filed'],
    ['2027-02-28', {}, 'filed'],
    ['2027-03-01', {}, 'not-on-this-day'],
    ['2025-02-28', {}, 'not-on-this-day'],
    ['2024-12-31', {}, 'body-not-filed'],
    ['2026-01-01', { level: 4 as const }, 'occupation-not-filed'],
    ['2026-01-01', { occupationEdition: '1999' }, 'occupation-not-filed'],
  ])('on %s with %j: %s', (date, change, state) => {
    expect(filingState(body, { ...wanted, ...change }, date)).toBe(state);
  });
});
