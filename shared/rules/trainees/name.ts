import { finding, type Finding } from '../finding.ts';
import { charactersOf, stripInvisible, tidy, type Tidied, toHalfWidth } from './clerk-text.ts';

export const longestName = 100;

export type NameProblemCode =
  | 'empty'
  | 'too-long'
  | 'lone-surrogate'
  | 'lost-character'
  | 'control-character';
export type NameNoteCode = 'private-character' | 'odd-character' | 'has-digit' | 'single-character';
export type NameTidying = 'invisible' | 'full-width' | 'composed' | 'spaces';

export type NameCheck =
  | { readonly kind: 'sound'; readonly notes: readonly Finding<NameNoteCode>[] }
  | ({ readonly kind: 'problem' } & Finding<NameProblemCode>);

const plainHan = /^[\u4E00-\u9FFF]{2,4}$/u;
const han = String.raw`[\p{Script=Han}\u3007·•．‧・･⋅∙]`;
const spaceBetweenHan = new RegExp(String.raw`(?<=${han})\s+(?=${han})`, 'gu');
const fullWidthLetter = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu;

/**
 * A name as it is stored: composed (NFC), without invisible characters, without spaces between Chinese
 * characters, with single spaces elsewhere. Markup stays what it is: text. Middle dots stay as typed and only
 * count as equal when names are compared.
 */
export function normaliseName(raw: string): Tidied<NameTidying> {
  if (plainHan.test(raw)) return { value: raw, tidied: [] };
  return tidy<NameTidying>(raw, [
    ['invisible', stripInvisible],
    ['full-width', (text) => text.replace(fullWidthLetter, (letter) => letter.normalize('NFKC'))],
    ['composed', (text) => (text.isWellFormed() ? text.normalize('NFC') : text)],
    ['spaces', (text) => text.trim().replace(spaceBetweenHan, '').replace(/\s+/gu, ' ')],
  ]);
}

/** Checks a tidied name. Lone surrogates and replacement characters are never dropped: the name is unknown then. */
export function checkName(value: string): NameCheck {
  if (plainHan.test(value)) return { kind: 'sound', notes: [] };
  if (value === '') return nameProblem('empty');
  if (!value.isWellFormed()) return nameProblem('lone-surrogate');
  const characters = charactersOf(value);
  if (characters.length > longestName) {
    return nameProblem('too-long', { length: characters.length, longest: longestName });
  }
  const control = characters.find((character) => /[\p{Cc}\p{Cf}]/u.test(character));
  if (control !== undefined) return nameProblem('control-character', { codePoint: codePointOf(control) });
  if (/[\uFFFD?？]/u.test(value)) return nameProblem('lost-character', { position: lostAt(characters) });
  return { kind: 'sound', notes: nameNotes(characters) };
}

function nameProblem(code: NameProblemCode, params: Finding['params'] = {}): NameCheck {
  return { kind: 'problem', ...finding(code, params) };
}

function lostAt(characters: readonly string[]): number {
  return characters.findIndex((character) => /[\uFFFD?？]/u.test(character)) + 1;
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function nameNotes(characters: readonly string[]): Finding<NameNoteCode>[] {
  const notes: Finding<NameNoteCode>[] = [];
  const own = characters.find((character) => /\p{Co}/u.test(character));
  if (own !== undefined) notes.push(finding('private-character', { codePoint: codePointOf(own) }));
  const digit = characters.find((character) => /\p{Nd}/u.test(character));
  if (digit !== undefined) notes.push(finding('has-digit', { character: digit }));
  const odd = characters.find(
    (character) => !/[\p{L}\p{M}\p{Nd}\p{Co}\u3007 ·•．‧・･⋅∙.'’\-—()（）]/u.test(character),
  );
  if (odd !== undefined) notes.push(finding('odd-character', { character: odd }));
  if (characters.length === 1) notes.push(finding('single-character'));
  return notes;
}

const latinName = /^\p{Script=Latin}[\p{Script=Latin}\p{M} .,'’·-]*$/u;

/** A romanised name as it is kept: ordinary letters, single spaces. */
export function normaliseNameEn(raw: string): string {
  return stripInvisible(toHalfWidth(raw)).normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** Whether a tidied text is a name in Latin letters that a certificate can print. */
export function isNameEn(value: string): boolean {
  return latinName.test(value) && value.length <= longestName;
}

const middleDots = /\s*[·•．‧・･⋅∙]\s*/gu;

/** What two spellings of one name share: tidied, one kind of middle dot, Latin letters without case. */
export function nameKey(name: string): string {
  if (plainHan.test(name)) return name;
  return normaliseName(name).value.replace(middleDots, '·').toLowerCase();
}

export function isSameName(first: string, second: string): boolean {
  return nameKey(first) === nameKey(second);
}

export interface NameDifference {
  /** Characters of the first name that the second has not at that place, and the other way round. */
  readonly first: string;
  readonly second: string;
}

/** Where two names part: the stretch between their common beginning and their common end. */
export function nameDifference(first: string, second: string): NameDifference {
  const ours = charactersOf(nameKey(first));
  const theirs = charactersOf(nameKey(second));
  const shortest = Math.min(ours.length, theirs.length);
  let start = 0;
  while (start < shortest && ours[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < shortest - start && ours.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  return {
    first: ours.slice(start, ours.length - end).join(''),
    second: theirs.slice(start, theirs.length - end).join(''),
  };
}
