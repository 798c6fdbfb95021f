import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#shared/contract/failures.ts';

const ivLength = 12;
const tagLength = 16;

/**
 * Photos, scans and frozen papers of one institution: content-addressed and encrypted beside the database,
 * one file per hash however often it is used.
 */
export class KeptFiles {
  readonly #folder: string;
  readonly #dataKey: Uint8Array;

  constructor(folder: string, dataKey: Uint8Array) {
    this.#folder = folder;
    this.#dataKey = dataKey;
  }

  /** Where the bytes with this hash lie. */
  pathOf(sha256: string): string {
    return path.join(this.#folder, sha256.slice(0, 2), sha256);
  }

  /** Stores the bytes and returns their hash; writing the same bytes again does nothing. */
  async write(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const target = this.pathOf(sha256);
    if (await isThere(target)) return sha256;
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.#keyOf(sha256), iv);
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
    await mkdir(path.dirname(target), { recursive: true });
    const passing = `${target}.${randomBytes(6).toString('hex')}`;
    const file = await open(passing, 'wx', 0o600);
    try {
      await file.writeFile(Buffer.concat([iv, cipher.getAuthTag(), sealed]));
      // Without it a power cut could leave a committed row that points to an empty file.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(passing, target);
    return sha256;
  }

  /** @throws {Failure} NOT_FOUND when the file is missing, FILE_UNREADABLE when it was altered. */
  async read(sha256: string): Promise<Uint8Array> {
    const stored = await readFile(this.pathOf(sha256)).catch(() => {
      throw new Failure('NOT_FOUND', { params: { what: 'file' } });
    });
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#keyOf(sha256), stored.subarray(0, ivLength));
      decipher.setAuthTag(stored.subarray(ivLength, ivLength + tagLength));
      return Buffer.concat([decipher.update(stored.subarray(ivLength + tagLength)), decipher.final()]);
    } catch {
      throw new Failure('FILE_UNREADABLE', { params: { reason: 'altered' } });
    }
  }

  /** A key per file, so that no two files share key and nonce. */
  #keyOf(sha256: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#dataKey, Buffer.from(sha256, 'hex'), 'peixun-file', 32));
  }
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
