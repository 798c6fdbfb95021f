import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';

/** A name as it is typed or written into a roster, and what must become of it. */
export interface HostileName {
  readonly about: string;
  readonly name: string;
  /** How it is kept; undefined for one that is refused. */
  readonly kept?: string;
  /** Why the form refuses it. */
  readonly typed?: string;
  /** What the check of a roster says of its row: `fix …` refuses it, `note …` and the rest do not. */
  readonly roster: readonly string[];
  /** Why no certificate is printed for it; undefined for one that is. */
  readonly onPaper?: string;
}

const digitAndOdd = ['note name-has-digit', 'note name-odd-character'];

function plain(about: string, name: string, roster: readonly string[] = []): HostileName {
  return { about, name, kept: name, roster };
}

const manyMarks = `王a${'\u0323\u0302'.repeat(45)}`;

export const hostileNames: readonly HostileName[] = [
  plain('markup that would run in a page', '<img src=x onerror=alert(1)>', digitAndOdd),
  plain('an address that would run', 'javascript:alert(1)', digitAndOdd),
  plain('the brackets of templates', '${7*7}{{7*7}}', digitAndOdd),
  plain('a database command', "'; DROP TABLE trainee", ['note name-odd-character']),
  plain('a formula', '=1+1', ['note formula-text', ...digitAndOdd]),
  plain('a formula by plus', '+86', digitAndOdd),
  plain('a formula by minus', '-1', ['note name-has-digit']),
  plain('a formula by at', '@SUM(A1)', digitAndOdd),
  plain('an empty object of the language', '__proto__', ['note name-odd-character']),
  { about: 'a formula behind a tab', name: '\t=1', kept: '=1', roster: [...digitAndOdd, 'tidied spaces'] },
  {
    about: 'a mark that turns the reading direction',
    name: '张\u202Egpj.exe',
    kept: '张gpj.exe',
    roster: ['tidied invisible'],
  },
  {
    about: 'zero width and hard spaces',
    name: '张\u200B示\u00A0兰',
    kept: '张示兰',
    roster: ['tidied invisible', 'tidied spaces'],
  },
  { about: 'a line break', name: '张\n兰', kept: '张兰', roster: ['tidied spaces'] },
  { about: 'a letter in two pieces', name: 'Jose\u0301', kept: 'José', roster: ['tidied composed'] },
  { about: 'full-width letters', name: 'Ｌｉ Ｎａ', kept: 'Li Na', roster: ['tidied full-width'] },
  plain('a middle dot of its own', '阿卜杜热合曼·买买提艾力'),
  plain('another middle dot', '阿依古丽•买买提'),
  {
    ...plain('a character that only its writer has', '张\uE000', ['note name-private-character']),
    onPaper: 'print-missing-glyph',
  },
  {
    about: 'ninety marks on one letter',
    name: manyMarks,
    kept: manyMarks.normalize('NFC'),
    roster: ['tidied composed'],
    onPaper: 'print-does-not-fit',
  },
  { ...plain('a name of 100 characters', '示'.repeat(100)), onPaper: 'print-does-not-fit' },
  {
    about: 'a name of 200 characters',
    name: '字'.repeat(200),
    typed: 'name-too-long',
    roster: ['fix name-too-long'],
  },
  {
    about: 'a thousand marks on one letter',
    name: `张${'\u0301'.repeat(1000)}`,
    typed: 'too_big',
    roster: ['fix name-too-long'],
  },
  {
    about: 'half a character',
    name: '张\uD800兰',
    typed: 'name-lone-surrogate',
    roster: ['fix name-lost-character'],
  },
  {
    about: 'a control character',
    name: '张\u0007兰',
    typed: 'name-control-character',
    roster: ['fix name-control-character'],
  },
];

const first17 = '14990119900307002';
const digit = idCheckDigit(first17);
export const soundNumber = first17 + digit;
const endingInX = [
  '14990119900307004',
  '14990119900307006',
  '14990119900307008',
  '14990119900307010',
  '14990119900307012',
  '14990119900307014',
  '14990119900307016',
  '14990119900307018',
  '14990119900307022',
  '14990119900307024',
  '14990119900307026',
]
  .map((text) => text + idCheckDigit(text))
  .find((text) => text.endsWith('X'));

export interface HostileNumber {
  readonly about: string;
  readonly written: string;
  /** As it is kept; undefined for a row that has to be mended. */
  readonly kept?: string;
  readonly roster: readonly string[];
}

const fullWidth = (text: string) =>
  [...text].map((each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)).join('');
const withDigit = (wrong: string) => first17 + wrong;
const wrongDigit = digit === '1' ? '2' : '1';
const impossible = (text: string) => text + idCheckDigit(text);

export const hostileNumbers: readonly HostileNumber[] = [
  {
    about: 'full-width digits',
    written: fullWidth(soundNumber),
    kept: soundNumber,
    roster: ['tidied full-width'],
  },
  {
    about: 'a small x',
    written: endingInX?.toLowerCase() ?? '',
    ...(endingInX && { kept: endingInX }),
    roster: ['tidied lower-case-x'],
  },
  {
    about: 'a Cyrillic Х for the X',
    written: (endingInX ?? '').replace('X', 'Х'),
    roster: ['fix id-characters'],
  },
  {
    about: 'a letter O for a zero',
    written: soundNumber.replace('0', 'O'),
    roster: ['fix id-characters'],
  },
  {
    about: 'digits of another script',
    written: soundNumber.replace('9', '९'),
    roster: ['fix id-characters'],
  },
  { about: 'a wrong check digit', written: withDigit(wrongDigit), roster: ['fix id-check-digit'] },
  {
    about: '15 digits of the first generation',
    written: '149901900307002',
    roster: ['fix id-fifteen-digit'],
  },
  { about: '30 February', written: impossible('14990119900230002'), roster: ['fix id-birth-date'] },
  { about: 'a birth to come', written: impossible('14990120300307002'), roster: ['fix id-future-birth'] },
  {
    about: 'the last three digits lost to Excel',
    written: '149901199003070000',
    roster: ['fix id-ends-in-zeros'],
  },
  { about: 'a formula', written: '=1+1', roster: ['note formula-text', 'fix id-characters'] },
];
