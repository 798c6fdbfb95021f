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
const longestNameInFile = 30;

export function photoPeople(people: readonly PhotoPerson[]): PhotoPeople {
  const byIdNumber = new Map<string, number>();
  const byName = new Map<string, number[]>();
  for (const { traineeId, idNumber, name } of people) {
    if (idNumber !== '') byIdNumber.set(idNumber.toUpperCase(), traineeId);
    const key = plainName(name);
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), traineeId]);
  }
  return { byIdNumber, byName };
}

/**
 * Whose photo a file is, by its name: an 18-character ID number anywhere in it, else exactly one person's name
 * with at most counters and usual words around it. A name inside other words is only a candidate: 张伟民.jpg
 * must not become 张伟's photo.
 */
export function matchPhotoName(fileName: string, people: PhotoPeople): PhotoNameMatch {
  const bare = stripInvisible(toHalfWidth(fileName.normalize('NFC'))).replace(/\.[a-z0-9]{2,5}$/iu, '');
  const numbers = idNumbersIn(bare);
  const byNumber = unique(numbers.flatMap((number) => people.byIdNumber.get(number) ?? []));
  const exact = exactNames(bare, people);
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
  return ambiguous(exact.length > 0 ? exact : containedNames(bare, people));
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

/** People named by a whole run of letters, or by the whole file name as Latin names with spaces are. */
function exactNames(text: string, { byName }: PhotoPeople): readonly number[] {
  const cleaned = text.replace(addedWords, ' ');
  const whole = cleaned.replace(/[\d_()[\]{}-]+/gu, ' ').trim();
  const runs = [...joinDots(cleaned).matchAll(letterRun)].map(([run]) => run);
  return unique([whole, ...runs].flatMap((run) => byName.get(plainName(run)) ?? []));
}

function containedNames(text: string, { byName }: PhotoPeople): readonly number[] {
  const found: number[] = [];
  for (const [run] of joinDots(text).matchAll(letterRun)) {
    const characters = charactersOf(run).slice(0, 60);
    for (let start = 0; start < characters.length; start++) {
      const longest = Math.min(characters.length, start + longestNameInFile);
      for (let end = start + 2; end <= longest; end++) {
        found.push(...(byName.get(plainName(characters.slice(start, end).join(''))) ?? []));
      }
    }
  }
  return unique(found);
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
