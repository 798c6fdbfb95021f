import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { seal, unseal } from './seal.ts';

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
    wrap: async (secret) => seal(await wrappingKey(), secret),
    // Never makes a key: a lost one must show as lost.
    unwrap: async (wrapped) => unseal(await readFile(file), wrapped),
  };
}
