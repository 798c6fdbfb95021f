import type { ProvingKey } from '#shared/rules/certificates/judge-code.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { House } from '../house.ts';
import { readInstitution } from '../institution/institution.table.ts';
import { openKeyFile } from './key-file.ts';
import { findSigningKey } from './signing-key.table.ts';
import { trustedKeysNamed } from './trusted-key.table.ts';

async function ownKeys(reader: Reader, keyId: string): Promise<readonly ProvingKey[]> {
  const row = await findSigningKey(reader, keyId);
  if (!row) return [];
  const institution = await readInstitution(reader);
  const names = { nameZh: institution?.name_zh ?? '', nameEn: institution?.name_en ?? '' };
  return [{ keyId, publicKey: row.public_key, source: 'own', ...names }];
}

async function keptKeys(reader: Reader, keyId: string): Promise<readonly ProvingKey[]> {
  return (await trustedKeysNamed(reader, keyId)).map((row) => ({
    keyId,
    publicKey: row.public_key,
    source: 'trusted',
    nameZh: row.name_zh,
    nameEn: row.name_en,
  }));
}

/** @throws {Failure} FILE_UNREADABLE for what is no key file. */
function givenKeys(keyText: string | undefined, keyId: string): readonly ProvingKey[] {
  if (keyText === undefined) return [];
  const { publicKey, nameZh, nameEn, keyId: given } = openKeyFile(keyText);
  return given === keyId ? [{ keyId, publicKey, source: 'given', nameZh, nameEn }] : [];
}

/**
 * The keys of that name known here: this institution's own first, then the kept ones of others, then that of the
 * file handed in. @throws {Failure} FILE_UNREADABLE when what was handed in is no key file.
 */
export async function keysNamed(
  house: House,
  keyId: string,
  keyText: string | undefined,
): Promise<readonly ProvingKey[]> {
  const given = givenKeys(keyText, keyId);
  const reader = house.institution?.database.reader;
  if (!reader) return given;
  return [...(await ownKeys(reader, keyId)), ...(await keptKeys(reader, keyId)), ...given];
}
