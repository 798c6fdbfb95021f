import { Failure } from '#shared/contract/failures.ts';
import type { ReadPhoto } from '#shared/contract/photos.ts';
import { maskIdNumber } from '#shared/rules/trainees/masking.ts';
import { matchPhotoName } from '#shared/rules/trainees/photo-name.ts';
import type { Reader } from '../database/reader-writer.ts';
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
}

interface Wanted extends PhotoCircle {
  readonly fileIds: readonly string[];
}

/** More people of one name than anybody chooses from. */
const candidatesShown = 20;

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Each picture of an archive becomes a passing file of its own. */
async function unpack(call: Call, archive: Uint8Array) {
  const unpacked = await call.house.jobs.run(
    'readPhotoArchive',
    { bytes: archive },
    {
      signal: call.activity.signal,
      onStep: ({ done, total }) => call.activity.step(done, total, 'read'),
    },
  );
  if (unpacked.kind === 'unreadable') {
    throw new Failure('FILE_UNREADABLE', { params: { ...unpacked.params, reason: unpacked.reason } });
  }
  const photos: string[] = [];
  for (const { name, bytes } of unpacked.photos) {
    const file = await call.house.passingFiles.add({ name, mediaType: 'application/octet-stream', bytes });
    photos.push(file.id);
  }
  return { photos, skipped: unpacked.skipped };
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

function skippedPhoto({ name, reason }: SkippedUpload, people: FoundPeople): ReadPhoto {
  const match = matchOf(name, people);
  return { fileId: '', name, match, picture: { kind: 'unreadable', reason, params: {} } };
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
