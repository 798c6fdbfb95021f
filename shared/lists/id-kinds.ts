import type { CodedItem } from './coded-item.ts';

/**
 * Kinds of identity documents. The first five carry 18-character numbers with the check character of
 * GB 11643-1999 (residence permits 81/82/83; foreign permanent residents, card of 2023-12-01, first digit 9).
 * The forms of passes and passports are ordinary usage, not taken from a standard.
 */
export const idKinds = [
  { code: 'citizen', zh: '居民身份证', en: 'Resident identity card' },
  {
    code: 'hongkong-residence',
    zh: '港澳居民居住证（香港）',
    en: 'Residence permit for Hong Kong residents',
  },
  { code: 'macao-residence', zh: '港澳居民居住证（澳门）', en: 'Residence permit for Macao residents' },
  { code: 'taiwan-residence', zh: '台湾居民居住证', en: 'Residence permit for Taiwan residents' },
  { code: 'foreign-permanent', zh: '外国人永久居留身份证', en: 'Foreign permanent resident ID card' },
  {
    code: 'hongkong-macao-pass',
    zh: '港澳居民来往内地通行证',
    en: 'Mainland travel permit, Hong Kong and Macao',
  },
  { code: 'taiwan-pass', zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit, Taiwan' },
  { code: 'passport', zh: '护照', en: 'Passport' },
  { code: 'military', zh: '军官证', en: 'Military officer’s card' },
  { code: 'other', zh: '其他证件', en: 'Other document' },
] as const satisfies readonly CodedItem[];

export type IdKind = (typeof idKinds)[number]['code'];

/** Kinds whose number has 18 characters and tells birth date and sex. */
export const numberedIdKinds = [
  'citizen',
  'hongkong-residence',
  'macao-residence',
  'taiwan-residence',
  'foreign-permanent',
] as const satisfies readonly IdKind[];

export type NumberedIdKind = (typeof numberedIdKinds)[number];
