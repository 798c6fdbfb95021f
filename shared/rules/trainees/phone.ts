import { finding, type Finding } from '../finding.ts';
import { stripInvisible, tidy, toHalfWidth, type Tidied } from './clerk-text.ts';

export type PhoneProblemCode = 'empty' | 'digits' | 'form';
export type PhoneCheck =
  | { readonly kind: 'mobile'; readonly value: string }
  | { readonly kind: 'landline'; readonly value: string }
  | ({ readonly kind: 'problem' } & Finding<PhoneProblemCode>);

export type PhoneTidying = 'invisible' | 'full-width' | 'spaces' | 'apostrophe' | 'hyphens' | 'prefix';

/** One number without spaces, hyphens, brackets and the country code of mainland China. */
export function normalisePhone(raw: string): Tidied<PhoneTidying> {
  if (/^1\d{10}$/u.test(raw)) return { value: raw, tidied: [] };
  return tidy<PhoneTidying>(raw, [
    ['invisible', stripInvisible],
    ['full-width', toHalfWidth],
    ['apostrophe', (text) => text.replace(/^['`´‘’]+/u, '')],
    ['spaces', (text) => text.replace(/\s/gu, '')],
    ['hyphens', (text) => text.replace(/[-‐‑‒–—―−()（）.]/gu, '')],
    ['prefix', (text) => text.replace(/^(?:\+|00)?86(?=1\d{10}$|0\d{9,11}$)/u, '')],
  ]);
}

/** Three-digit area codes; all others have four. */
const shortArea = /^0(?:10|2\d)/u;

/**
 * Checks a tidied number: a mainland mobile of 11 digits, or a landline with its area code, which comes back as
 * `0358-8221234`. `digits` counts what is there when a mobile number has too few or too many.
 */
export function checkPhone(value: string): PhoneCheck {
  if (value === '') return { kind: 'problem', ...finding('empty') };
  if (/^1[3-9]\d{9}$/u.test(value)) return { kind: 'mobile', value };
  if (/^0\d{9,11}$/u.test(value)) {
    const area = shortArea.test(value) ? 3 : 4;
    const rest = value.length - area;
    if (rest === 7 || rest === 8) {
      return { kind: 'landline', value: `${value.slice(0, area)}-${value.slice(area)}` };
    }
  }
  if (/^1\d*$/u.test(value) && value.length !== 11) {
    return { kind: 'problem', ...finding('digits', { digits: value.length }) };
  }
  return { kind: 'problem', ...finding('form', { value }) };
}

const between = /[/／\\、，,;；|｜\n\r]|或者?|和|及|\s(?=1[3-9]\d{9})|(?<=\d{7,})\s+(?=0\d{2,3}-?\d{7,8})/u;

/** The numbers of one cell, each as typed: "15849190420/13900000000" holds two, "138 2309 0411" one. */
export function splitPhones(raw: string): readonly string[] {
  const text = toHalfWidth(stripInvisible(raw));
  const parts = text.split(between).flatMap((part) => {
    const joined = /^(1[3-9]\d{9})(1[3-9]\d{9})$/u.exec(part.replace(/\s/gu, ''));
    return joined === null ? [part] : [joined[1] ?? '', joined[2] ?? ''];
  });
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
