import { Failure } from '#shared/contract/failures.ts';
import { limitFor } from '#shared/contract/file-limits.ts';
import { imageKinds } from '#shared/contract/institution.ts';
import { approvers } from '#shared/contract/procedure.ts';
import type { Actor } from './accounts/sign-ins.ts';
import type { Reader } from './database/reader-writer.ts';
import type { House } from './house.ts';
import { readKeptFile } from './files/file.table.ts';
import { imageOf, readInstitution } from './institution/institution.table.ts';
import type { PassingFile } from './files/passing-files.ts';

export interface FetchedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** The host says so when the last byte was sent: what was made for one fetch goes. */
  readonly sent: () => Promise<void>;
}

/**
 * The lane's way out: a file on its way, or a kept one.
 * @throws {Failure} SIGNED_OUT, NOT_ALLOWED, NOT_FOUND. Before first run nobody is signed in and only passing files exist.
 */
export async function fetchFile(house: House, id: string, ticket: string | undefined): Promise<FetchedFile> {
  const actor = admit(house, ticket);
  const { passingFiles } = house;
  if (passingFiles.find(id)) {
    const { file, content } = passingFiles.openRead(id);
    const { name, mediaType, size, isOnce } = file;
    const sent = async () => {
      if (isOnce) await passingFiles.drop(id);
    };
    return { name, mediaType, size, content, sent };
  }
  if (!house.institution) throw new Failure('NO_INSTITUTION');
  const { database, keptFiles } = house.institution;
  await refuseSeal(database.reader, id, actor);
  const { row, bytes } = await readKeptFile(database.reader, keptFiles, id);
  return { name: row.name, mediaType: row.media_type, size: bytes.length, content: [bytes], sent: staysKept };
}

/** Seal and signature are looked at by those who answer for their use. @throws {Failure} NOT_ALLOWED. */
async function refuseSeal(reader: Reader, id: string, actor: Actor | undefined): Promise<void> {
  if (actor && approvers.includes(actor.role)) return;
  const institution = await readInstitution(reader);
  if (!institution || !imageKinds.some((kind) => imageOf(institution, kind) === id)) return;
  throw new Failure('NOT_ALLOWED', actor ? { params: { role: actor.role } } : {});
}

function staysKept(): Promise<void> {
  return Promise.resolve();
}

interface Incoming {
  readonly name: string;
  readonly mediaType: string;
  /** As the sender states it; undefined where it does not. */
  readonly size: number | undefined;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * The lane's way in, piece by piece.
 * @throws {Failure} FILE_TOO_LARGE. Before first run nobody is signed in, and a backup to restore is taken in.
 */
export async function takeFile(
  house: House,
  { name, mediaType, size, content }: Incoming,
  ticket: string | undefined,
): Promise<PassingFile> {
  admit(house, ticket);
  const limit = limitFor(name);
  // Refused before the first byte where its size is known: the sender gets an answer instead of a broken line.
  if (limit !== undefined && size !== undefined && size > limit)
    throw new Failure('FILE_TOO_LARGE', { params: { limit } });
  return house.passingFiles.addStream({ name, mediaType, limit }, content);
}

function admit(house: House, ticket: string | undefined): Actor | undefined {
  const actor = house.signIns.actorOf(ticket);
  if (house.institution && !actor) throw new Failure('SIGNED_OUT');
  return actor;
}
