import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { base64Bytes, fingerprintOf, keyIdOf, type Prover } from '#shared/rules/certificates/prover.ts';
import type { InstitutionDatabase } from '../database/open-database.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import { currentSigningKey, insertSigningKey, theSigningKey } from './signing-key.table.ts';

const ivLength = 12;
const tagLength = 16;
/** What precedes the 32 raw bytes of an Ed25519 public key in SPKI form (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** Signs the text of codes; made once per batch, because unsealing the key costs more than signing. */
export interface CodeSigner {
  readonly keyId: string;
  /** Base64url of the 64 byte Ed25519 signature over exactly these bytes. */
  sign(bytes: Uint8Array): string;
}

/** Node's cryptography, for the rules that prove keys, codes and lists. */
export const prover: Prover = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  isSigned({ publicKey, bytes, signature }) {
    const given = Buffer.from(signature, 'base64url');
    return given.length === 64 && verify(null, bytes, publicKeyOf(publicKey), given);
  },
};

/** The fingerprint of a stored key. */
export function fingerprintOfRow(row: { readonly public_key: string }): string {
  return fingerprintOf(base64Bytes(row.public_key), prover);
}

function sealingKey(dataKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'peixun-signing-key', 32));
}

function seal(dataKey: Uint8Array, secret: Buffer): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(dataKey), iv);
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

function unseal(dataKey: Uint8Array, text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(dataKey), bytes.subarray(0, ivLength));
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
}

async function createSigningKey(writer: Writer, dataKey: Uint8Array, now: string): Promise<void> {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(spkiPrefix.length);
  const row = {
    id: keyIdOf(publicKey, prover),
    public_key: publicKey.toString('base64'),
    private_key: seal(dataKey, pair.privateKey.export({ type: 'pkcs8', format: 'der' })),
    created_at: now,
  };
  await insertSigningKey(writer, row);
}

/** Makes the key that signs where there is none yet; an institution of an earlier version may have none. */
export async function makeSigningKey(
  database: InstitutionDatabase,
  dataKey: Uint8Array,
  now: string,
): Promise<void> {
  if (await currentSigningKey(database.reader)) return;
  await database.transact((writer) => createSigningKey(writer, dataKey, now));
}

/** The institution's signer. */
export async function openSigner(reader: Reader, dataKey: Uint8Array): Promise<CodeSigner> {
  const row = await theSigningKey(reader);
  const privateKey = createPrivateKey({
    key: unseal(dataKey, row.private_key),
    type: 'pkcs8',
    format: 'der',
  });
  return { keyId: row.id, sign: (bytes) => sign(null, bytes, privateKey).toString('base64url') };
}

function publicKeyOf(publicKey: string): KeyObject {
  const der = Buffer.concat([spkiPrefix, Buffer.from(publicKey, 'base64')]);
  return createPublicKey({ key: der, type: 'spki', format: 'der' });
}
