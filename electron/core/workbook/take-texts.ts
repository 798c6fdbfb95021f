import type { PackageParts } from './open-package.ts';

/** A text that stood in a cell; row and column are counted from 0. */
export interface TakenText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface TakenTexts {
  /** The parts, without the cells that were taken. */
  readonly parts: PackageParts;
  /** By the sheet's part, in lower case. */
  readonly texts: ReadonlyMap<string, readonly TakenText[]>;
}

const sharedStrings = 'xl/sharedStrings.xml';

/**
 * Takes out of the sheets of an .xlsx the cells that only point to a plain shared string, which in a roster are nearly
 * all: the parser needs many times as long for each of them. Whatever is written in another way (a number, a formula,
 * a rich text, an entity) stays for the parser.
 */
export function takeTexts(parts: PackageParts): TakenTexts {
  const strings = plainStrings(parts.get(sharedStrings));
  const kept = new Map(parts);
  const texts = new Map<string, readonly TakenText[]>();
  if (strings.length === 0) return { parts, texts };
  let isAnyLeft = false;
  for (const [name, part] of parts) {
    if (!name.toLowerCase().startsWith('xl/worksheets/')) continue;
    const taken = takeFrom(part, strings);
    if (taken === undefined || hasPointers(taken.rest)) isAnyLeft = true;
    if (taken === undefined) continue;
    kept.set(name, taken.rest);
    texts.set(name.toLowerCase(), taken.texts);
  }
  // Strings that no cell points to any more need not be parsed a second time.
  if (!isAnyLeft) kept.set(sharedStrings, noStrings);
  return { parts: kept, texts };
}

const noStrings = Buffer.from(
  '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>',
);

/** Whether cells that point to a shared string are left, however they are written. */
function hasPointers(sheet: Buffer): boolean {
  return /\st\s*=\s*["']s["']/u.test(sheet.toString('latin1'));
}

/** The shared strings in their order; undefined for one that is more than a plain text. */
function plainStrings(part: Buffer | undefined): readonly (string | undefined)[] {
  const xml = part?.toString('utf8') ?? '';
  if (isUnusual(xml)) return [];
  const found = xml.matchAll(/<si><t(?: xml:space="preserve")?>([^<&\r]*)<\/t><\/si>|<(?:\w+:)?si[\s/>]/gu);
  return Array.from(found, ([, text]) => {
    // `_x000D_` stands for a character that XML cannot hold.
    return text === undefined || text.includes('_x') ? undefined : text;
  });
}

/** Where these may stand, what looks like a cell need not be one. */
function isUnusual(xml: string): boolean {
  return xml.includes('<!') || xml.includes('<?xml-stylesheet');
}

function takeFrom(
  part: Buffer,
  strings: readonly (string | undefined)[],
): { readonly rest: Buffer; readonly texts: readonly TakenText[] } | undefined {
  // One byte is one character here, so that places in the text are places in the bytes.
  const xml = part.toString('latin1');
  if (isUnusual(xml)) return undefined;
  const texts: TakenText[] = [];
  const rest: string[] = [];
  let [row, copied] = [-1, 0];
  // Numbered groups: named ones cost an object for each of some hundred thousand cells.
  const pattern =
    /<row(?=[\s>])([^>]*)>|<c r="([A-Z]{1,3})(\d{1,7})"(?: s="\d+")? t="s"><v>(\d{1,8})<\/v><\/c>/gu;
  for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
    const [, attributes, letters = '', number, index] = match;
    if (attributes !== undefined) {
      row = Number(/\sr="(\d+)"/u.exec(attributes)?.[1] ?? 0) - 1;
      continue;
    }
    const text = strings[Number(index)];
    if (text === undefined || Number(number) - 1 !== row) continue;
    texts.push({ row, column: columnOf(letters), text });
    if (copied < match.index) rest.push(xml.slice(copied, match.index));
    copied = pattern.lastIndex;
  }
  rest.push(xml.slice(copied));
  return { rest: Buffer.from(rest.join(''), 'latin1'), texts };
}

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}
