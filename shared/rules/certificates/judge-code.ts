import { finding, type Finding } from '../finding.ts';
import { type LookalikeCode, lookalikeOf } from './lookalike.ts';
import { base64Bytes, fingerprintOf, type Prover, voidMarkOf } from './prover.ts';
import { type QrProblemCode, type SplitQr, utf8Bytes } from './qr-text.ts';
import { dayOfVoidList, type ProvenVoidList } from './void-list.ts';

/** A key that may have signed, and how it came here: one's own, a kept one of others, one handed in. */
export interface ProvingKey {
  readonly keyId: string;
  /** The raw 32 bytes, base64. */
  readonly publicKey: string;
  readonly source: 'own' | 'trusted' | 'given';
  readonly nameZh: string;
  readonly nameEn: string;
}

type JudgementCode = QrProblemCode | LookalikeCode | 'qr-unknown-key' | 'qr-tampered' | 'qr-voided-listed';

/** What a code turned out to be; the same at the desk, before sign-in and on the verification page. */
export interface Judgement {
  readonly verdict: 'genuine' | 'voided' | 'tampered' | 'unknown-key' | 'not-ours';
  /** Its facts as they stand, trusted or not. */
  readonly lines: readonly string[];
  readonly keyId: string | null;
  readonly signer:
    | (Pick<ProvingKey, 'source' | 'nameZh' | 'nameEn'> & { readonly fingerprint: string })
    | null;
  /** The day up to which void certificates of the signer are known here; null without a list of its own. */
  readonly listedUntil: string | null;
  readonly reason: Finding<JudgementCode> | null;
}

interface Knowledge {
  readonly keys: readonly ProvingKey[];
  readonly lists: readonly ProvenVoidList[];
  readonly prover: Prover;
}

type SignedQr = Extract<SplitQr, { kind: 'signed' }>;

/** Its entry in the list of its own signer: by the code itself, or by a line that says the number. */
function voidEntryOf({ facts, signature }: SignedQr, list: ProvenVoidList | undefined, prover: Prover) {
  const mark = voidMarkOf(signature, prover);
  const values = new Set(facts.split('\n').map((line) => line.slice(line.indexOf('：') + 1)));
  return list?.facts.entries.find((entry) => entry.mark === mark || values.has(entry.number));
}

function tampered(split: SignedQr, keys: readonly ProvingKey[], prover: Prover): Judgement {
  const { facts, keyId, signature } = split;
  const isSigned = (text: string): boolean =>
    keys.some(({ publicKey }) => prover.isSigned({ publicKey, bytes: utf8Bytes(text), signature }));
  const reason = lookalikeOf(facts, isSigned) ?? finding('qr-tampered');
  const lines = facts.split('\n');
  return { verdict: 'tampered', lines, keyId, signer: null, listedUntil: null, reason };
}

/**
 * Judges a code that was taken apart: its signature by the keys of its name, then the list of void certificates
 * of whoever signed it. A list speaks of its own key's certificates and of no others.
 */
export function judgeCode(split: SplitQr, { keys, lists, prover }: Knowledge): Judgement {
  const unsigned = { signer: null, listedUntil: null };
  if (split.kind === 'problem') {
    const reason = finding(split.code);
    return { verdict: 'not-ours', lines: [], keyId: null, ...unsigned, reason };
  }
  const { keyId, signedBytes: bytes, signature } = split;
  const found = { lines: split.facts.split('\n'), keyId };
  const named = keys.filter((key) => key.keyId === keyId);
  if (named.length === 0) {
    return { verdict: 'unknown-key', ...found, ...unsigned, reason: finding('qr-unknown-key', { keyId }) };
  }
  const key = named.find(({ publicKey }) => prover.isSigned({ publicKey, bytes, signature }));
  if (key === undefined) return tampered(split, named, prover);
  const { source, nameZh, nameEn, publicKey } = key;
  const signer = { source, nameZh, nameEn, fingerprint: fingerprintOf(base64Bytes(publicKey), prover) };
  const list = lists.find((each) => each.publicKey === publicKey);
  const listedUntil = list === undefined ? null : dayOfVoidList(list.facts);
  const entry = voidEntryOf(split, list, prover);
  const proven = { ...found, signer, listedUntil };
  if (entry === undefined) return { verdict: 'genuine', ...proven, reason: null };
  const reason = finding('qr-voided-listed', { on: entry.on, until: listedUntil ?? '' });
  return { verdict: 'voided', ...proven, reason };
}
