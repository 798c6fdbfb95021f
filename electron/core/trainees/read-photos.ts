import { Failure, type Params } from '#shared/contract/failures.ts';
import type { ReadPhoto } from '#shared/contract/photos.ts';
import { maskIdNumber } from '#shared/rules/trainees/masking.ts';
import { matchPhotoName } from '#shared/rules/trainees/photo-name.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { JobStep } from '../jobs/jobs.ts';
import type { UnpackedPhotos } from '../jobs/read-photo-archive.ts';
import type { ArchiveRefusal } from '../pictures/read-photo-archive.ts';
import type { Call } from '../procedure.ts';
import {
  findPhotoPeople,
  type FoundPeople,
  type PhotoCircle,
  type PhotoPerson,
} from './find-photo-people.ts';

interface Uploaded {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface SkippedUpload {
  readonly name: string;
  readonly reason: string;
  readonly params?: Params;
}

interface Wanted extends PhotoCircle {
  readonly fileIds: readonly string[];
}

const mediaType = 'application/octet-stream';

/** More people of one name than anybody chooses from. */
const candidatesShown = 20;

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** What one archive may unfold to: its photos lie on disk until they are cut. */
const heaviest = 400 * 1024 * 1024;

/** Bytes that threads share, so that a large archive is not copied for each look into it. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** Each picture of an archive becomes a passing file of its own; of one that is refused nothing stays. */
async function unpack(call: Call, archive: Uint8Array) {
  const photos: string[] = [];
  const skipped: SkippedUpload[] = [];
  try {
    let weight = 0;
    for await (const batch of batchesOf(call, shared(archive))) {
      skipped.push(...batch.skipped);
      weight += batch.weight;
      if (weight > heaviest) throw refused({ reason: 'too-large', params: { maximum: heaviest } });
      for (const { name, bytes } of batch.photos) {
        const file = await call.house.passingFiles.add({ name, mediaType, bytes });
        photos.push(file.id);
      }
    }
  } catch (error) {
    for (const id of photos) await call.house.passingFiles.drop(id);
    throw error;
  }
  return { photos, skipped };
}

async function* batchesOf(call: Call, archive: Uint8Array): AsyncGenerator<UnpackedPhotos> {
  const watching = {
    signal: call.activity.signal,
    onStep: ({ done, total }: JobStep) => call.activity.step(done, total, 'read'),
  };
  for (let from: number | undefined = 0; from !== undefined; ) {
    const batch: UnpackedPhotos | ArchiveRefusal = await call.house.jobs.run(
      'readPhotoArchive',
      { bytes: archive, from },
      watching,
    );
    if (batch.kind === 'unreadable') throw refused(batch);
    yield batch;
    from = batch.next;
  }
}

function refused({ reason, params }: Pick<ArchiveRefusal, 'reason' | 'params'>): Failure {
  return new Failure('FILE_UNREADABLE', { params: { ...params, reason } });
}

/** The pictures among the uploaded files, those of archives included; bytes stay on disk until each one's turn. */
async function picturesOf(call: Call, fileIds: readonly string[]) {
  const photos: string[] = [];
  const skipped: SkippedUpload[] = [];
  for (const fileId of fileIds) {
    const { bytes } = await call.house.passingFiles.read(fileId);
    if (!isArchive(bytes)) {
      photos.push(fileId);
      continue;
    }
    const archive = await unpack(call, bytes);
    photos.push(...archive.photos);
    skipped.push(...archive.skipped);
  }
  return { photos, skipped };
}

function candidateOf(person: PhotoPerson) {
  return {
    id: person.id,
    name: person.name,
    idNumberMasked: maskIdNumber(person.id_number),
    hasPhoto: person.photo_file_id !== null,
  };
}

function matchOf(name: string, { byId, names }: FoundPeople): ReadPhoto['match'] {
  const match = matchPhotoName(name, names);
  if (match.kind === 'unmatched') return { kind: 'unmatched', reason: 'nobody', params: {} };
  if (match.kind === 'ambiguous') {
    const people = match.candidates.flatMap((id) => byId.get(id) ?? []).slice(0, candidatesShown);
    const isNamesakes = new Set(people.map((person) => person.name)).size === 1;
    return {
      kind: 'ambiguous',
      reason: people.length > 1 && isNamesakes ? 'namesakes' : 'unsure',
      candidates: people.map(candidateOf),
    };
  }
  const person = byId.get(match.traineeId);
  if (!person) return { kind: 'unmatched', reason: 'nobody', params: {} };
  return { kind: 'matched', by: match.by === 'id-number' ? 'id' : 'name', person: candidateOf(person) };
}

async function pictureOf(call: Call, photo: Uploaded): Promise<ReadPhoto['picture']> {
  const { signal } = call.activity;
  const picture = await call.house.jobs.run('inspectPhoto', { bytes: photo.bytes, turn: 0 }, { signal });
  if (picture.kind === 'unreadable') {
    return { kind: 'unreadable', reason: picture.reason, params: { ...picture.params } };
  }
  const { preview, width, height, crop, checks } = picture;
  const file = await call.house.passingFiles.add({
    name: photo.name,
    mediaType: 'image/jpeg',
    bytes: preview,
  });
  return { kind: 'readable', previewFileId: file.id, width, height, crop, checks: [...checks] };
}

function skippedPhoto({ name, reason, params = {} }: SkippedUpload, people: FoundPeople): ReadPhoto {
  const match = matchOf(name, people);
  return { fileId: '', name, match, picture: { kind: 'unreadable', reason, params } };
}

/**
 * Reads pictures one after the other and finds whose each is by its file name; nothing is stored yet.
 * @throws {Failure} NOT_FOUND, FILE_UNREADABLE for an archive that cannot be opened, CANCELLED.
 */
export async function readPhotos(
  reader: Reader,
  input: Wanted,
  call: Call,
): Promise<{ photos: ReadPhoto[] }> {
  const { photos, skipped } = await picturesOf(call, input.fileIds);
  const nameOf = (fileId: string) => call.house.passingFiles.find(fileId)?.name ?? '';
  const names = [...photos.map(nameOf), ...skipped.map((item) => item.name)];
  const { importId, sessionId } = input;
  const { activity } = call;
  const people = await findPhotoPeople(reader, names, { circle: { importId, sessionId }, activity });
  const read: ReadPhoto[] = [];
  for (const [index, fileId] of photos.entries()) {
    call.activity.step(index, photos.length, 'photos');
    const { file, bytes } = await call.house.passingFiles.read(fileId);
    const picture = await pictureOf(call, { fileId, name: file.name, bytes });
    read.push({ fileId, name: file.name, match: matchOf(file.name, people), picture });
  }
  return { photos: [...read, ...skipped.map((item) => skippedPhoto(item, people))] };
}
