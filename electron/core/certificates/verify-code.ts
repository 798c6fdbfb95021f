import type { CodeVerdict } from '#shared/contract/certificate-keys.ts';
import { splitQrText, tidyPastedQr } from '#shared/rules/certificates/qr-text.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { House } from '../house.ts';
import { readInstitution } from '../institution/institution.table.ts';
import { certificateByCode } from './certificate.table.ts';
import { fingerprintOfRow } from './keep-keys.ts';
import { openKeyFile } from './key-file.ts';
import { isSignedBy } from './sign-code.ts';
import { findSigningKey } from './signing-key.table.ts';
import { trustedKeysNamed } from './trusted-key.table.ts';

interface Asked {
  readonly text: string;
  /** A key file handed in for this one check. */
  readonly keyText?: string | undefined;
}

interface Key {
  readonly public_key: string;
  readonly source: NonNullable<CodeVerdict['signer']>['source'];
  readonly nameZh: string;
  readonly nameEn: string;
}

const nothing = { keyId: null, signer: null, certificateId: null };

async function ownKeys(reader: Reader, keyId: string): Promise<readonly Key[]> {
  const row = await findSigningKey(reader, keyId);
  if (!row) return [];
  const institution = await readInstitution(reader);
  const names = { nameZh: institution?.name_zh ?? '', nameEn: institution?.name_en ?? '' };
  return [{ public_key: row.public_key, source: 'own', ...names }];
}

async function keptKeys(reader: Reader, keyId: string): Promise<readonly Key[]> {
  return (await trustedKeysNamed(reader, keyId)).map((row) => ({
    public_key: row.public_key,
    source: 'trusted',
    nameZh: row.name_zh,
    nameEn: row.name_en,
  }));
}

/** @throws {Failure} FILE_UNREADABLE for what is no key file. */
function givenKeys(keyText: string | undefined, keyId: string): readonly Key[] {
  if (keyText === undefined) return [];
  const key = openKeyFile(keyText);
  if (key.keyId !== keyId) return [];
  return [{ public_key: key.publicKey, source: 'given', nameZh: key.nameZh, nameEn: key.nameEn }];
}

/** Keys of that name known here, this institution's own first. */
async function keysNamed(house: House, keyId: string, keyText: string | undefined): Promise<readonly Key[]> {
  const given = givenKeys(keyText, keyId);
  const reader = house.institution?.database.reader;
  if (!reader) return given;
  return [...(await ownKeys(reader, keyId)), ...(await keptKeys(reader, keyId)), ...given];
}

/** What the register here says of a code that this institution signed. Why it is void is told to its own people. */
async function registered(reader: Reader, text: string, isSignedIn: boolean) {
  const row = await certificateByCode(reader, text);
  const certificateId = isSignedIn ? (row?.id ?? null) : null;
  if (row?.state === 'voided') {
    const on = row.voided_at?.slice(0, 10) ?? '';
    const reason = isSignedIn
      ? { code: 'qr-voided', params: { on, why: row.void_reason } }
      : { code: 'qr-voided-on', params: { on } };
    return { verdict: 'voided' as const, certificateId, reason };
  }
  const reason = row ? null : { code: 'qr-not-in-register', params: {} };
  return { verdict: 'genuine' as const, certificateId, reason };
}

/**
 * Checks a code's text offline: its signature against the keys known here and the one handed in, its certificate
 * against the register where this institution signed it. Whether another institution withdrew it is not known.
 * @throws {Failure} FILE_UNREADABLE when what was handed in is no key file.
 */
export async function verifyCode(
  house: House,
  { text: pasted, keyText }: Asked,
  caller: { readonly actor: { readonly id: number | null } },
): Promise<CodeVerdict> {
  const text = tidyPastedQr(pasted);
  const split = splitQrText(text);
  if (split.kind === 'problem')
    return { verdict: 'not-ours', lines: [], ...nothing, reason: { code: split.code, params: {} } };
  const { keyId } = split;
  const found = { ...nothing, lines: split.facts.split('\n'), keyId };
  const keys = await keysNamed(house, keyId, keyText);
  if (keys.length === 0) {
    const code = keyText === undefined ? 'qr-unknown-key' : 'qr-given-key-differs';
    return { verdict: 'unknown-key', ...found, reason: { code, params: { keyId } } };
  }
  const key = keys.find((each) => isSignedBy(each, split.signedBytes, split.signature));
  if (!key) return { verdict: 'tampered', ...found, reason: { code: 'qr-tampered', params: {} } };
  const { source, nameZh, nameEn } = key;
  const signer = { source, nameZh, nameEn, fingerprint: fingerprintOfRow(key) };
  const reader = house.institution?.database.reader;
  if (source !== 'own' || !reader) return { verdict: 'genuine', ...found, signer, reason: null };
  return { ...found, signer, ...(await registered(reader, text, caller.actor.id !== null)) };
}
