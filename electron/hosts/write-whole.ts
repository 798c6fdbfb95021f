import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { syncFolder } from '#core/files/durable.ts';
import path from 'node:path';

export type WriteReason = 'disk-full' | 'in-use' | 'no-access';

/** A file that could not be written, for a reason the clerk can do something about. */
export class NotWritten extends Error {
  readonly reason: WriteReason;

  constructor(reason: WriteReason, cause: unknown) {
    super(reason, { cause });
    this.name = 'NotWritten';
    this.reason = reason;
  }
}

/**
 * Writes a file piece by piece to a name of its own beside, and renames it over at the end: a full disk, a cancelled
 * save or a crash leaves the earlier file as it was.
 * @throws {NotWritten} and whatever the content throws.
 */
export async function writeWhole(
  place: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  // Before the first byte: gigabytes are not written to find out at the end that the name is taken.
  await ensureFree(place);
  const beside = `${place}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = await open(beside, 'wx').catch((error: unknown) => refuse(error, 'no-access'));
    try {
      for await (const piece of content) {
        await file.writeFile(piece).catch((error: unknown) => refuse(error, 'no-access'));
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, place).catch((error: unknown) => refuse(error, 'in-use'));
    await syncFolder(path.dirname(place));
  } catch (error) {
    await rm(beside, { force: true, maxRetries: 5, retryDelay: 100 });
    throw error;
  }
}

/** An earlier file of this name that another program holds (WPS, Excel), or that may only be read. */
async function ensureFree(place: string): Promise<void> {
  const earlier = await stat(place).catch(() => undefined);
  if (earlier === undefined) return;
  try {
    const file = await open(place, 'r+');
    await file.close();
  } catch (error) {
    refuse(error, 'in-use');
  }
}

/** Windows answers EBUSY, EPERM or EACCES for a file that is open elsewhere; so what was tried decides the reason. */
const shut: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY', 'EISDIR']);
const full: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Throws the error under the reason it stands for; `meaning` is what a refusal by the system means here. */
export function refuse(error: unknown, meaning: 'in-use' | 'no-access'): never {
  // The system gives its errors a code.
  const code = (error as { code?: unknown } | null)?.code;
  if (full.has(code)) throw new NotWritten('disk-full', error);
  if (code === 'EBUSY') throw new NotWritten('in-use', error);
  throw new NotWritten(shut.has(code) ? meaning : 'no-access', error);
}
