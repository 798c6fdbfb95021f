import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '#shared/contract/failures.ts';
import { largestFile } from '#shared/contract/file-limits.ts';
import { removeFolder } from './durable.ts';
import { type Bytes, openPieces, sealPieces } from './seal-pieces.ts';

/** A file on its way: handed in by the page, or made for it to fetch. */
export interface PassingFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** Made to be fetched once: it goes when it was sent. */
  readonly isOnce: boolean;
}

interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly isOnce?: boolean;
  /** The most bytes it may have. */
  readonly limit?: number | undefined;
}

interface Held extends PassingFile {
  readonly place: string;
  /** Undefined for a file that is lent: it lies elsewhere, encrypted already, and stays there. */
  readonly key: Buffer | undefined;
  usedAt: number;
  /** How many pieces of work in hand still need it. */
  needed: number;
}

/** A file nobody needed or touched for so long goes; an application that is never closed would keep all of them. */
const idleLimit = 12 * 3600_000;

/**
 * Files on their way in or out. They lie encrypted, each under a key of its own that only memory holds, in a
 * folder that is emptied at start and end, so that a roster or a printed batch never stays behind in the clear.
 */
export class PassingFiles {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #held = new Map<string, Held>();

  constructor(folder: string, now: () => number = Date.now) {
    this.#folder = folder;
    this.#now = now;
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

  async add(file: NewFile & { readonly bytes: Uint8Array }): Promise<PassingFile> {
    return this.addStream(file, [file.bytes]);
  }

  /** Takes a file in piece by piece, however large. @throws {Failure} FILE_TOO_LARGE beyond its limit. */
  async addStream(file: NewFile, content: Bytes): Promise<PassingFile> {
    await this.#dropIdle();
    const id = `p-${randomBytes(12).toString('base64url')}`;
    const place = path.join(this.#folder, id);
    const key = randomBytes(32);
    const measured = new Measured(content, file.limit);
    try {
      const sink = createWriteStream(place, { flags: 'wx', mode: 0o600 });
      await pipeline(Readable.from(sealPieces(key, measured)), sink);
    } catch (error) {
      await rm(place, { force: true, maxRetries: 10, retryDelay: 100 });
      throw error;
    }
    return this.#hold({ id, place, key, size: measured.size, ...file });
  }

  /** Hands out a file that lies elsewhere and is encrypted already; nothing is copied. */
  lend(file: NewFile & { readonly place: string; readonly size: number }): PassingFile {
    return this.#hold({ id: `p-${randomBytes(12).toString('base64url')}`, key: undefined, ...file });
  }

  find(id: string): PassingFile | undefined {
    return this.#held.get(id);
  }

  /** The file as a stream, proven piece by piece. @throws {Failure} NOT_FOUND for one of an earlier launch or a dropped one. */
  openRead(id: string): { readonly file: PassingFile; readonly content: AsyncIterable<Uint8Array> } {
    const held = this.#use(id);
    const stored = createReadStream(held.place);
    return { file: held, content: held.key ? openPieces(held.key, held.size, stored) : stored };
  }

  /** The whole file in memory. @throws {Failure} NOT_FOUND as above; FILE_TOO_LARGE for what only streams. */
  async read(id: string): Promise<{ readonly file: PassingFile; readonly bytes: Uint8Array }> {
    const { size } = this.#use(id);
    if (size > largestFile) throw new Failure('FILE_TOO_LARGE', { params: { limit: largestFile } });
    const { file, content } = this.openRead(id);
    return { file, bytes: await collect(content) };
  }

  /** Work in hand needs the file: it does not go for lying idle, until as many calls of `release`. */
  retain(id: string): void {
    const held = this.#held.get(id);
    if (held) held.needed += 1;
  }

  release(id: string): void {
    const held = this.#held.get(id);
    if (!held) return;
    held.needed -= 1;
    held.usedAt = this.#now();
  }

  async drop(id: string): Promise<void> {
    const held = this.#held.get(id);
    if (!held) return;
    this.#held.delete(id);
    if (held.key) await rm(held.place, { force: true, maxRetries: 10, retryDelay: 100 });
  }

  #hold(file: NewFile & Pick<Held, 'id' | 'place' | 'key' | 'size'>): PassingFile {
    const { id, name, mediaType, size, place, key, isOnce = false } = file;
    const held = { id, name, mediaType, size, isOnce, place, key, usedAt: this.#now(), needed: 0 };
    this.#held.set(id, held);
    return { id, name, mediaType, size, isOnce };
  }

  #use(id: string): Held {
    const held = this.#held.get(id);
    if (!held) throw new Failure('NOT_FOUND', { params: { what: 'file' } });
    held.usedAt = this.#now();
    return held;
  }

  async #dropIdle(): Promise<void> {
    const before = this.#now() - idleLimit;
    const idle = [...this.#held.values()].filter((held) => held.needed <= 0 && held.usedAt < before);
    for (const { id } of idle) await this.drop(id);
  }
}

/** Counts what passes and stops at the limit, before a disk is filled with what would be refused. */
class Measured {
  readonly #content: Bytes;
  readonly #limit: number;
  size = 0;

  constructor(content: Bytes, limit = Number.POSITIVE_INFINITY) {
    this.#content = content;
    this.#limit = limit;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const part of this.#content) {
      this.size += part.length;
      if (this.size > this.#limit) throw new Failure('FILE_TOO_LARGE', { params: { limit: this.#limit } });
      yield part;
    }
  }
}

/** All of it in one. */
export async function collect(content: Bytes): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
