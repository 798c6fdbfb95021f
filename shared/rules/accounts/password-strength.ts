/** How long a password would stand against somebody who tries; a hint, never a rule about characters. */
export type PasswordStrength = 'too-short' | 'guessable' | 'fair' | 'good';

export const shortestPassword = 8;
const goodLength = 12;

/** What is tried first: rows of keys, counting, years, the same again and again. */
const common =
  /^(?:(.{1,4})\1+|(?:0?123456789?0?|abcdefgh?|qwertyuiop?|password|passw0rd|admin|administrator|iloveyou|woaini)[\d!@#.]*|(?:19|20)\d{6}|\d{1,11})$/iu;

/**
 * Judges a password by its length and by what is tried first; `known` are words about the person and the
 * institution that others know too.
 */
export function passwordStrength(password: string, known: readonly string[] = []): PasswordStrength {
  const length = [...password.normalize('NFC')].length;
  if (password.length < shortestPassword) return 'too-short';
  const lower = password.toLowerCase();
  const hasKnown = known.some((word) => word.length >= 2 && lower.includes(word.toLowerCase()));
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\d]/u, /\p{Lo}/u].filter((kind) => kind.test(password));
  const distinct = new Set(lower).size;
  if (common.test(password) || distinct < 5) return 'guessable';
  if (hasKnown && length < goodLength + 4) return 'guessable';
  return length >= goodLength || (length >= 10 && kinds.length >= 3) ? 'good' : 'fair';
}
