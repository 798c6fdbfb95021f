import { idKinds, numberedIdKinds, type IdKind, type NumberedIdKind } from '#shared/lists/id-kinds.ts';
import type { Sex } from '#shared/lists/sexes.ts';
import { findByCode } from '#shared/lists/coded-item.ts';
import type { PlainDate } from './dates.ts';
import { finding } from '../finding.ts';
import { tidy, stripInvisible, toHalfWidth, type Tidied, type Tidying } from './clerk-text.ts';
import { checkIdNumber, normaliseIdNumber, type IdProblem } from './id-number.ts';

export interface SoundDocument {
  readonly kind: 'sound';
  readonly idKind: IdKind;
  /** Known only where the number tells them. */
  readonly birthDate?: PlainDate;
  readonly sex?: Sex;
}

export type DocumentCheck = SoundDocument | IdProblem;

/** The foreign permanent resident card issued before 2023-12-01: three letters and twelve digits, still valid. */
const oldForeignCard = /^[A-Z]{3}\d{12}$/u;

/** Forms of documents without a check character, from ordinary usage; `other` and `military` are free text. */
const forms: Readonly<Record<Exclude<IdKind, NumberedIdKind>, RegExp>> = {
  'hongkong-macao-pass': /^[HM]\d{8}(?:\d{2})?$/u,
  'taiwan-pass': /^(?:\d{8}|\d{10}[A-Z])$/u,
  passport: /^[A-Z0-9]{5,17}$/u,
  military: /^[^\p{C}]{1,30}$/u,
  other: /^[^\p{C}]{1,30}$/u,
};

export function isNumberedKind(kind: IdKind): kind is NumberedIdKind {
  return numberedIdKinds.some((numbered) => numbered === kind);
}

/** Tidies a document number; letters of passes and passports become upper case. */
export function normaliseDocument(kind: IdKind, raw: string): Tidied {
  if (isNumberedKind(kind)) {
    const tidied = normaliseIdNumber(raw);
    const upper = tidied.value.toUpperCase();
    const isOldCard = kind === 'foreign-permanent' && oldForeignCard.test(upper) && upper !== tidied.value;
    return isOldCard ? { value: upper, tidied: [...tidied.tidied, 'upper-case'] } : tidied;
  }
  if (kind === 'military' || kind === 'other') {
    return tidy<Tidying>(raw, [
      ['invisible', stripInvisible],
      ['spaces', (text) => text.trim()],
    ]);
  }
  return tidy<Tidying>(raw, [
    ['invisible', stripInvisible],
    ['full-width', toHalfWidth],
    ['spaces', (text) => text.replace(/\s/gu, '')],
    ['apostrophe', (text) => text.replace(/^['`´‘’]+/u, '')],
    ['upper-case', (text) => text.toUpperCase()],
  ]);
}

/** Checks a tidied document number against what is said to be its kind. */
export function checkDocument(
  kind: IdKind,
  value: string,
  context: { readonly today: PlainDate },
): DocumentCheck {
  if (isNumberedKind(kind)) {
    if (kind === 'foreign-permanent' && oldForeignCard.test(value)) return { kind: 'sound', idKind: kind };
    const check = checkIdNumber(value, context);
    if (check.kind === 'problem' || check.idKind === kind) return check;
    return { kind: 'problem', ...finding('kind-differs', { stated: kind, found: check.idKind }) };
  }
  if (value === '') return { kind: 'problem', ...finding('empty') };
  if (!forms[kind].test(value)) return { kind: 'problem', ...finding('form', { idKind: kind }) };
  return { kind: 'sound', idKind: kind };
}

/** The kind a number most likely has when nobody said; only forms that leave no doubt are told apart. */
export function guessDocumentKind(value: string): IdKind {
  if (oldForeignCard.test(value)) return 'foreign-permanent';
  if (/^[HM]\d{8}(?:\d{2})?$/u.test(value)) return 'hongkong-macao-pass';
  if (/^[A-Z]{1,2}\d{7,8}$/u.test(value)) return 'passport';
  const kinds = {
    '81': 'hongkong-residence',
    '82': 'macao-residence',
    '83': 'taiwan-residence',
  } as const satisfies Readonly<Record<string, IdKind>>;
  const firstTwo = value.slice(0, 2);
  if (value.length !== 18) return 'citizen';
  if (firstTwo === '81' || firstTwo === '82' || firstTwo === '83') return kinds[firstTwo];
  return firstTwo.startsWith('9') ? 'foreign-permanent' : 'citizen';
}

/** Key under which a person is known: two documents of different kinds never meet in it. */
export function documentKey(kind: IdKind, value: string): string {
  return isNumberedKind(kind) ? value : `${findByCode(idKinds, kind)?.code ?? kind}:${value}`;
}
