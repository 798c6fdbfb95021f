import type { Crop, Turn } from '#shared/contract/photos.ts';
import type { Writer } from '../database/reader-writer.ts';
import { keepFile } from '../files/file.table.ts';
import type { PreparedPortrait } from '../jobs/prepare-portrait.ts';
import type { Call } from '../procedure.ts';
import { type TraineeRow, updateTrainee } from './trainee.table.ts';

export interface ChosenPhoto {
  /** A passing file. */
  readonly fileId: string;
  readonly crop: Crop;
  readonly turn: Turn;
}

/** The portrait cut from an uploaded picture, or why it cannot be read. @throws {Failure} NOT_FOUND. */
export async function cutPortrait(call: Call, photo: ChosenPhoto) {
  const { bytes } = await call.house.passingFiles.read(photo.fileId);
  return call.house.jobs.run(
    'preparePortrait',
    { bytes, crop: within(photo.crop), turn: photo.turn },
    { signal: call.activity.signal },
  );
}

/** Rounding on a screen may leave a crop a hair outside the picture. */
function within(crop: Crop): Crop {
  const x = Math.min(crop.x, 1);
  const y = Math.min(crop.y, 1);
  return { x, y, width: Math.min(crop.width, 1 - x), height: Math.min(crop.height, 1 - y) };
}

/** Keeps a portrait as somebody's photo; what it replaces stays among the kept files for the undo. */
export async function keepPortrait(
  writer: Writer,
  call: Call,
  { person, portrait }: { readonly person: TraineeRow; readonly portrait: PreparedPortrait },
): Promise<string> {
  const fileId = await keepFile(writer, call.institution.keptFiles, {
    name: `${person.name}.jpg`,
    mediaType: 'image/jpeg',
    bytes: portrait.jpeg,
    now: call.now,
  });
  await updateTrainee(writer, person.id, {
    photo_file_id: fileId,
    photo_checks: JSON.stringify(portrait.checks),
    updated_at: call.now,
  });
  return fileId;
}
