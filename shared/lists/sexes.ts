import type { CodedItem } from './coded-item.ts';

/** Sex as an identity document records it (GB/T 2261.1: 1 男, 2 女). */
export const sexes = [
  { code: 'male', zh: '男', en: 'Male' },
  { code: 'female', zh: '女', en: 'Female' },
] as const satisfies readonly CodedItem[];

export type Sex = (typeof sexes)[number]['code'];
