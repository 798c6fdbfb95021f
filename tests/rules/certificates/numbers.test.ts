import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provinces } from '#shared/lists/divisions.ts';
import { levels } from '#shared/lists/levels.ts';
import {
  formatNumber,
  parsePattern,
  patternSeries,
  type PatternToken,
} from '#shared/rules/certificates/number-pattern.ts';
import {
  checkSkillNumber,
  composeSkillNumber,
  readNumber,
  skillSeries,
} from '#shared/rules/certificates/number.ts';

const body = { letter: 'S', ministryCode: '0000', provinceCode: '14', siteCode: '001821' } as const;
const number = 'S000014001821265000101';
const context = { body, issuedOn: '2026-11-20', level: 5 } as const;

describe('the 22-character number', () => {
  test('has seven parts', () => {
    expect(readNumber(number)).toEqual({ kind: 'skill', ...body, year: '26', level: 5, serial: 101 });
    expect(composeSkillNumber({ ...body, year: '26', level: 5, serial: 101 })).toBe(number);
    const series = { before: 'S000014001821265', width: 6, after: '' };
    expect(skillSeries({ ...body, year: '26', level: 5 })).toEqual(series);
    expect(checkSkillNumber(number, context)).toEqual([]);
    expect(checkSkillNumber('Y000123000001195000001')).toEqual([]);
  });

  test.each([
    ['', 'number-empty', {}],
    ['S00001400182126500010', 'number-length', { length: 21 }],
    ['S0000140018212650001011', 'number-length', { length: 23 }],
    ['s000014001821265000101', 'number-form', { position: 1, character: 's' }],
    ['S00001400182126500O101', 'number-form', { position: 19, character: 'O' }],
    ['S000014001821266000101', 'number-form', { position: 16, character: '6' }],
    ['J000014001821265000101', 'number-letter', { found: 'J', letters: 'Y S' }],
    ['S000023001821265000101', 'number-province', { expected: '14', found: '23' }],
    ['S000014001822265000101', 'number-body', { expected: 'S000014001821', found: 'S000014001822' }],
    ['S000014001821255000101', 'number-year', { expected: '26', found: '25' }],
    ['S000014001821264000101', 'number-level', { expected: 5, found: 4 }],
    ['S000014001821265000000', 'number-serial', {}],
  ])('%s: %s', (text, code, params) => {
    expect(checkSkillNumber(text, context)[0]).toEqual({ code, params });
  });

  test('a province that is none is refused even without a body', () => {
    expect(checkSkillNumber('S000099001821265000101')[0]?.code).toBe('number-province');
  });

  test('other letters pass once the setting names them', () => {
    const letters = ['Y', 'S', 'J'];
    const jBody = { ...body, letter: 'J' };
    expect(checkSkillNumber(`J${number.slice(1)}`, { ...context, letters, body: jBody })).toEqual([]);
  });

  test('older and higher certificates are recognised, not checked', () => {
    expect(readNumber('AB00001400182126500010').kind).toBe('principal');
    expect(readNumber('1514001001500123')).toMatchObject({
      kind: 'old',
      year: '15',
      provinceCode: '14',
      level: 5,
    });
    expect(readNumber('R+GN12345').kind).toBe('unknown');
  });

  test('a part that does not fit is never printed', () => {
    expect(() => composeSkillNumber({ ...body, year: '26', level: 5, serial: 1_000_000 })).toThrow(
      RangeError,
    );
    expect(() => composeSkillNumber({ ...body, year: '26', level: 5, serial: 0 })).toThrow(RangeError);
    expect(() => composeSkillNumber({ ...body, year: '2026', level: 5, serial: 1 })).toThrow(RangeError);
  });

  test('what is composed is read back', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
    const parts = fc.record({
      letter: fc.constantFrom('Y', 'S'),
      ministryCode: digits(4),
      provinceCode: fc.constantFrom(...provinces.map((province) => province.code)),
      siteCode: digits(6),
      year: digits(2),
      level: fc.constantFrom(...levels.map((item) => item.level)),
      serial: fc.integer({ min: 1, max: 999_999 }),
    });
    fc.assert(
      fc.property(parts, (made) => {
        const text = composeSkillNumber(made);
        expect(text).toHaveLength(22);
        expect(readNumber(text)).toEqual({ kind: 'skill', ...made });
        expect(checkSkillNumber(text, { body: made, level: made.level })).toEqual([]);
      }),
    );
  });
});

