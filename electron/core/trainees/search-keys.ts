import { pinyin } from 'pinyin-pro';
import { charactersOf } from '#shared/rules/trainees/clerk-text.ts';

/** Longest suffixes kept; longer queries are cut to it before the range query. */
export const longestKey = 24;

/** Joined pinyin without tones, surname readings right (单 shan, 仇 qiu); other characters stay. */
export function pinyinOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.charAt(0).toUpperCase() + syllable.slice(1))
    .join(' ');
}

function suffixes(text: string): readonly string[] {
  // Characters outside the basic plane must not be cut in half.
  const characters = charactersOf(text);
  return characters.map((_, start) => characters.slice(start, start + longestKey).join(''));
}

/** The dot inside a name, in the ways it is written; few people type it when they search. */
const dots = /[·•．‧・･⋅∙]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu;

/** The text as compared: lower case, without spaces and middle dots. */
export function foldForSearch(text: string): string {
  return text.replaceAll(dots, '').normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

function reversed(text: string): string {
  return charactersOf(text).toReversed().join('');
}

/** `0358-8221234` and `03588221234` are one number. */
function withoutHyphens(phone: string): string {
  return phone.replaceAll('-', '');
}

interface Searchable {
  readonly name: string;
  readonly pinyin: string;
  readonly idNumber: string;
  readonly phone: string;
}

/**
 * Keys under which a person is found: every suffix of the name, of the joined pinyin and of the initials,
 * and the reversed tails of ID and phone behind a mark. A query is a range over the keys.
 */
export function searchKeysOf(person: Searchable): readonly string[] {
  const syllables = person.pinyin.split(' ').map(foldForSearch).filter(Boolean);
  const initials = syllables.map((syllable) => charactersOf(syllable)[0] ?? '').join('');
  const keys = new Set([
    ...suffixes(foldForSearch(person.name)),
    ...syllables.map((_, start) => syllables.slice(start).join('').slice(0, longestKey)),
    ...suffixes(initials),
  ]);
  if (person.idNumber) keys.add(keyOfNumber(person.idNumber));
  if (person.phone) keys.add(`@${reversed(withoutHyphens(person.phone))}`);
  return [...keys];
}

/** The key that a document number has as a whole. */
export function keyOfNumber(number: string): string {
  return `#${reversed(number.toLowerCase())}`;
}

/** The key that a whole name, or the end of one, has. */
export function keyOfName(name: string): string {
  return charactersOf(foldForSearch(name)).slice(0, longestKey).join('');
}

/** The key prefixes a typed text may stand for: a name, pinyin or initials, or the tail of an ID or phone. */
export function prefixesOf(text: string): readonly string[] {
  const folded = foldForSearch(text);
  // Nothing but dots stands for nobody; no prefix at all would stand for everybody.
  if (folded === '') return [text];
  const digits = withoutHyphens(folded);
  const isTail = /^\d{2,17}[\dx]$/u.test(digits) || /^\d{2,18}$/u.test(digits);
  return isTail ? [`#${reversed(digits)}`, `@${reversed(digits)}`] : [keyOfName(text)];
}
