import { Failure, type Params } from '#shared/contract/failures.ts';
import type { ImageKind } from '#shared/contract/institution.ts';
import type { Writer } from '../database/reader-writer.ts';
import { keepFile } from '../files/file.table.ts';
import type { SealImage } from '../jobs/prepare-seal-image.ts';
import type { Call } from '../procedure.ts';
import { imageOf, theInstitution, updateImage, updateImagePermission } from './institution.table.ts';

interface NewImage {
  readonly kind: ImageKind;
  /** A passing file. */
  readonly fileId: string;
}

interface ImageFinding {
  readonly code: string;
  readonly params: Params;
}

/** 42 mm at 300 dots per inch: below, a seal prints blurred. */
const sharpEnough = 496;

function findingsOf(picture: SealImage): ImageFinding[] {
  const { width, height, isTransparent } = picture;
  return [
    ...(Math.max(width, height) < sharpEnough ? [{ code: 'image-small', params: { width, height } }] : []),
    ...(isTransparent ? [] : [{ code: 'image-opaque', params: {} }]),
  ];
}

/**
 * Keeps a picture of the seal or a signature, re-encoded and without anything but its pixels. Permission to
 * print ends with the picture it was given for.
 * @throws {Failure} NOT_FOUND, FILE_UNREADABLE, FILE_TOO_LARGE.
 */
export async function setImage(
  writer: Writer,
  input: NewImage,
  call: Call,
): Promise<{ fileId: string; findings: ImageFinding[] }> {
  const { id } = await theInstitution(writer);
  const { bytes } = await call.house.passingFiles.read(input.fileId);
  const { signal } = call.activity;
  const picture = await call.house.jobs.run('prepareSealImage', { bytes }, { signal });
  const fileId = await keepFile(writer, call.institution.keptFiles, {
    name: `${input.kind}.png`,
    mediaType: 'image/png',
    bytes: picture.png,
    now: call.now,
  });
  await updateImage(writer, id, { kind: input.kind, fileId });
  call.note({ kind: input.kind });
  return { fileId, findings: findingsOf(picture) };
}

/** @throws {Failure} NOT_FOUND when there is no such picture. */
export async function removeImage(
  writer: Writer,
  input: { readonly kind: ImageKind },
  call: Call,
): Promise<{ id: number }> {
  const row = await theInstitution(writer);
  if (imageOf(row, input.kind) === null) throw new Failure('NOT_FOUND', { params: { what: input.kind } });
  await updateImage(writer, row.id, { kind: input.kind, fileId: null });
  call.note({ kind: input.kind });
  return { id: row.id };
}

/** @throws {Failure} WRONG_STATE while there is no picture to print. */
export async function allowImages(writer: Writer): Promise<{ id: number }> {
  const row = await theInstitution(writer);
  if (row.seal_file_id === null && row.signature_file_id === null) {
    throw new Failure('WRONG_STATE', { params: { reason: 'no-images' } });
  }
  await updateImagePermission(writer, row.id, true);
  return { id: row.id };
}

export async function forbidImages(writer: Writer): Promise<{ id: number }> {
  const row = await theInstitution(writer);
  await updateImagePermission(writer, row.id, false);
  return { id: row.id };
}
