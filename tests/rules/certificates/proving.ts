import { generateKeyPairSync, sign } from 'node:crypto';
import { prover } from '#core/certificates/sign-code.ts';
import type { ProvingKey } from '#shared/rules/certificates/judge-code.ts';
import { joinKeyFile, keyFileLines, signedKeyText } from '#shared/rules/certificates/key-file.ts';
import { fingerprintOf, keyIdOf, voidMarkOf } from '#shared/rules/certificates/prover.ts';
import { joinQrText } from '#shared/rules/certificates/qr-text.ts';
import {
  joinVoidList,
  signedVoidBytes,
  type VoidEntry,
  voidListLines,
} from '#shared/rules/certificates/void-list.ts';

/** An institution that signs, without a database. */
export interface Signing {
  readonly key: ProvingKey;
  readonly keyFile: string;
  code(facts: string): string;
  markOf(code: string): string;
  voidList(asOf: string, entries: readonly VoidEntry[]): string;
}

export const names = {
  nameZh: '示例职业培训学校',
  nameEn: 'Sample Vocational Training School',
} as const;

export function startSigning(): Signing {
  const { publicKey: made, privateKey } = generateKeyPairSync('ed25519');
  const raw = made.export({ type: 'spki', format: 'der' }).subarray(12);
  const publicKey = raw.toString('base64');
  const keyId = keyIdOf(raw, prover);
  const signed = (bytes: Uint8Array): string => sign(null, bytes, privateKey).toString('base64url');
  const fingerprint = fingerprintOf(raw, prover);
  const keyLines = keyFileLines({ ...names, keyId, publicKey, fingerprint, day: '2026-11-20' });
  return {
    key: { keyId, publicKey, source: 'given', ...names },
    keyFile: joinKeyFile(keyLines, signed(Buffer.from(signedKeyText(keyLines)))),
    code: (facts) => joinQrText(facts, { keyId, signature: signed(Buffer.from(facts)) }),
    markOf: (code) => voidMarkOf(code.split('.').at(-1) ?? '', prover),
    voidList(asOf, entries) {
      const lines = voidListLines({ ...names, keyId, asOf, entries });
      return joinVoidList(lines, signed(signedVoidBytes(lines)));
    },
  };
}
