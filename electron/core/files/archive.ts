import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ZipFile as NewZip } from 'yazl';
import { Failure } from '#shared/contract/failures.ts';

/** A file on its way into an archive: by its place, or by its bytes. */
export type Packed =
  | { readonly name: string; readonly file: string }
  | { readonly name: string; readonly bytes: Uint8Array };

/** Packs files uncompressed (they are encrypted, so nothing would shrink) in the given order, and flushes. */
export async function packArchive(
  target: string,
  files: readonly Packed[],
  onStep: (done: number) => void,
): Promise<void> {
  const zip = new NewZip();
  for (const each of files) {
    if ('file' in each) zip.addFile(each.file, each.name, { compress: false });
    else zip.addBuffer(Buffer.from(each.bytes), each.name, { compress: false });
  }
  zip.end();
  const sink = createWriteStream(target, { flags: 'wx', mode: 0o600 });
  let done = 0;
  sink.on('drain', () => {
    if (sink.bytesWritten - done < 4 * 1024 * 1024) return;
    done = sink.bytesWritten;
    onStep(done);
  });
  await pipeline(zip.outputStream, sink);
  const handle = await open(target, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export interface Unpacked {
  readonly size: number;
  readonly sha256: string;
}

function altered(): Failure {
  return new Failure('FILE_UNREADABLE', { params: { reason: 'not-a-backup' } });
}

async function unpackEntry(zip: ZipFile, entry: Entry, target: string): Promise<Unpacked> {
  await mkdir(path.dirname(target), { recursive: true });
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length;
      hash.update(part);
      done(null, part);
    },
  });
  const sink = createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(await zip.openReadStreamPromise(entry), measure, sink);
  return { size, sha256: hash.digest('hex') };
}

/**
 * Unpacks an archive of ours. `placeOf` says where each name goes; one it does not know, one that comes twice
 * or one that is compressed (ours never are, so nothing can grow) refuses the whole archive.
 * @throws {Failure} FILE_UNREADABLE.
 */
export async function unpackArchive(
  source: string,
  placeOf: (name: string) => string | undefined,
  onStep: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, Unpacked>> {
  const found = new Map<string, Unpacked>();
  try {
    const zip = await openPromise(source);
    try {
      for await (const entry of zip.eachEntry()) {
        const target = placeOf(entry.fileName);
        if (target === undefined || found.has(entry.fileName) || entry.compressionMethod !== 0)
          throw altered();
        found.set(entry.fileName, await unpackEntry(zip, entry, target));
        onStep(found.size, zip.entryCount);
      }
    } finally {
      zip.close();
    }
    return found;
  } catch (error) {
    if (error instanceof Failure) throw error;
    // The system's own faults (a full disk) keep their code; what the reader of the archive says is about the file.
    if (typeof (error as { code?: unknown } | null)?.code === 'string') throw error;
    throw altered();
  }
}
