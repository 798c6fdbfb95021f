import type { NumberedIdKind } from '#shared/lists/id-kinds.ts';
import type { Sex } from '#shared/lists/sexes.ts';
import { isProvinceCode } from '#shared/lists/divisions.ts';
import { finding, type Finding } from '../finding.ts';
import { charactersOf, stripInvisible, tidy, toHalfWidth, type Tidied } from './clerk-text.ts';
import { plainDate, type PlainDate } from './dates.ts';

export type IdProblemCode =
  | 'empty'
  | 'length'
  | 'characters'
  | 'fifteen-digit'
  | 'area'
  | 'birth-date'
  | 'future-birth'
  | 'check-digit'
  | 'kind-differs'
  | 'form';

export interface SoundIdNumber {
  readonly kind: 'sound';
  readonly idKind: NumberedIdKind;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
}

export type IdProblem = { readonly kind: 'problem' } & Finding<IdProblemCode>;
export type IdNumberCheck = SoundIdNumber | IdProblem;

export type IdTidying = 'invisible' | 'full-width' | 'spaces' | 'apostrophe' | 'hyphens' | 'lower-case-x';

/**
 * Takes away what typing and spreadsheets leave around a number. Says everything it did; a digit is never
 * changed, and look-alikes of X from other alphabets are left for the check to name.
 */
export function normaliseIdNumber(raw: string): Tidied<IdTidying> {
  if (/^[\dX]*$/u.test(raw)) return { value: raw, tidied: [] };
  return tidy<IdTidying>(raw, [
    ['invisible', stripInvisible],
    ['full-width', toHalfWidth],
    ['spaces', (text) => text.replace(/\s/gu, '')],
    ['apostrophe', (text) => text.replace(/^['`´‘’]+|['`´‘’]+$/gu, '')],
    ['hyphens', (text) => text.replace(/[-‐‑‒–—―−]/gu, '')],
    ['lower-case-x', (text) => (/^\d{17}x$/u.test(text) ? text.toUpperCase() : text)],
  ]);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** The 18th character for 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

/** From 1800 on, because the standard's own sample was born in 1880; how old someone can be is not asked here. */
function birthDateOf(digits: string): PlainDate | undefined {
  const year = Number(digits.slice(0, 4));
  return year < 1800 ? undefined : plainDate(year, Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}

function problem(code: IdProblemCode, params: Finding['params'] = {}): IdProblem {
  return { kind: 'problem', ...finding(code, params) };
}

/**
 * Checks an 18-character number of any of the five kinds that share GB 11643-1999's check character. The six
 * address digits are not compared with today's counties: people keep the codes of abolished ones. Only the first
 * two must be a province, 81/82/83 for the residence permits, or begin with 9 for foreign permanent residents.
 */
export function checkIdNumber(value: string, { today }: { readonly today: PlainDate }): IdNumberCheck {
  if (value === '') return problem('empty');
  if (/^\d{15}$/u.test(value)) return checkOldCard(value);
  const wrong = /^(\d{0,17})([^\d])/u.exec(value);
  const isXLast = wrong?.[1]?.length === 17 && wrong[2] === 'X';
  if (wrong !== null && !isXLast) {
    return problem('characters', { character: wrong[2] ?? '', position: (wrong[1]?.length ?? 0) + 1 });
  }
  if (value.length !== 18) return problem('length', { length: charactersOf(value).length });
  const idKind = kindOf(value.slice(0, 2));
  if (idKind === undefined) return problem('area', { area: value.slice(0, 2) });
  const digits = value.slice(6, 14);
  const birthDate = birthDateOf(digits);
  if (birthDate === undefined) return problem('birth-date', { digits });
  if (birthDate > today) return problem('future-birth', { birthDate });
  const expected = idCheckDigit(value.slice(0, 17));
  const found = value.charAt(17);
  if (expected !== found) return problem('check-digit', { expected, found });
  return { kind: 'sound', idKind, birthDate, sex: Number(value.charAt(16)) % 2 === 1 ? 'male' : 'female' };
}

function kindOf(firstTwo: string): NumberedIdKind | undefined {
  if (firstTwo === '81') return 'hongkong-residence';
  if (firstTwo === '82') return 'macao-residence';
  if (firstTwo === '83') return 'taiwan-residence';
  if (firstTwo.startsWith('9')) return 'foreign-permanent';
  return isProvinceCode(firstTwo) ? 'citizen' : undefined;
}

/** A card of the first generation is no longer valid; the number it became is offered, never put in its place. */
function checkOldCard(value: string): IdProblem {
  const digits = `19${value.slice(6, 12)}`;
  const birthDate = birthDateOf(digits);
  if (birthDate === undefined) return problem('birth-date', { digits });
  return problem('fifteen-digit', { converted: convertOldNumber(value), birthDate });
}

/** The 18-character number that a 15-digit one became: 19 put before the year and the check character behind. */
export function convertOldNumber(fifteen: string): string {
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return first17 + idCheckDigit(first17);
}
