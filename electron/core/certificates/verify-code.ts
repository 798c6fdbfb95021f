import type { CodeVerdict } from '#shared/contract/certificate-keys.ts';
import { finding } from '#shared/rules/finding.ts';
import { judgeCode } from '#shared/rules/certificates/judge-code.ts';
import { splitQrText, tidyPastedQr } from '#shared/rules/certificates/qr-text.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { House } from '../house.ts';
import { certificateByCode } from './certificate.table.ts';
import { keysNamed } from './known-keys.ts';
import { prover } from './sign-code.ts';
import { openVoidLists } from './void-list.ts';

interface Asked {
  readonly text: string;
  /** A key file handed in for this one check. */
  readonly keyText?: string | undefined;
  /** Lists of void certificates handed in for it. */
  readonly voidTexts?: readonly string[] | undefined;
}

interface Code {
  readonly text: string;
  readonly isSignedIn: boolean;
}

/**
 * What the register here says of a code that this institution signed; it knows more than any list. Why a
 * certificate is void is told to its own people.
 */
async function registered(reader: Reader, judged: CodeVerdict, code: Code): Promise<CodeVerdict> {
  const row = await certificateByCode(reader, code.text);
  if (!row) {
    return judged.verdict === 'voided' ? judged : { ...judged, reason: finding('qr-not-in-register') };
  }
  const known = { ...judged, listedUntil: null, certificateId: code.isSignedIn ? row.id : null };
  if (row.state !== 'voided') return { ...known, verdict: 'genuine', reason: null };
  const on = row.voided_at?.slice(0, 10) ?? '';
  const reason = code.isSignedIn
    ? finding('qr-voided', { on, why: row.void_reason })
    : finding('qr-voided-on', { on });
  return { ...known, verdict: 'voided', reason };
}

/**
 * Checks a code's text offline: its signature against the keys known here and the one handed in, its certificate
 * against the register where this institution signed it, else against the lists of void ones handed in.
 * @throws {Failure} FILE_UNREADABLE when what was handed in is no key file, or no list that can be proven.
 */
export async function verifyCode(
  house: House,
  { text: pasted, keyText, voidTexts = [] }: Asked,
  caller: { readonly actor: { readonly id: number | null } },
): Promise<CodeVerdict> {
  const text = tidyPastedQr(pasted);
  const split = splitQrText(text);
  const keys = split.kind === 'signed' ? await keysNamed(house, split.keyId, keyText) : [];
  const lists = await openVoidLists(house, voidTexts, keyText);
  const judgement = judgeCode(split, { keys, lists, prover });
  const judged: CodeVerdict = { ...judgement, lines: [...judgement.lines], certificateId: null };
  if (judged.verdict === 'unknown-key' && keyText !== undefined) {
    return { ...judged, reason: finding('qr-given-key-differs', { keyId: judged.keyId ?? '' }) };
  }
  const reader = house.institution?.database.reader;
  if (judged.signer?.source !== 'own' || !reader) return judged;
  return registered(reader, judged, { text, isSignedIn: caller.actor.id !== null });
}
