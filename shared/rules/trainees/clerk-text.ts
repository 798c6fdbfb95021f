/** What was tidied in a typed value; shown to the clerk so that no change is silent. */
export type Tidying =
  | 'full-width'
  | 'spaces'
  | 'lower-case-x'
  | 'upper-case'
  | 'apostrophe'
  | 'hyphens'
  | 'invisible'
  | 'composed'
  | 'prefix'
  | 'merged';

export interface Tidied<Rule extends Tidying = Tidying> {
  readonly value: string;
  readonly tidied: readonly Rule[];
}

/**
 * Characters nobody can see: zero-width ones, byte order mark, soft hyphen, and the controls that turn the
 * reading direction, with which a name can be made to look like another.
 */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;
const neverWritten = /[^\P{Cc}\t\n\r]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const fullWidth = /[\uFF01-\uFF5E]/gu;

/** The characters of a text, each rare one (outside the first plane) as one. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(text);
}

export function stripInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** Text that is kept as it is written: without invisible characters and without space around it. */
export function tidyText(raw: string): Tidied<'invisible'> {
  const { value, tidied } = tidy<'invisible'>(raw, [['invisible', stripInvisible]]);
  return { value: value.trim(), tidied };
}

/**
 * Whether a text holds what no keyboard writes: half of a character, a control character other than tab and line
 * break, or, where its tidying was taken back, a control that turns the reading direction.
 */
export function isBrokenText(text: string): boolean {
  return neverWritten.test(text) || !text.isWellFormed();
}

/** Full-width Latin letters, digits and signs as ordinary ones; everything else, Chinese included, stays. */
export function toHalfWidth(text: string): string {
  return text.replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** Full-width forms made ordinary, without spaces and invisible characters; for comparing words of a list. */
export function bareWord(text: string): string {
  return stripInvisible(toHalfWidth(text)).normalize('NFC').replace(/\s/gu, '');
}

/** Applies steps in order and remembers which of them changed the value. */
export function tidy<Rule extends Tidying>(
  raw: string,
  steps: readonly (readonly [Rule, (text: string) => string])[],
): Tidied<Rule> {
  let value = raw;
  const tidied: Rule[] = [];
  for (const [rule, step] of steps) {
    const next = step(value);
    if (next !== value) tidied.push(rule);
    value = next;
  }
  return { value, tidied };
}
