import { compoundSurnames } from './compound-surnames.ts';
import { charactersOf } from '#shared/rules/trainees/clerk-text.ts';
import { pinyinOf } from './search-keys.ts';

const dots = /[·•．‧・]/u;

/** One character, one syllable: nothing but Chinese characters and the dots between the parts of a name. */
const chinese = /^[\p{Script=Han}〇]+(?:[·•．‧・][\p{Script=Han}〇]+)*$/u;

/** `v` stands for ü, which passports write yu: 吕 Lyu, 略 Lyue (GB/T 28039-2011). */
function joined(syllables: readonly string[]): string {
  const word = syllables.join('').toLowerCase().replaceAll('v', 'yu');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * A Chinese name as passports write it, surname and joined given name: 欧阳示律 Ouyang Shilyu; the parts of a name
 * with dots one by one. Only a proposal: the reading may be another, and a people's own spelling goes first.
 * '' where there is nothing to propose.
 */
export function proposeNameEn(name: string): string {
  if (!chinese.test(name)) return '';
  const parts = name.split(dots);
  const pieces = parts.length > 1 ? parts : surnameAndGiven(name);
  const syllables = pinyinOf(name)
    .split(' ')
    .filter((syllable) => !dots.test(syllable));
  // A character without a known reading comes back as itself.
  if (!syllables.every((syllable) => /^[A-Za-z]+$/u.test(syllable))) return '';
  let at = 0;
  return pieces.map((piece) => joined(syllables.slice(at, (at += charactersOf(piece).length)))).join(' ');
}

function surnameAndGiven(name: string): readonly string[] {
  const characters = charactersOf(name);
  const head = characters.slice(0, 2).join('');
  const length = characters.length > 2 && compoundSurnames.has(head) ? 2 : 1;
  const given = characters.slice(length).join('');
  return [characters.slice(0, length).join(''), ...(given === '' ? [] : [given])];
}
