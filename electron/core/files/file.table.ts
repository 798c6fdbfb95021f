import { randomBytes } from 'node:crypto';
import { Failure } from '#shared/contract/failures.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import type { KeptFiles } from './kept-files.ts';

export interface FileRow {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
  readonly media_type: string;
  readonly created_at: string;
}

interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly now: string;
}

/**
 * Keeps bytes for good: writes them to the store and their row in the command's transaction. A rollback
 * leaves bytes without a row, encrypted and in no backup; never a row without its bytes.
 */
export async function keepFile(writer: Writer, store: KeptFiles, file: NewFile): Promise<string> {
  const sha256 = await store.write(file.bytes);
  const id = `f-${randomBytes(12).toString('base64url')}`;
  await writer('file').insert({
    id,
    sha256,
    size: file.bytes.length,
    name: file.name,
    media_type: file.mediaType,
    created_at: file.now,
  });
  return id;
}

export async function findFile(reader: Reader, id: string): Promise<FileRow | undefined> {
  return reader('file').where({ id }).first();
}

/** @throws {Failure} NOT_FOUND for an unknown id or missing bytes. */
export async function readKeptFile(
  reader: Reader,
  store: KeptFiles,
  id: string,
): Promise<{ readonly row: FileRow; readonly bytes: Uint8Array }> {
  const row = await findFile(reader, id);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'file' } });
  return { row, bytes: await store.read(row.sha256) };
}
