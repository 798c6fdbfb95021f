import { charactersOf } from './clerk-text.ts';

/** How much of the end of an ID number stays readable; 2 where region and last four still tell people apart. */
export type IdTail = 2 | 4;

const star = '*';

function starred(text: string, head: number, tail: number): string {
  const characters = charactersOf(text);
  const hidden = characters.length - head - tail;
  if (hidden < 1) return star.repeat(characters.length);
  return (
    characters.slice(0, head).join('') +
    star.repeat(hidden) +
    characters.slice(characters.length - tail).join('')
  );
}

/**
 * `141102********0022`: first six and last four of an 18-character number, fewer of shorter documents. A usual
 * way of de-identifying, no statute fixes it; always hides at least half of a short number.
 */
export function maskIdNumber(value: string, tail: IdTail = 4): string {
  const length = charactersOf(value).length;
  if (length >= 15) return starred(value, 6, tail);
  if (length >= 8) return starred(value, 2, 2);
  return starred(value, length >= 4 ? 1 : 0, 0);
}

/** `138****5678` for a mobile, `0358-*****34` for a landline. */
export function maskPhone(value: string): string {
  if (/^\d{11}$/u.test(value)) return starred(value, 3, 4);
  const landline = /^(0\d{2,3}-?)(\d+)$/u.exec(value);
  if (landline !== null) return (landline[1] ?? '') + starred(landline[2] ?? '', 0, 2);
  return starred(value, 0, value.length > 4 ? 2 : 0);
}

/** Bank cards show their last four digits only. */
export function maskBank(value: string): string {
  const bare = value.replace(/\s/gu, '');
  return bare.length > 4 ? `**** ${bare.slice(-4)}` : star.repeat(bare.length);
}
