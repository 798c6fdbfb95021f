import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { largestPhoto } from '#shared/rules/trainees/photo-limits.ts';

export type ArchivedPhoto = { readonly name: string; readonly bytes: Uint8Array };

export type SkippedEntry = {
  readonly name: string;
  readonly reason: 'encrypted' | 'too-large' | 'damaged' | 'unknown-compression';
};

export type ArchiveRefusal = {
  readonly kind: 'unreadable';
  readonly reason: 'not-an-archive' | 'truncated' | 'too-many-entries' | 'too-large';
  readonly params: Readonly<Record<string, number>>;
};

export type ArchiveStart = {
  readonly kind: 'archive';
  /** How many entries are photos, by their names. */
  readonly photos: number;
  /** Photos one after the other, and those that cannot be read; only one is in memory at a time. */
  readonly entries: AsyncIterable<
    ({ readonly kind: 'photo' } & ArchivedPhoto) | ({ readonly kind: 'skipped' } & SkippedEntry)
  >;
};

export const archiveLimits = {
  entries: 5_000,
  entryBytes: largestPhoto,
  totalBytes: 2 * 1024 * 1024 * 1024,
} as const;

/**
 * Opens a ZIP of photos. Names are UTF-8 where the ZIP says so or where they are, else GB18030 as Chinese
 * Windows writes them, and reduced to the last part: nothing is ever written to the path an entry names.
 * Folders and what systems leave behind (__MACOSX, Thumbs.db, hidden files) are passed over in silence.
 * @param from how many photos were taken out before.
 */
export async function readPhotoArchive(bytes: Uint8Array, from = 0): Promise<ArchiveStart | ArchiveRefusal> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 4 || buffer.toString('latin1', 0, 2) !== 'PK') return refusal('not-an-archive');
  let zip: ZipFile;
  const entries: Entry[] = [];
  try {
    zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    if (zip.entryCount > archiveLimits.entries) {
      return refusal('too-many-entries', { entries: zip.entryCount, maximum: archiveLimits.entries });
    }
    for await (const entry of zip.eachEntry()) if (isPhotoEntry(entry)) entries.push(entry);
  } catch {
    return refusal('truncated');
  }
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (packed > archiveLimits.totalBytes) return refusal('too-large', { maximum: archiveLimits.totalBytes });
  return { kind: 'archive', photos: entries.length, entries: readEntries(zip, entries.slice(from), buffer) };
}

function refusal(reason: ArchiveRefusal['reason'], params: ArchiveRefusal['params'] = {}): ArchiveRefusal {
  return { kind: 'unreadable', reason, params };
}

async function* readEntries(
  zip: ZipFile,
  entries: readonly Entry[],
  buffer: Buffer,
): ArchiveStart['entries'] {
  let total = 0;
  for (const entry of entries) {
    const name = baseName(decodeEntryName(entry));
    const photo = await inflateEntry(zip, entry, buffer);
    if (typeof photo === 'string') {
      yield { kind: 'skipped', name, reason: photo };
      continue;
    }
    total += photo.length;
    if (total > archiveLimits.totalBytes) yield { kind: 'skipped', name, reason: 'too-large' };
    else yield { kind: 'photo', name, bytes: photo };
  }
}

function isPhotoEntry(entry: Entry): boolean {
  const path = decodeEntryName(entry);
  if (path.endsWith('/') || path.endsWith('\\')) return false;
  const parts = path.split(/[\\/]/);
  const name = parts.at(-1) ?? '';
  if (parts.includes('__MACOSX') || name.startsWith('.')) return false;
  return !/^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}

const utf8Flag = 0x0800;

function decodeEntryName({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  if ((generalPurposeBitFlag & utf8Flag) !== 0) return fileNameRaw.toString('utf8');
  try {
    // Some packers write UTF-8 without saying so.
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw);
  } catch {
    return new TextDecoder('gb18030').decode(fileNameRaw);
  }
}

/** The last part of a path without what no file name holds; never empty, never `..`. */
function baseName(path: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}:*?"<>|]/gu, '').trim();
  return /^\.*$/.test(plain) ? 'photo' : plain;
}

async function inflateEntry(
  zip: ZipFile,
  entry: Entry,
  buffer: Buffer,
): Promise<Buffer | SkippedEntry['reason']> {
  if (entry.isEncrypted()) return 'encrypted';
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return 'unknown-compression';
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    const photo =
      entry.compressionMethod === 0
        ? packed
        : inflateRawSync(packed, { maxOutputLength: archiveLimits.entryBytes });
    if (photo.length > archiveLimits.entryBytes) return 'too-large';
    return crc32(photo) === entry.crc32 ? photo : 'damaged';
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'damaged';
  }
}
