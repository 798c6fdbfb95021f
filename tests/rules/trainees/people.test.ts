import { describe, expect, test } from 'vitest';
import { ageOn } from '#shared/rules/trainees/age.ts';
import {
  checkDocument,
  documentKey,
  guessDocumentKind,
  normaliseDocument,
} from '#shared/rules/trainees/document.ts';
import { maskBank, maskIdNumber, maskPhone } from '#shared/rules/trainees/masking.ts';
import { checkName, isSameName, nameDifference, normaliseName } from '#shared/rules/trainees/name.ts';
import { checkPhone, normalisePhone, splitPhones } from '#shared/rules/trainees/phone.ts';

const context = { today: '2026-11-20' };

describe('documents', () => {
  test.each([
    ['foreign-permanent', 'USA110190030701', 'sound'],
    ['foreign-permanent', '911840199003070014', 'sound'],
    ['hongkong-macao-pass', 'H12345678', 'sound'],
    ['hongkong-macao-pass', 'M1234567890', 'sound'],
    ['hongkong-macao-pass', 'K12345678', 'form'],
    ['taiwan-pass', '12345678', 'sound'],
    ['taiwan-pass', '1234567890A', 'sound'],
    ['taiwan-pass', '1234567', 'form'],
    ['passport', 'E12345678', 'sound'],
    ['passport', 'E123', 'form'],
    ['military', '军字第1234567号', 'sound'],
    ['other', '', 'empty'],
    ['citizen', '810000199001011230', 'kind-differs'],
    ['citizen', '141102199003070023', 'check-digit'],
  ] as const)('%s %s: %s', (kind, value, expected) => {
    const check = checkDocument(kind, value, context);
    expect(check.kind === 'sound' ? 'sound' : check.code).toBe(expected);
  });

  test('a passport is tidied to upper case, and says so', () => {
    expect(normaliseDocument('passport', ' e12345678')).toEqual({
      value: 'E12345678',
      tidied: ['spaces', 'upper-case'],
    });
  });

  test('a stated kind that the number contradicts names both', () => {
    expect(checkDocument('taiwan-residence', '820000198808080015', context)).toEqual({
      kind: 'problem',
      code: 'kind-differs',
      params: { stated: 'taiwan-residence', found: 'macao-residence' },
    });
  });

  test.each([
    ['141102199003070022', 'citizen'],
    ['830000199505050106', 'taiwan-residence'],
    ['911840199003070014', 'foreign-permanent'],
    ['USA110190030701', 'foreign-permanent'],
    ['E12345678', 'passport'],
    ['H12345678', 'hongkong-macao-pass'],
    ['1411021990', 'citizen'],
  ])('%s looks like %s', (value, kind) => {
    expect(guessDocumentKind(value)).toBe(kind);
  });

  test('the same characters in two kinds of documents are two people', () => {
    expect(documentKey('passport', 'E12345678')).not.toBe(documentKey('other', 'E12345678'));
    expect(documentKey('citizen', '141102199003070022')).toBe('141102199003070022');
  });
});

describe('phones', () => {
  test.each([
    ['13546508566', { kind: 'mobile', value: '13546508566' }],
    ['138 2309 0411', { kind: 'mobile', value: '13823090411' }],
    ['+86 138-2309-0411', { kind: 'mobile', value: '13823090411' }],
    ['008613823090411', { kind: 'mobile', value: '13823090411' }],
    ['１３８２３０９０４１１', { kind: 'mobile', value: '13823090411' }],
    ['0358-8221234', { kind: 'landline', value: '0358-8221234' }],
    ['（0358）8221234', { kind: 'landline', value: '0358-8221234' }],
    ['010 12345678', { kind: 'landline', value: '010-12345678' }],
    ['1382309041', { kind: 'problem', code: 'digits', params: { digits: 10 } }],
    ['138230904111', { kind: 'problem', code: 'digits', params: { digits: 12 } }],
    ['12823090411', { kind: 'problem', code: 'form', params: { value: '12823090411' } }],
    ['无', { kind: 'problem', code: 'form', params: { value: '无' } }],
    ['', { kind: 'problem', code: 'empty', params: {} }],
  ])('%s', (raw, expected) => {
    expect(checkPhone(normalisePhone(raw).value)).toEqual(expected);
  });

  test.each([
    ['15849190420/13900000000', ['15849190420', '13900000000']],
    ['15849190420、13900000000', ['15849190420', '13900000000']],
    ['15849190420 13900000000', ['15849190420', '13900000000']],
    ['1584919042013900000000', ['15849190420', '13900000000']],
    ['15849190420；0358-8221234', ['15849190420', '0358-8221234']],
    ['138 2309 0411', ['138 2309 0411']],
    ['0358-8221234', ['0358-8221234']],
    ['', []],
  ])('%s holds %j', (raw, expected) => {
    expect(splitPhones(raw)).toEqual(expected);
  });
});

