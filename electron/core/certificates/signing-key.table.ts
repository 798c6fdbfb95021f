import type { Reader, Writer } from '../database/reader-writer.ts';

export interface SigningKeyRow {
  /** Eight hex digits, printed in every code it signs. */
  readonly id: string;
  /** Raw 32 bytes, base64. */
  readonly public_key: string;
  /** PKCS #8, sealed under the institution's data key, base64. */
  readonly private_key: string;
  readonly created_at: string;
  readonly retired_at: string | null;
}

/** The key that signs now. */
export async function currentSigningKey(reader: Reader): Promise<SigningKeyRow | undefined> {
  return reader('signing_key').whereNull('retired_at').orderBy('created_at', 'desc').first();
}

/** The key that signs now, made at the first opening. */
export async function theSigningKey(reader: Reader): Promise<SigningKeyRow> {
  const row = await currentSigningKey(reader);
  if (!row) throw new Error('the institution has no signing key');
  return row;
}

/** Any key this institution ever signed with; old codes are verified for ever. */
export async function findSigningKey(reader: Reader, id: string): Promise<SigningKeyRow | undefined> {
  return reader('signing_key').where({ id }).first();
}

export async function insertSigningKey(
  writer: Writer,
  row: Omit<SigningKeyRow, 'retired_at'>,
): Promise<void> {
  await writer('signing_key').insert({ ...row, retired_at: null });
}