function tokensOf(text: string): readonly PatternToken[] {
  const parsed = parsePattern(text);
  if (parsed.kind === 'problem') throw new Error(parsed.code);
  return parsed.tokens;
}

const values = { code: 'SLX', year: 2026, month: 3, session: 7, level: 5, serial: 42 };

describe('own patterns', () => {
  test.each([
    ['{code}{YYYY}{session:3}{serial:4}', 'SLX20260070042', ['SLX2026007', 4, '']],
    ['{code}-{YY}{MM}-{level}-{serial:6}', 'SLX-2603-5-000042', ['SLX-2603-5-', 6, '']],
    ['培合字〔{YYYY}〕{serial}', '培合字〔2026〕0042', ['培合字〔2026〕', 4, '']],
    ['{code}{serial}号/{YYYY}', 'SLX0042号/2026', ['SLX', 4, '号/2026']],
  ] as const)('%s makes %s', (pattern, made, [before, width, after]) => {
    const tokens = tokensOf(pattern);
    expect(formatNumber(tokens, values)).toEqual({ kind: 'sound', number: made });
    expect(patternSeries(tokens, values)).toEqual({ before, width, after });
  });

  test.each([
    ['', 'pattern-empty'],
    ['{YYYY}', 'pattern-no-serial'],
    ['{serial}{serial}', 'pattern-two-serials'],
    ['{code}{serial:4}', 'pattern-no-year'],
    ['{YYYY}{sreial:4}', 'pattern-unknown-field'],
    ['{YYYY}{toString}', 'pattern-unknown-field'],
    ['{YYYY}{serial:0}', 'pattern-width'],
    ['{YYYY:2}{serial:4}', 'pattern-width'],
    ['{YYYY}{serial:4', 'pattern-brace'],
    ['{YYYY}#{serial:4}', 'pattern-characters'],
    [`{YYYY}{serial:4}${'A'.repeat(80)}`, 'pattern-too-long'],
  ])('%s is refused: %s', (pattern, code) => {
    expect(parsePattern(pattern)).toMatchObject({ kind: 'problem', code });
  });

  test('a value wider than its field is refused, never cut', () => {
    const tokens = tokensOf('{YYYY}{session:1}{serial:2}');
    expect(formatNumber(tokens, { ...values, serial: 100 })).toEqual({
      kind: 'problem',
      code: 'pattern-overflow',
      params: { field: 'serial', value: '100', width: 2 },
    });
    expect(formatNumber(tokens, { ...values, session: 12 })).toMatchObject({ code: 'pattern-overflow' });
    expect(formatNumber(tokens, { ...values, serial: 0 })).toMatchObject({ code: 'pattern-value' });
    expect(formatNumber(tokensOf('{code}{YYYY}{serial}'), { ...values, code: '' })).toMatchObject({
      code: 'pattern-value',
    });
  });

  test('a number is its series around its serial, and two serials of a series never meet', () => {
    const piece = fc.constantFrom('{code}', '{MM}', '{session:3}', '-', '字', 'A.', '(');
    const pattern = fc
      .tuple(
        fc.array(piece, { maxLength: 4 }),
        fc.constantFrom('{YYYY}', '{YY}'),
        fc.array(piece, { maxLength: 3 }),
      )
      .map(([before, year, after]) => `${before.join('')}${year}${after.join('')}{serial:5}`);
    const serial = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(pattern, serial, serial, (text, first, second) => {
        const tokens = tokensOf(text);
        const one = formatNumber(tokens, { ...values, serial: first });
        const two = formatNumber(tokens, { ...values, serial: second });
        const { before, width, after } = patternSeries(tokens, values);
        const written = before + String(first).padStart(width, '0') + after;
        expect(one).toEqual({ kind: 'sound', number: written });
        expect(JSON.stringify(one) === JSON.stringify(two)).toBe(first === second);
      }),
    );
  });
});