describe('names', () => {
  test.each([
    [' 阎建　', '阎建', ['spaces']],
    ['石 建刚', '石建刚', ['spaces']],
    ['史𬭎', '史𬭎', []],
    ['Anna  Maria Ｗeber', 'Anna Maria Weber', ['full-width', 'spaces']],
    ['阿卜杜热合曼 · 买买提', '阿卜杜热合曼·买买提', ['spaces']],
    ['张\u200B三\u202E', '张三', ['invisible']],
    ['e\u0301ve', 'éve', ['composed']],
    ['<b>张三</b>', '<b>张三</b>', []],
  ])('%s becomes %s', (raw, value, tidied) => {
    expect(normaliseName(raw)).toEqual({ value, tidied });
  });

  test.each([
    ['史𬭎', []],
    ['阿卜杜热合曼·买买提艾力', []],
    ['示例外籍学员', []],
    ['<b>张三</b>', ['odd-character']],
    ['张三2', ['has-digit']],
    ['张', ['single-character']],
    ['张\uE000', ['private-character']],
  ])('%s is a name, with notes %j', (value, codes) => {
    const check = checkName(value);
    expect(check.kind === 'sound' ? check.notes.map((note) => note.code) : check.code).toEqual(codes);
  });

  test.each([
    ['', 'empty'],
    ['张'.repeat(101), 'too-long'],
    ['张\uD800', 'lone-surrogate'],
    ['张\uFFFD', 'lost-character'],
    ['张?', 'lost-character'],
    ['张\u0007', 'control-character'],
    ['张\u202E三', 'control-character'],
  ])('%j is refused: %s', (value, code) => {
    expect(checkName(value)).toMatchObject({ kind: 'problem', code });
  });

  test('100 characters outside the first plane are not too long', () => {
    expect(checkName('𬭎'.repeat(100)).kind).toBe('sound');
  });

  test('every middle dot counts as the same', () => {
    for (const dot of ['·', '•', '．', '‧', ' · ', '・']) {
      expect(isSameName('阿卜杜·买买提', `阿卜杜${dot}买买提`)).toBe(true);
    }
    expect(isSameName('阿卜杜·买买提', '阿卜杜买买提')).toBe(false);
  });

  test('the difference between two names is the stretch where they part', () => {
    expect(nameDifference('尹桂强', '尹贵强')).toEqual({ first: '桂', second: '贵' });
    expect(nameDifference('武平花', '武花')).toEqual({ first: '平', second: '' });
    expect(nameDifference('张三', '张三')).toEqual({ first: '', second: '' });
    expect(nameDifference('𬭎明', '宏明')).toEqual({ first: '𬭎', second: '宏' });
  });
});

describe('masks', () => {
  test('show what tells people apart and no more', () => {
    expect(maskIdNumber('141102199003070022')).toBe('141102********0022');
    expect(maskIdNumber('141102199003070022', 2)).toBe('141102**********22');
    expect(maskIdNumber('E12345678')).toBe('E1*****78');
    expect(maskIdNumber('1234')).toBe('1***');
    expect(maskIdNumber('12')).toBe('**');
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskPhone('0358-8221234')).toBe('0358-*****34');
    expect(maskBank('6228480029118151171')).toBe('**** 1171');
    expect(maskBank('117')).toBe('***');
  });
});

describe('age', () => {
  test('turns on the birthday, on 1 March for 29 February', () => {
    expect(ageOn('2010-11-20', '2026-11-19')).toBe(15);
    expect(ageOn('2010-11-20', '2026-11-20')).toBe(16);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });
});
