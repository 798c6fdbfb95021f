import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#shared/contract/failures.ts';
import { removeFolder } from './durable.ts';

/** A file on its way: handed in by the page, or made for it to fetch. */
export interface PassingFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

interface Held extends PassingFile {
  readonly iv: Buffer;
  readonly tag: Buffer;
}

/**
 * Files on their way in or out. They lie encrypted under a key of this launch in a folder that is emptied
 * at start and end, so that a roster or a printed batch never stays behind in the clear.
 */
export class PassingFiles {
  readonly #folder: string;
  readonly #key = randomBytes(32);
  readonly #held = new Map<string, Held>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Empties the folder; called at start and at end. */
  async clear(): Promise<void> {
    this.#held.clear();
    try {
      await removeFolder(this.#folder);
    } finally {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    }
  }

  async add(file: {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }): Promise<PassingFile> {
    const id = `p-${randomBytes(12).toString('base64url')}`;
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    const sealed = Buffer.concat([cipher.update(file.bytes), cipher.final()]);
    await writeFile(path.join(this.#folder, id), sealed, { mode: 0o600 });
    const { name, mediaType } = file;
    const held = { id, name, mediaType, size: file.bytes.length, iv, tag: cipher.getAuthTag() };
    this.#held.set(id, held);
    return { id, name, mediaType, size: held.size };
  }

  find(id: string): PassingFile | undefined {
    return this.#held.get(id);
  }

  /** @throws {Failure} NOT_FOUND for an id of an earlier launch or one that was dropped. */
  async read(id: string): Promise<{ readonly file: PassingFile; readonly bytes: Uint8Array }> {
    const held = this.#held.get(id);
    if (!held) throw new Failure('NOT_FOUND', { params: { what: 'file' } });
    const sealed = await readFile(path.join(this.#folder, id));
    const decipher = createDecipheriv('aes-256-gcm', this.#key, held.iv);
    decipher.setAuthTag(held.tag);
    return { file: held, bytes: Buffer.concat([decipher.update(sealed), decipher.final()]) };
  }

  async drop(id: string): Promise<void> {
    if (this.#held.delete(id)) await rm(path.join(this.#folder, id), { force: true });
  }
}
