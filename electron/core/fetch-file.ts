import { Failure } from '#shared/contract/failures.ts';
import type { House } from './house.ts';
import { readKeptFile } from './files/file.table.ts';
import type { PassingFile } from './files/passing-files.ts';

/** The largest file the lane takes in, in bytes. */
export const largestFile = 600 * 1024 * 1024;

export interface FetchedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * The lane's way out: a file on its way, or a kept one.
 * @throws {Failure} SIGNED_OUT, NOT_FOUND. Before first run nobody is signed in and only passing files exist.
 */
export async function fetchFile(house: House, id: string, ticket: string | undefined): Promise<FetchedFile> {
  if (house.institution && !house.signIns.actorOf(ticket)) throw new Failure('SIGNED_OUT');
  if (house.passingFiles.find(id)) {
    const { file, bytes } = await house.passingFiles.read(id);
    return { name: file.name, mediaType: file.mediaType, bytes };
  }
  if (!house.institution) throw new Failure('NO_INSTITUTION');
  const { database, keptFiles } = house.institution;
  const { row, bytes } = await readKeptFile(database.reader, keptFiles, id);
  return { name: row.name, mediaType: row.media_type, bytes };
}

/**
 * The lane's way in.
 * @throws {Failure} FILE_TOO_LARGE. Before first run nobody is signed in, and a backup to restore is taken in.
 */
export async function takeFile(
  house: House,
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
  ticket: string | undefined,
): Promise<PassingFile> {
  if (house.institution && !house.signIns.actorOf(ticket)) throw new Failure('SIGNED_OUT');
  if (file.bytes.length > largestFile)
    throw new Failure('FILE_TOO_LARGE', { params: { limit: largestFile } });
  return house.passingFiles.add(file);
}
