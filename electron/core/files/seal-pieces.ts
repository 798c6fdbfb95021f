import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Failure } from '#shared/contract/failures.ts';

/** Bytes as they come: from a request, a file, or memory. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Sealed at a time; a millisecond of work, so that other calls get their turn in between. */
const pieceLength = 1024 * 1024;
const tagLength = 16;

/** The same bytes in pieces of one length; only the last may be shorter. */
async function* inPieces(source: Bytes, length: number): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const part of source) {
    let from = 0;
    while (size + part.length - from >= length) {
      const until = from + length - size;
      yield Buffer.concat([...waiting, part.subarray(from, until)]);
      waiting = [];
      size = 0;
      from = until;
    }
    if (from < part.length) {
      waiting.push(part.subarray(from));
      size += part.length - from;
    }
  }
  if (size > 0) yield Buffer.concat(waiting);
}

/** A piece's number as its nonce: a piece in another's place does not open. The key must be of one file alone. */
function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 6, 6);
  return nonce;
}

/** AES-256-GCM piece by piece, each with its tag behind it. `key` is used for this file and never again. */
export async function* sealPieces(key: Uint8Array, source: Bytes): AsyncGenerator<Buffer> {
  let index = 0;
  for await (const piece of inPieces(source, pieceLength)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    index += 1;
  }
}

/**
 * Opens what `sealPieces` sealed; no byte comes out before its piece was proven, and `size` proves that none is
 * missing at the end.
 * @throws {Failure} FILE_UNREADABLE (altered).
 */
export async function* openPieces(key: Uint8Array, size: number, sealed: Bytes): AsyncGenerator<Buffer> {
  let index = 0;
  let seen = 0;
  for await (const piece of inPieces(sealed, pieceLength + tagLength)) {
    const opened = openPiece(key, index, piece);
    index += 1;
    seen += opened.length;
    yield opened;
  }
  if (seen !== size) throw altered();
}

function openPiece(key: Uint8Array, index: number, piece: Buffer): Buffer {
  if (piece.length <= tagLength) throw altered();
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index));
    decipher.setAuthTag(piece.subarray(-tagLength));
    return Buffer.concat([decipher.update(piece.subarray(0, -tagLength)), decipher.final()]);
  } catch {
    throw altered();
  }
}

function altered(): Failure {
  return new Failure('FILE_UNREADABLE', { params: { reason: 'altered' } });
}
