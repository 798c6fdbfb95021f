import type { Finding } from '#shared/rules/finding.ts';
import type { ProvingKey } from '#shared/rules/certificates/judge-code.ts';
import { proveKeyFile } from '#shared/rules/certificates/key-file.ts';
import { base64Bytes, fingerprintOf } from '#shared/rules/certificates/prover.ts';
import { givenElement } from '#shared/rules/certificates/verify-page.ts';
import {
  looksLikeVoidList,
  type ProvenVoidList,
  proveVoidList,
  type VoidListProblemCode,
  withVoidList,
} from '#shared/rules/certificates/void-list.ts';
import { prover } from './prover.ts';

/** A key this page proves with. */
export interface KnownKey extends ProvingKey {
  readonly fingerprint: string;
  /** Whether it came with the page, or was handed in by whoever reads it. */
  readonly isInPage: boolean;
}

/** What this page knows: the keys of institutions and their lists of void certificates. */
export interface Knowledge {
  readonly keys: readonly KnownKey[];
  readonly lists: readonly ProvenVoidList[];
}

export type FileProblemCode = VoidListProblemCode | 'not-a-key-file' | 'key-file-altered';

export type Learnt =
  | { readonly kind: 'key'; readonly knowledge: Knowledge; readonly key: KnownKey }
  | { readonly kind: 'list'; readonly knowledge: Knowledge; readonly list: ProvenVoidList }
  | ({ readonly kind: 'problem' } & Finding<FileProblemCode>);

interface Handed {
  readonly text: string;
  readonly isInPage: boolean;
  readonly today: string;
}

/** What is known with one more file, which proves itself or is refused. */
export function learn(known: Knowledge, { text, isInPage, today }: Handed): Learnt {
  if (looksLikeVoidList(text)) {
    const list = proveVoidList(text, { keys: known.keys, prover, today });
    if (list.kind === 'problem') return list;
    const joined = withVoidList(known.lists, list);
    if (joined.kind === 'problem') return joined;
    return { kind: 'list', knowledge: { ...known, lists: joined.lists }, list };
  }
  const file = proveKeyFile(text, prover);
  if (file.kind === 'problem') return file;
  const { keyId, publicKey, nameZh, nameEn } = file.facts;
  const before = known.keys.find((each) => each.publicKey === publicKey);
  if (before !== undefined) return { kind: 'key', knowledge: known, key: before };
  const fingerprint = fingerprintOf(base64Bytes(publicKey), prover);
  const key = { keyId, publicKey, nameZh, nameEn, fingerprint, source: 'given', isInPage } as const;
  return { kind: 'key', knowledge: { ...known, keys: [...known.keys, key] }, key };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** The files that the institution put into this copy of the page; keys first, because lists need them. */
export function givenTexts(): readonly string[] {
  const text = document.getElementById(givenElement)?.textContent ?? 'null';
  const given: unknown = JSON.parse(text);
  if (typeof given !== 'object' || given === null) return [];
  return [...textsIn(Reflect.get(given, 'keys')), ...textsIn(Reflect.get(given, 'lists'))];
}
