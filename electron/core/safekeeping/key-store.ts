import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Wraps the data key for this computer's user. In the desktop application the operating system does it
 * (safeStorage); elsewhere a file that only its owner can read.
 */
export interface KeyStore {
  readonly kind: 'system' | 'owner-file';
  wrap(secret: Uint8Array): Promise<Uint8Array>;
  /** @throws when the store no longer opens what it wrapped (another user, a new installation). */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

const ivLength = 12;
const tagLength = 16;

/** Keeps the wrapping key in `<folder>/owner.key`, readable by its owner alone. */
export function ownerFileKeyStore(folder: string): KeyStore {
  const file = path.join(folder, 'owner.key');
  async function wrappingKey(): Promise<Buffer> {
    try {
      return await readFile(file);
    } catch {
      const key = randomBytes(32);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(file, key, { mode: 0o600, flag: 'wx', flush: true });
      return key;
    }
  }
  return {
    kind: 'owner-file',
    async wrap(secret) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', await wrappingKey(), iv);
      const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
    },
    async unwrap(wrapped) {
      const bytes = Buffer.from(wrapped);
      const decipher = createDecipheriv('aes-256-gcm', await readFile(file), bytes.subarray(0, ivLength));
      decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
      return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
    },
  };
}
