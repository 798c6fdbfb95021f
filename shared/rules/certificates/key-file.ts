import { finding, type Finding } from '../finding.ts';
import { base64Bytes, fingerprintOf, keyIdOf, type Prover } from './prover.ts';
import { holdsHidden, tidyPastedQr, utf8Bytes } from './qr-text.ts';

/** What an institution tells others, so that they can prove its certificates. */
export interface KeyFacts {
  readonly nameZh: string;
  /** Empty where the institution has no English name. */
  readonly nameEn: string;
  readonly keyId: string;
  /** The raw 32 bytes of the Ed25519 key, base64. */
  readonly publicKey: string;
  readonly fingerprint: string;
  /** The day it was handed out, YYYY-MM-DD. */
  readonly day: string;
}

const heading = '培训台证书公钥 PXKEY1';
const labels = {
  nameZh: '机构名称：',
  nameEn: '英文名称：',
  keyId: '密钥号：',
  publicKey: '公钥：',
  fingerprint: '指纹：',
  day: '导出日期：',
} as const;
const fields = ['nameZh', 'nameEn', 'keyId', 'publicKey', 'fingerprint', 'day'] as const;

const forms: Readonly<Record<keyof KeyFacts, RegExp>> = {
  nameZh: /^.{2,100}$/u,
  nameEn: /^.{0,200}$/u,
  keyId: /^[0-9a-f]{8}$/u,
  // 32 bytes: 43 characters, the last of which carries four bits, and the padding.
  publicKey: /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/u,
  fingerprint: /^\d{5}(?: \d{5}){7}$/u,
  day: /^\d{4}-\d{2}-\d{2}$/u,
};

const signatureLine = /^签名：([A-Za-z0-9_-]{85}[AQgw])$/u;

/** Longer is no key file, whatever it says. */
export const longestKeyFile = 2000;

/** The readable lines that are signed. */
export function keyFileLines(facts: KeyFacts): string {
  return [heading, ...fields.map((field) => labels[field] + facts[field])].join('\n');
}

/**
 * What the signature covers: no code of a certificate can hold the NUL in front, so a key file's signature is
 * never one under a certificate.
 */
export function signedKeyText(lines: string): string {
  return `\0peixun-key\n${lines}`;
}

export function joinKeyFile(lines: string, signature: string): string {
  return `${lines}\n签名：${signature}\n`;
}

type KeyFileProblem = { readonly kind: 'problem' } & Finding<'not-a-key-file' | 'key-file-altered'>;

export type KeyFile =
  | { readonly kind: 'key'; readonly facts: KeyFacts; readonly lines: string; readonly signature: string }
  | KeyFileProblem;

/**
 * Takes a key file apart: exactly its lines in their order. Line ends and outer blanks may differ, as mail and
 * chat change them. Whether the signature fits is for `proveKeyFile` to say.
 */
export function splitKeyFile(text: string): KeyFile {
  const lines = text.length > longestKeyFile ? [] : tidyPastedQr(text).split('\n');
  if (lines[0] !== heading) return { kind: 'problem', ...finding('not-a-key-file') };
  const values = fields.map((field, index) => {
    const line = lines[index + 1] ?? '';
    const value = line.startsWith(labels[field]) ? line.slice(labels[field].length) : undefined;
    return value !== undefined && forms[field].test(value) && !holdsHidden(value) ? value : undefined;
  });
  const signature = signatureLine.exec(lines[fields.length + 1] ?? '')?.[1];
  const [nameZh, nameEn, keyId, publicKey, fingerprint, day] = values;
  const isWhole =
    nameZh !== undefined &&
    nameEn !== undefined &&
    keyId !== undefined &&
    publicKey !== undefined &&
    fingerprint !== undefined &&
    day !== undefined;
  if (!isWhole || signature === undefined || lines.length !== fields.length + 2)
    return { kind: 'problem', ...finding('key-file-altered') };
  return {
    kind: 'key',
    facts: { nameZh, nameEn, keyId, publicKey, fingerprint, day },
    lines: lines.slice(0, -1).join('\n'),
    signature,
  };
}

/**
 * The key in a key file, proven whole: its name and fingerprint are its own, and whoever made the file holds the
 * private key. That the institution is who it says, only the fingerprint compared by telephone proves.
 */
export function proveKeyFile(
  text: string,
  prover: Prover,
): { readonly kind: 'key'; readonly facts: KeyFacts } | KeyFileProblem {
  const file = splitKeyFile(text);
  if (file.kind === 'problem') return file;
  const { facts, lines, signature } = file;
  const { publicKey } = facts;
  const raw = base64Bytes(publicKey);
  const isSound =
    keyIdOf(raw, prover) === facts.keyId &&
    fingerprintOf(raw, prover) === facts.fingerprint &&
    prover.isSigned({ publicKey, bytes: utf8Bytes(signedKeyText(lines)), signature });
  return isSound ? { kind: 'key', facts } : { kind: 'problem', ...finding('key-file-altered') };
}
