import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renameDurably } from '../files/durable.ts';
import { ensureOwnerOnly, type OwnerSystem } from '../files/owner-only.ts';
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

/** Made empty, closed to others, then filled: nobody ever finds the key in a file that is open to them. */
async function makeKey(file: string, system: OwnerSystem | undefined): Promise<Buffer> {
  const key = randomBytes(32);
  const beside = `${file}.next`;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await rm(beside, { force: true });
  await writeFile(beside, '', { mode: 0o600, flag: 'wx' });
  await ensureOwnerOnly(beside, system);
  await writeFile(beside, key, { flush: true });
  await renameDurably(beside, file);
  return key;
}

/**
 * Keeps the wrapping key in `<folder>/owner.key`, readable by its owner alone.
 * @throws {Failure} (both ways) FOLDER_REFUSED where others can read it: the database would not be protected.
 */
export function ownerFileKeyStore(folder: string, system?: OwnerSystem): KeyStore {
  const file = path.join(folder, 'owner.key');
  async function readKey(): Promise<Buffer> {
    const key = await readFile(file);
    await ensureOwnerOnly(file, system);
    return key;
  }
  async function wrappingKey(): Promise<Buffer> {
    try {
      return await readKey();
    } catch (error) {
      // The system gives its errors a code. One that is there and cannot be read is never replaced.
      if ((error as { code?: unknown } | null)?.code !== 'ENOENT') throw error;
      return makeKey(file, system);
    }
  }
  return {
    kind: 'owner-file',
    wrap: async (secret) => seal(await wrappingKey(), secret),
    // Never makes a key: a lost one must show as lost.
    unwrap: async (wrapped) => unseal(await readKey(), wrapped),
  };
}
