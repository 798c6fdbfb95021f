/** Crockford's base 32: no I, L, O or U, so that a printed key is read back as it was written. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupCount = 8;
const dataPerGroup = 4;
/** Each group is four characters of the key and one that checks them. */
export const groupLength = dataPerGroup + 1;
/** 160 bits. */
export const secretLength = 20;

/** What somebody typed as a recovery key. Groups are counted from 1. */
export type ReadRecoveryKey =
  | { readonly kind: 'whole'; readonly secret: Uint8Array }
  | { readonly kind: 'wrong'; readonly groups: readonly number[] };

/** Times x in the field of 32 elements, modulo x^5 + x^2 + 1. */
function timesX(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? (shifted ^ 0b100101) & 31 : shifted;
}

/** Differs for every single wrong character, every swap of neighbours, and the same group at another place. */
function checkOf(values: readonly number[], index: number): string {
  const sum = [index + 1, ...values].reduce((check, value) => timesX(check) ^ value, 0);
  return alphabet.charAt(timesX(sum));
}

function valuesOf(group: string): readonly number[] {
  return [...group].map((character) => alphabet.indexOf(character));
}

/** A secret of 20 bytes as eight groups of five characters. */
export function writeRecoveryKey(secret: Uint8Array): readonly string[] {
  let bits = '';
  for (const byte of secret) bits += byte.toString(2).padStart(8, '0');
  return Array.from({ length: groupCount }, (_, index) => {
    const values = Array.from({ length: dataPerGroup }, (_unused, place) => {
      const start = (index * dataPerGroup + place) * 5;
      return Number.parseInt(bits.slice(start, start + 5), 2);
    });
    return values.map((value) => alphabet.charAt(value)).join('') + checkOf(values, index);
  });
}

/** The characters that count: spaces, hyphens and case do not; O is 0, I and L are 1, full width is half. */
export function tidyRecoveryKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1')
    .replaceAll(/[^0-9A-Z]/gu, '');
}

/** True when these five characters can stand as group `index` (from 0). */
export function isRecoveryGroup(group: string, index: number): boolean {
  if (group.length !== groupLength) return false;
  const values = valuesOf(group.slice(0, dataPerGroup));
  return !values.includes(-1) && checkOf(values, index) === group.charAt(dataPerGroup);
}

/** Reads a typed key; names the groups that cannot be right. */
export function readRecoveryKey(text: string): ReadRecoveryKey {
  const tidy = tidyRecoveryKey(text);
  const groups = Array.from({ length: groupCount }, (_, index) =>
    tidy.slice(index * groupLength, (index + 1) * groupLength),
  );
  const wrong = groups.flatMap((group, index) => (isRecoveryGroup(group, index) ? [] : [index + 1]));
  if (wrong.length > 0) return { kind: 'wrong', groups: wrong };
  if (tidy.length !== groupCount * groupLength) return { kind: 'wrong', groups: [groupCount] };
  const bits = groups
    .flatMap((group) => valuesOf(group.slice(0, dataPerGroup)))
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('');
  const secret = Uint8Array.from({ length: secretLength }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  );
  return { kind: 'whole', secret };
}
