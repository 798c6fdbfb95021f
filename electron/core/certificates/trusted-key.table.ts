import type { Reader, Writer } from '../database/reader-writer.ts';

/** Another institution's public key, kept by an approver who compared its fingerprint. */
export interface TrustedKeyRow {
  readonly id: number;
  /** Two keys may share it, by design of one who tries; `public_key` tells them apart. */
  readonly key_id: string;
  /** Raw 32 bytes, base64. */
  readonly public_key: string;
  readonly name_zh: string;
  readonly name_en: string;
  /** The day its file was made. */
  readonly day: string;
  readonly added_at: string;
}

export async function listTrustedKeys(reader: Reader): Promise<readonly TrustedKeyRow[]> {
  return reader('trusted_key').orderBy('id');
}

export async function trustedKeysNamed(reader: Reader, keyId: string): Promise<readonly TrustedKeyRow[]> {
  return reader('trusted_key').where({ key_id: keyId }).orderBy('id');
}

export async function findTrustedKey(reader: Reader, id: number): Promise<TrustedKeyRow | undefined> {
  return reader('trusted_key').where({ id }).first();
}

export async function trustedByPublicKey(
  reader: Reader,
  publicKey: string,
): Promise<TrustedKeyRow | undefined> {
  return reader('trusted_key').where({ public_key: publicKey }).first();
}

export async function insertTrustedKey(writer: Writer, row: Omit<TrustedKeyRow, 'id'>): Promise<number> {
  const [id] = await writer('trusted_key').insert(row);
  return Number(id);
}

export async function deleteTrustedKey(writer: Writer, id: number): Promise<void> {
  await writer('trusted_key').where({ id }).delete();
}
