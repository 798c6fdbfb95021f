import { Failure } from '#shared/contract/failures.ts';
import type { Crop, PhotoCheck, Turn } from '#shared/contract/photos.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { traineeOrRefuse } from './get-trainee.ts';
import { type ChosenPhoto, cutPortrait, keepPortrait } from './keep-portrait.ts';
import { updateTrainee } from './trainee.table.ts';

interface Inspected {
  readonly previewFileId: string;
  readonly width: number;
  readonly height: number;
  readonly crop: Crop;
  readonly checks: PhotoCheck[];
}

interface PhotoChanged {
  readonly id: number;
  readonly updatedAt: string;
  readonly photoFileId: string | null;
  readonly photoChecks: PhotoCheck[];
}

/** Prepares an uploaded picture for cropping. @throws {Failure} NOT_FOUND, FILE_UNREADABLE. */
export async function inspectPhoto(
  _reader: Reader,
  input: { readonly fileId: string; readonly turn: Turn },
  call: Call,
): Promise<Inspected> {
  const { file, bytes } = await call.house.passingFiles.read(input.fileId);
  const photo = await call.house.jobs.run(
    'inspectPhoto',
    { bytes, turn: input.turn },
    { signal: call.activity.signal },
  );
  if (photo.kind === 'unreadable') {
    throw new Failure('FILE_UNREADABLE', { params: { ...photo.params, reason: photo.reason } });
  }
  const { preview, width, height, crop, checks } = photo;
  const passing = await call.house.passingFiles.add({
    name: file.name,
    mediaType: 'image/jpeg',
    bytes: preview,
  });
  return { previewFileId: passing.id, width, height, crop, checks: [...checks] };
}

/** Sets or replaces somebody's photo. @throws {Failure} NOT_FOUND, FILE_UNREADABLE. */
export async function setPhoto(
  writer: Writer,
  input: ChosenPhoto & { readonly id: number },
  call: Call,
): Promise<PhotoChanged> {
  const person = await traineeOrRefuse(writer, input.id);
  const portrait = await cutPortrait(call, input);
  if (portrait.kind === 'unreadable') {
    throw new Failure('FILE_UNREADABLE', { params: { ...portrait.params, reason: portrait.reason } });
  }
  const photoFileId = await keepPortrait(writer, call, { person, portrait });
  call.note({ name: person.name });
  return { id: person.id, updatedAt: call.now, photoFileId, photoChecks: [...portrait.checks] };
}

/** Takes the photo away; the kept file stays for the undo. @throws {Failure} NOT_FOUND. */
export async function removePhoto(
  writer: Writer,
  input: { readonly id: number },
  call: Call,
): Promise<PhotoChanged> {
  const person = await traineeOrRefuse(writer, input.id);
  await updateTrainee(writer, person.id, { photo_file_id: null, photo_checks: '[]', updated_at: call.now });
  call.note({ name: person.name });
  return { id: person.id, updatedAt: call.now, photoFileId: null, photoChecks: [] };
}
