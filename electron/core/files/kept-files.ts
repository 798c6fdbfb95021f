import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#shared/contract/failures.ts';
import { renameDurably, syncFolder } from './durable.ts';

const ivLength = 12;
const tagLength = 16;
/** A file on its way to its place: the hash, and what tells two writers apart. */
const unfinished = /^[\da-f]{64}\.[\da-f]{12}$/u;

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

  /** Stores the bytes and returns their hash; writing the same bytes again does nothing, or heals a damaged file. */
  async write(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (await this.#isWhole(sha256)) return sha256;
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.#keyOf(sha256), iv);
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
    const target = this.pathOf(sha256);
    await this.#makeFolder(path.dirname(target));
    const passing = `${target}.${randomBytes(6).toString('hex')}`;
    try {
      const file = await open(passing, 'wx', 0o600);
      try {
        await file.writeFile(Buffer.concat([iv, cipher.getAuthTag(), sealed]));
        // Without it a power cut could leave a committed row that points to an empty file.
        await file.sync();
      } finally {
        await file.close();
      }
      await renameDurably(passing, target);
    } catch (error) {
      await rm(passing, { force: true });
      throw error;
    }
    return sha256;
  }

  /** @throws {Failure} NOT_FOUND when the file is missing, FILE_UNREADABLE when it was altered. */
  async read(sha256: string): Promise<Uint8Array> {
    const stored = await readFile(this.pathOf(sha256)).catch((error: unknown) => {
      // Anything else is a fault of the disk or a lock, not a file that is gone.
      if (codeOf(error) !== 'ENOENT') throw error;
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

  /** Removes what a kill left half written. Only while nobody writes. */
  async sweepUnfinished(): Promise<void> {
    const folders = await readdir(this.#folder).catch(() => []);
    for (const folder of folders.filter((name) => /^[\da-f]{2}$/u.test(name))) {
      const place = path.join(this.#folder, folder);
      const names = await readdir(place);
      for (const name of names.filter((one) => unfinished.test(one))) await rm(path.join(place, name));
    }
  }

  async #isWhole(sha256: string): Promise<boolean> {
    try {
      await this.read(sha256);
      return true;
    } catch (error) {
      if (error instanceof Failure) return false;
      throw error;
    }
  }

  /** Makes the folder last as well: its entry must be on the disk before a row points to a file in it. */
  async #makeFolder(folder: string): Promise<void> {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = path.dirname(made)) {
      await syncFolder(path.dirname(made));
    }
  }

  /** A key per file, so that no two files share key and nonce. */
  #keyOf(sha256: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#dataKey, Buffer.from(sha256, 'hex'), 'peixun-file', 32));
  }
}

function codeOf(error: unknown): unknown {
  // The system gives its errors a code.
  return (error as { readonly code?: unknown } | null)?.code;
}
