import type { InstitutionKey, TrustedKey } from '#shared/contract/certificate-keys.ts';
import { Failure } from '#shared/contract/failures.ts';
import { joinKeyFile, keyFileLines, signedKeyText } from '#shared/rules/certificates/key-file.ts';
import { utf8Bytes } from '#shared/rules/certificates/qr-text.ts';
import { safeFileName } from '#shared/rules/files/safe-file-name.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import { theInstitution } from '../institution/institution.table.ts';
import type { Call } from '../procedure.ts';
import { openKeyFile } from './key-file.ts';
import { fingerprintOfRow, openSigner } from './sign-code.ts';
import { findSigningKey, theSigningKey } from './signing-key.table.ts';
import {
  deleteTrustedKey,
  findTrustedKey,
  insertTrustedKey,
  listTrustedKeys,
  trustedByPublicKey,
  type TrustedKeyRow,
} from './trusted-key.table.ts';

function trustedKeyOf(row: TrustedKeyRow): TrustedKey {
  return {
    id: row.id,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    keyId: row.key_id,
    fingerprint: fingerprintOfRow(row),
    day: row.day,
    addedAt: row.added_at,
  };
}

/** The key that signs here, and the kept ones of other institutions. */
export async function listKeys(reader: Reader) {
  const own = await theSigningKey(reader);
  const { name_zh: nameZh, name_en: nameEn } = await theInstitution(reader);
  return {
    own: { nameZh, nameEn, keyId: own.id, fingerprint: fingerprintOfRow(own), since: own.created_at },
    trusted: (await listTrustedKeys(reader)).map(trustedKeyOf),
  };
}

/** The text of this institution's key file, made today. */
export async function makeKeyFile(reader: Reader, call: Call): Promise<string> {
  const { name_zh: nameZh, name_en: nameEn } = await theInstitution(reader);
  const row = await theSigningKey(reader);
  const signer = await openSigner(reader, call.institution.dataKey);
  const { id: keyId, public_key: publicKey } = row;
  const fingerprint = fingerprintOfRow(row);
  const lines = keyFileLines({ nameZh, nameEn, keyId, publicKey, fingerprint, day: call.today });
  return joinKeyFile(lines, signer.sign(utf8Bytes(signedKeyText(lines))));
}

/** This institution's public key as a small signed text file that others keep to prove its certificates. */
export async function exportKey(
  writer: Writer,
  _input: unknown,
  call: Call,
): Promise<{ fileId: string; fileName: string }> {
  const { name_zh: nameZh } = await theInstitution(writer);
  const { id: keyId } = await theSigningKey(writer);
  const fileName = safeFileName(`${nameZh}_证书公钥_${keyId}.pxkey`);
  const file = await call.house.passingFiles.add({
    name: fileName,
    mediaType: 'text/plain',
    bytes: utf8Bytes(await makeKeyFile(writer, call)),
  });
  call.note({ name: nameZh });
  return { fileId: file.id, fileName };
}

/** Reads a key file, so that its fingerprint can be compared first. @throws {Failure} FILE_UNREADABLE. */
export async function readKey(_reader: Reader, input: { readonly text: string }): Promise<InstitutionKey> {
  const { publicKey: _publicKey, ...facts } = openKeyFile(input.text);
  return facts;
}

/**
 * Keeps another institution's key: what it signed is genuine here from now on.
 * @throws {Failure} FILE_UNREADABLE; WRONG_STATE for this institution's own key; ALREADY_EXISTS.
 */
export async function trustKey(
  writer: Writer,
  input: { readonly text: string },
  call: Call,
): Promise<{ id: number }> {
  const { nameZh, nameEn, keyId, publicKey, day } = openKeyFile(input.text);
  if ((await findSigningKey(writer, keyId))?.public_key === publicKey)
    throw new Failure('WRONG_STATE', { params: { reason: 'own-key', instead: 'nothing' } });
  const known = await trustedByPublicKey(writer, publicKey);
  if (known)
    throw new Failure('ALREADY_EXISTS', {
      params: { what: 'trusted-key', reason: 'trusted-key', value: known.name_zh, instead: 'nothing' },
    });
  call.note({ name: nameZh });
  const row = { key_id: keyId, public_key: publicKey, name_zh: nameZh, name_en: nameEn, day };
  return { id: await insertTrustedKey(writer, { ...row, added_at: call.now }) };
}

/** Keeps a key no longer; what it signed cannot be proven here any more. @throws {Failure} NOT_FOUND. */
export async function distrustKey(
  writer: Writer,
  input: { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const row = await findTrustedKey(writer, input.id);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'trusted-key' } });
  await deleteTrustedKey(writer, row.id);
  call.note({ name: row.name_zh });
  return { id: row.id };
}
