import { finding, type Finding } from '../finding.ts';

/** How a text was changed so that it still looks like the one that was signed. */
export type LookalikeCode =
  | 'qr-changed-spaces'
  | 'qr-wide-characters'
  | 'qr-foreign-letters'
  | 'qr-swapped-character'
  | 'qr-added-line'
  | 'qr-lookalike';

/** Cyrillic and Greek letters beside the Latin ones they are taken for, in the same order. */
const foreign = 'АВЕЅІЈКМНОРСТУХаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧοɑ';
const latin = 'ABESIJKMHOPCTYXaeopcyxsijABEZHIKMNOPTYXoa';

/** What a character may stand in for: the ones it is taken for, each of which real certificates use. */
const standsFor: Readonly<Record<string, string>> = {
  ...pairs('O0 o0 ○〇 〇0 0〇 l1 I1 |1 —一 –一 ―一 ー一 ㄧ一 -一'),
  ...pairs('未末 末未 土士 士土 日曰 曰日 人入 入人 千干 干千 戊戌 戌戊 己已 已己 巳已'),
};

/** Any blank but the one of the keyboard, and several in a row. */
const oddBlanks = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;

/** More would take long to try, and no certificate has as many. */
const mostTries = 100;

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
}

function plainBlanks(line: string): string {
  return line.replace(oddBlanks, ' ').replace(/ {2,}/gu, ' ').trim();
}

/** A digit of any script as the one it counts for: the ten of a script stand in a row. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Digits and letters in another width, of another script or from the compatibility blocks. */
function plainWidth(text: string): string {
  return text
    .replace(/[Ａ-Ｚａ-ｚ\p{Nd}\p{No}\u2E80-\u2FDF\uF900-\uFAFF\u{1D400}-\u{1D7FF}]/gu, (character) =>
      character.normalize('NFKC'),
    )
    .replace(/(?![0-9])\p{Nd}/gu, plainDigit);
}

function plainLetters(text: string): string {
  const places = Array.from(foreign);
  return Array.from(text, (character) => latin[places.indexOf(character)] ?? character).join('');
}

function eachLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

/** The text with one blank fewer, for each blank. */
function withoutOneBlank(text: string): string[] {
  return [...text.matchAll(/ /gu)].map(({ index }) => text.slice(0, index) + text.slice(index + 1));
}

/** The text with one character put back for the one it is taken for, for each place. */
function withOneSwapped(text: string): string[] {
  const characters = Array.from(text);
  return characters.flatMap((character, index) =>
    Array.from(standsFor[character] ?? '', (other) =>
      [...characters.slice(0, index), other, ...characters.slice(index + 1)].join(''),
    ),
  );
}

/** The text without one of its lines, for each line; and without its empty ones. */
function withoutOneLine(text: string): string[] {
  const lines = text.split('\n');
  return [
    lines.filter((line) => line.trim() !== '').join('\n'),
    ...lines.map((_line, index) => lines.filter((_each, at) => at !== index).join('\n')),
  ];
}

const repairs: ReadonlyArray<readonly [LookalikeCode, (text: string) => readonly string[]]> = [
  ['qr-changed-spaces', (text) => [eachLine(text, plainBlanks), ...withoutOneBlank(text)]],
  ['qr-wide-characters', (text) => [plainWidth(text)]],
  ['qr-foreign-letters', (text) => [plainLetters(text)]],
  ['qr-added-line', withoutOneLine],
  ['qr-swapped-character', withOneSwapped],
  ['qr-lookalike', (text) => [plainLetters(plainWidth(eachLine(text, plainBlanks)))]],
];

/**
 * Says by which trick a text that does not fit its signature was changed: the one whose undoing makes it fit.
 * Undefined where none does. The text stays refused either way; this only names the reason.
 */
export function lookalikeOf(
  facts: string,
  isSigned: (facts: string) => boolean,
): Finding<LookalikeCode> | undefined {
  let tries = 0;
  for (const [code, repair] of repairs) {
    for (const repaired of repair(facts)) {
      if (repaired === facts || repaired === '') continue;
      tries += 1;
      if (tries > mostTries) return undefined;
      if (isSigned(repaired)) return finding(code);
    }
  }
  return undefined;
}
