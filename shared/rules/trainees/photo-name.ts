import { charactersOf, stripInvisible, toHalfWidth } from './clerk-text.ts';
import { nameKey } from './name.ts';

export interface PhotoPerson {
  readonly traineeId: number;
  readonly idNumber: string;
  readonly name: string;
}

/** People by ID number and by name, made once for a whole folder of photos. */
export interface PhotoPeople {
  readonly byIdNumber: ReadonlyMap<string, number>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

export type PhotoNameMatch =
  | { readonly kind: 'matched'; readonly traineeId: number; readonly by: 'id-number' | 'name' }
  /** Someone has to choose: namesakes, an ID and a name that contradict, or a name inside other words. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly number[] }
  | { readonly kind: 'unmatched' };

/** Words that cameras, offices and photographers add to a name; longer ones first. */
const addedWords =
  /一寸照片|二寸照片|小一寸|证件照片|电子照片|一寸照|二寸照|证件照|登记照|电子照|大头照|微信图片|身份证|白底|蓝底|红底|照片|相片|图片|头像|寸照|一寸|二寸|副本|学员|姓名|扫描|修改|最终/gu;

const idNumberInName = /(?<!\d)\d{17}[\dX](?!\d)/giu;
const letterRun = /[\p{L}\p{M}\u3007]+/gu;
const hanInside = /[\p{Script=Han}\u3007]/u;
const longestNameInFile = 30;

export function photoPeople(people: readonly PhotoPerson[]): PhotoPeople {
  const byIdNumber = new Map<string, number>();
  const byName = new Map<string, number[]>();
  for (const { traineeId, idNumber, name } of people) {
    if (idNumber !== '') byIdNumber.set(numberKey(idNumber), traineeId);
    const key = plainName(name);
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), traineeId]);
  }
  return { byIdNumber, byName };
}

/**
 * Whose photo a file is, by its name: an 18-character ID number anywhere in it, another document's number that is
 * all of it, else exactly one person's name with at most counters and usual words around it. A name inside other
 * words is only a candidate: 张伟民.jpg must not become 张伟's photo.
 */
export function matchPhotoName(fileName: string, people: PhotoPeople): PhotoNameMatch {
  const stem = stemOf(fileName);
  const numbers = idNumbersIn(stem);
  const byNumber = peopleByNumber(stem, people);
  const exact = exactNames(stem, people);
  const [first] = byNumber;
  if (first !== undefined) {
    const contradicts = exact.length > 0 && !exact.includes(first);
    if (byNumber.length > 1 || contradicts) return ambiguous([...byNumber, ...exact]);
    return { kind: 'matched', traineeId: first, by: 'id-number' };
  }
  const [named] = exact;
  // A number nobody has beside a known name: one of the two is mistyped.
  if (named !== undefined && exact.length === 1 && numbers.length === 0) {
    return { kind: 'matched', traineeId: named, by: 'name' };
  }
  return ambiguous(exact.length > 0 ? exact : containedNames(stem, people));
}

/** Whether the name tells somebody of `people` outright, so that nobody has to be sought inside other words. */
export function isToldOutright(fileName: string, people: PhotoPeople): boolean {
  const stem = stemOf(fileName);
  return peopleByNumber(stem, people).length > 0 || exactNames(stem, people).length > 0;
}

/** Whether number and name of a file name tell one and the same person: nobody else has to be sought. */
export function isToldTwice(fileName: string, people: PhotoPeople): boolean {
  const stem = stemOf(fileName);
  const [first, ...others] = peopleByNumber(stem, people);
  return first !== undefined && others.length === 0 && exactNames(stem, people).includes(first);
}

/** Every document number a file name may hold, in capitals. */
export function numbersInPhotoName(fileName: string): readonly string[] {
  const stem = stemOf(fileName);
  return unique([...idNumbersIn(stem), ...wholeNumbers(stem)]);
}

/** What may be somebody's whole name in a file name. */
export function namesInPhotoName(fileName: string): readonly string[] {
  return wholeNames(stemOf(fileName));
}

/** Every stretch of Chinese words in a file name that may be somebody's name. */
export function partsOfPhotoName(fileName: string): readonly string[] {
  return unique(stretchesIn(stemOf(fileName))).filter((part) => hanInside.test(part));
}

function stemOf(fileName: string): string {
  return stripInvisible(toHalfWidth(fileName.normalize('NFC')))
    .replace(/\.[a-z0-9]{2,5}$/iu, '')
    .trim();
}

/** A document number as it is compared: capitals without spaces and hyphens. */
function numberKey(number: string): string {
  return number.toUpperCase().replace(/[\s-]/gu, '');
}

function peopleByNumber(stem: string, { byIdNumber }: PhotoPeople): readonly number[] {
  const numbers = [...idNumbersIn(stem), ...wholeNumbers(stem)];
  return unique(numbers.flatMap((number) => byIdNumber.get(numberKey(number)) ?? []));
}

/**
 * The whole stem as a number of a passport or pass, which has no form to be told by among other words; with and
 * without the counter that copies get, because a Hong Kong number ends in brackets itself.
 */
function wholeNumbers(stem: string): readonly string[] {
  const whole = stem.replace(addedWords, '').replace(/^[\s_-]+|[\s_-]+$/gu, '');
  const uncounted = whole.replace(/[\s_]*\(\d{1,3}\)$/u, '');
  return unique([whole, uncounted].map((text) => text.toUpperCase())).filter((text) => /\d/u.test(text));
}

function ambiguous(candidates: readonly number[]): PhotoNameMatch {
  return candidates.length === 0
    ? { kind: 'unmatched' }
    : { kind: 'ambiguous', candidates: unique(candidates) };
}

function idNumbersIn(text: string): readonly string[] {
  const closed = text.replace(/(?<=\d)[ -](?=[\dXx])/gu, '');
  return unique(
    [...text.matchAll(idNumberInName), ...closed.matchAll(idNumberInName)].map(([number]) =>
      number.toUpperCase(),
    ),
  );
}

/** Whole runs of letters, and the whole file name as Latin names with spaces are. */
function wholeNames(stem: string): readonly string[] {
  const cleaned = stem.replace(addedWords, ' ');
  const whole = cleaned.replace(/[\d_()[\]{}-]+/gu, ' ').trim();
  return unique([whole, ...[...joinDots(cleaned).matchAll(letterRun)].map(([run]) => run)]);
}

function exactNames(stem: string, { byName }: PhotoPeople): readonly number[] {
  return unique(wholeNames(stem).flatMap((name) => byName.get(plainName(name)) ?? []));
}

function stretchesIn(stem: string): readonly string[] {
  const found: string[] = [];
  for (const [run] of joinDots(stem).matchAll(letterRun)) {
    const characters = charactersOf(run).slice(0, 60);
    for (let start = 0; start < characters.length; start++) {
      const longest = Math.min(characters.length, start + longestNameInFile);
      for (let end = start + 2; end <= longest; end++) found.push(characters.slice(start, end).join(''));
    }
  }
  return found;
}

function containedNames(stem: string, { byName }: PhotoPeople): readonly number[] {
  return unique(stretchesIn(stem).flatMap((part) => byName.get(plainName(part)) ?? []));
}

const dotInName = /(?<=\p{Script=Han})\s*[.·•．‧・･⋅∙]\s*(?=\p{Script=Han})/gu;

function joinDots(text: string): string {
  return text.replace(dotInName, '');
}

/** A name as file names spell it: the dot of a name is typed in many ways there, or left out. */
function plainName(name: string): string {
  return nameKey(joinDots(name)).replaceAll('·', '');
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
