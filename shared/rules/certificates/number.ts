import { isProvinceCode } from '#shared/lists/divisions.ts';
import { asLevel, type Level } from '#shared/lists/levels.ts';
import { finding, type Finding } from '../finding.ts';
import { bodyLetters, institutionCode, type EvaluationBody } from '../institution/evaluation-body.ts';
import type { PlainDate } from '../trainees/dates.ts';
import type { SeriesForm } from './number-pattern.ts';

/** The seven parts of a 职业技能等级证书 number (人社鉴发〔2019〕2号): 22 characters, no check character. */
export interface SkillNumber {
  readonly kind: 'skill';
  readonly letter: string;
  readonly ministryCode: string;
  readonly provinceCode: string;
  readonly siteCode: string;
  /** Last two digits of the year of issue. */
  readonly year: string;
  readonly level: Level;
  /** 1 to 999999. */
  readonly serial: number;
}

export type ReadNumber =
  | SkillNumber
  /** 特级技师: two capital letters and 20 digits; only its outer form is known. */
  | { readonly kind: 'principal' }
  /** 职业资格证书 before 2019: 16 digits, kept as 原证书编号. */
  | {
      readonly kind: 'old';
      readonly year: string;
      readonly provinceCode: string;
      readonly cityCode: string;
      readonly bodyType: string;
      readonly bodySerial: string;
      readonly level: Level;
      readonly serial: number;
    }
  | { readonly kind: 'unknown' };

const skillForm = /^([A-Z])(\d{4})(\d{2})(\d{6})(\d{2})([1-5])(\d{6})$/u;
const oldForm = /^(\d{2})(\d{2})(\d{2})([0-4])(\d{3})([1-5])(\d{5})$/u;

/** Takes a number apart by its form alone; whether its parts fit is for `checkSkillNumber`. */
export function readNumber(text: string): ReadNumber {
  const skill = skillForm.exec(text);
  if (skill !== null) {
    const [, letter = '', ministryCode = '', provinceCode = '', siteCode = '', year = '', digit, serial] =
      skill;
    const level = asLevel(Number(digit));
    if (level === undefined) return { kind: 'unknown' };
    return {
      kind: 'skill',
      letter,
      ministryCode,
      provinceCode,
      siteCode,
      year,
      level,
      serial: Number(serial),
    };
  }
  if (/^[A-Z]{2}\d{20}$/u.test(text)) return { kind: 'principal' };
  const old = oldForm.exec(text);
  if (old === null) return { kind: 'unknown' };
  const [, year = '', provinceCode = '', cityCode = '', bodyType = '', bodySerial = '', digit, serial] = old;
  const level = asLevel(Number(digit));
  if (level === undefined) return { kind: 'unknown' };
  return { kind: 'old', year, provinceCode, cityCode, bodyType, bodySerial, level, serial: Number(serial) };
}

/** Puts the seven parts together; throws where a part could not stand in a number, because nothing may print it. */
export function composeSkillNumber(parts: Omit<SkillNumber, 'kind'>): string {
  const { letter, ministryCode, provinceCode, siteCode, year, level, serial } = parts;
  const text = `${letter}${ministryCode}${provinceCode}${siteCode}${year}${String(level)}${String(serial).padStart(6, '0')}`;
  if (!skillForm.test(text) || !Number.isInteger(serial) || serial < 1) {
    throw new RangeError('a part does not fit into a certificate number');
  }
  return text;
}

export type SkillNumberCode =
  | 'number-empty'
  | 'number-length'
  | 'number-form'
  | 'number-letter'
  | 'number-province'
  | 'number-body'
  | 'number-year'
  | 'number-level'
  | 'number-serial';

export interface SkillNumberContext {
  readonly letters?: readonly string[];
  /** With it, the first 13 characters must be this body's. */
  readonly body?: Pick<EvaluationBody, 'letter' | 'ministryCode' | 'provinceCode' | 'siteCode'>;
  readonly issuedOn?: PlainDate;
  readonly level?: Level;
}

/** Where the form first breaks: one letter, then 21 digits, the 16th character 1 to 5. */
function formProblem(text: string): Finding<SkillNumberCode> | undefined {
  if (text === '') return finding('number-empty');
  for (const [index, character] of Array.from(text).entries()) {
    const isAllowed = (index === 0 ? /[A-Z]/u : index === 15 ? /[1-5]/u : /[0-9]/u).test(character);
    if (index < 22 && !isAllowed) return finding('number-form', { position: index + 1, character });
  }
  return text.length === 22 ? undefined : finding('number-length', { length: text.length });
}

/**
 * Everything that is wrong with a 22-character number: form, letter, province, body, year of issue, level, serial.
 * Uniqueness is for the register to say.
 */
export function checkSkillNumber(
  text: string,
  context: SkillNumberContext = {},
): readonly Finding<SkillNumberCode>[] {
  const form = formProblem(text);
  if (form !== undefined) return [form];
  const number = readNumber(text);
  if (number.kind !== 'skill') return [finding('number-form', { position: 1, character: text.charAt(0) })];
  const found: Finding<SkillNumberCode>[] = [];
  const letters = context.letters ?? bodyLetters;
  if (!letters.includes(number.letter)) {
    found.push(finding('number-letter', { found: number.letter, letters: letters.join(' ') }));
  }
  found.push(...checkBody(number, context));
  const year = context.issuedOn?.slice(2, 4);
  if (year !== undefined && year !== number.year) {
    found.push(finding('number-year', { expected: year, found: number.year }));
  }
  if (context.level !== undefined && context.level !== number.level) {
    found.push(finding('number-level', { expected: context.level, found: number.level }));
  }
  if (number.serial === 0) found.push(finding('number-serial'));
  return found;
}

function checkBody(number: SkillNumber, { body }: SkillNumberContext): readonly Finding<SkillNumberCode>[] {
  const { provinceCode } = number;
  if (body === undefined) {
    return isProvinceCode(provinceCode)
      ? []
      : [finding('number-province', { expected: '', found: provinceCode })];
  }
  if (provinceCode !== body.provinceCode) {
    return [finding('number-province', { expected: body.provinceCode, found: provinceCode })];
  }
  const expected = institutionCode(body);
  const found = institutionCode(number);
  return expected === found ? [] : [finding('number-body', { expected, found })];
}

/** Numbers count up within this form: body, year and level before six digits. */
export function skillSeries(parts: Omit<SkillNumber, 'kind' | 'serial'>): SeriesForm {
  return { before: `${institutionCode(parts)}${parts.year}${String(parts.level)}`, width: 6, after: '' };
}
