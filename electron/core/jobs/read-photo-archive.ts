import type { JobContext } from './job-table.ts';
import {
  type ArchivedPhoto,
  type ArchiveRefusal,
  readPhotoArchive,
  type SkippedEntry,
} from '../pictures/read-photo-archive.ts';

/** What the photos of one archive may weigh together while they are taken out. */
const heaviest = 400 * 1024 * 1024;

export interface UnpackedPhotos {
  readonly kind: 'unpacked';
  readonly photos: readonly ArchivedPhoto[];
  readonly skipped: readonly SkippedEntry[];
}

/** Takes the photos out of a ZIP. */
export async function readPhotoArchiveJob(
  input: { readonly bytes: Uint8Array },
  context: JobContext,
): Promise<UnpackedPhotos | ArchiveRefusal> {
  const archive = await readPhotoArchive(input.bytes);
  if (archive.kind === 'unreadable') return archive;
  const photos: ArchivedPhoto[] = [];
  const skipped: SkippedEntry[] = [];
  let weight = 0;
  for await (const entry of archive.entries) {
    if (entry.kind === 'skipped') {
      skipped.push({ name: entry.name, reason: entry.reason });
      continue;
    }
    weight += entry.bytes.length;
    if (weight > heaviest) return { kind: 'unreadable', reason: 'too-large', params: { maximum: heaviest } };
    photos.push({ name: entry.name, bytes: entry.bytes });
    context.onStep({ done: photos.length, total: archive.photos });
  }
  return { kind: 'unpacked', photos, skipped };
}
