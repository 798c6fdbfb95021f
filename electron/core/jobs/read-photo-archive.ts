import { largestPhoto } from '#shared/rules/trainees/photo-limits.ts';
import type { JobContext } from './job-table.ts';
import { recognisePicture, type UnreadablePicture } from '../pictures/open-picture.ts';
import {
  type ArchivedPhoto,
  type ArchiveRefusal,
  readPhotoArchive,
  type SkippedEntry,
} from '../pictures/read-photo-archive.ts';

/** What leaves the thread at once; the photos of one archive together do not fit the memory of the machine. */
const batchBytes = 48 * 1024 * 1024;

/** An entry that is no picture by its first bytes: it is not worth a place on disk. */
export interface SkippedPicture {
  readonly name: string;
  readonly reason: UnreadablePicture['reason'];
  readonly params: UnreadablePicture['params'];
}

export interface UnpackedPhotos {
  readonly kind: 'unpacked';
  readonly photos: readonly ArchivedPhoto[];
  readonly skipped: readonly (SkippedEntry | SkippedPicture)[];
  /** Bytes that were unfolded, those of what was skipped included. */
  readonly weight: number;
  /** Where to go on; undefined at the end. */
  readonly next: number | undefined;
}

/** Takes photos out of a ZIP, from the one at `from` on, as many as fit. */
export async function readPhotoArchiveJob(
  { bytes, from }: { readonly bytes: Uint8Array; readonly from: number },
  context: JobContext,
): Promise<UnpackedPhotos | ArchiveRefusal> {
  const archive = await readPhotoArchive(bytes, from);
  if (archive.kind === 'unreadable') return archive;
  const photos: ArchivedPhoto[] = [];
  const skipped: (SkippedEntry | SkippedPicture)[] = [];
  let weight = 0;
  let next = from;
  for await (const entry of archive.entries) {
    if (weight > batchBytes) return { kind: 'unpacked', photos, skipped, weight, next };
    next += 1;
    context.onStep({ done: next, total: archive.photos });
    if (entry.kind === 'skipped') {
      weight += entry.reason === 'too-large' ? largestPhoto : 0;
      skipped.push({ name: entry.name, reason: entry.reason });
      continue;
    }
    const { name, bytes: photo } = entry;
    weight += photo.length;
    const format = recognisePicture(photo);
    if (typeof format === 'string') photos.push({ name, bytes: photo });
    else skipped.push({ name, reason: format.reason, params: format.params });
  }
  return { kind: 'unpacked', photos, skipped, weight, next: undefined };
}
