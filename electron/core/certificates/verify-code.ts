import { splitQrText, tidyPastedQr } from '#shared/rules/certificates/qr-text.ts';
import { Failure } from '#shared/contract/failures.ts';
import type { House } from '../house.ts';
import { certificateByCode } from './certificate.table.ts';
import { isSignedBy } from './sign-code.ts';
import { findSigningKey } from './signing-key.table.ts';

interface Verdict {
  verdict: 'genuine' | 'voided' | 'tampered' | 'unknown-key' | 'not-ours';
  lines: string[];
  keyId: string | null;
  certificateId: number | null;
  reason: { code: string; params: Record<string, string> } | null;
}

/**
 * Checks a code's text offline: its signature against this institution's keys, its certificate against the
 * register. @throws {Failure} NO_INSTITUTION.
 */
export async function verifyCode(house: House, input: { readonly text: string }): Promise<Verdict> {
  if (!house.institution) throw new Failure('NO_INSTITUTION');
  const { reader } = house.institution.database;
  const text = tidyPastedQr(input.text);
  const split = splitQrText(text);
  if (split.kind === 'problem') {
    return {
      verdict: 'not-ours',
      lines: [],
      keyId: null,
      certificateId: null,
      reason: { code: split.code, params: {} },
    };
  }
  const lines = split.facts.split('\n');
  const key = await findSigningKey(reader, split.keyId);
  if (!key)
    return {
      verdict: 'unknown-key',
      lines,
      keyId: split.keyId,
      certificateId: null,
      reason: { code: 'qr-unknown-key', params: { keyId: split.keyId } },
    };
  if (!isSignedBy(key, split.signedBytes, split.signature)) {
    return {
      verdict: 'tampered',
      lines,
      keyId: split.keyId,
      certificateId: null,
      reason: { code: 'qr-tampered', params: {} },
    };
  }
  const row = await certificateByCode(reader, text);
  const found = { lines, keyId: split.keyId, certificateId: row?.id ?? null };
  if (row?.state === 'voided')
    return {
      verdict: 'voided',
      ...found,
      reason: { code: 'qr-voided', params: { on: row.voided_at?.slice(0, 10) ?? '', why: row.void_reason } },
    };
  return { verdict: 'genuine', ...found, reason: row ? null : { code: 'qr-not-in-register', params: {} } };
}
