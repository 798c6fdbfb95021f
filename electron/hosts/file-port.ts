import type { FileAnswer, FileRequest } from '#shared/contract/file-port.ts';
import { portPiece } from '#shared/contract/file-port.ts';
import { Failure } from '#shared/contract/failures.ts';
import { fetchFile, takeFile } from '#core/fetch-file.ts';
import type { House } from '#core/house.ts';
import { closedAnswer } from './host-options.ts';

/** What a port has, whether it is one of the web, of Node or of Electron. */
export interface FilePort {
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  postMessage(message: FileAnswer): void;
}

/** What is heard of one passage, in order; whoever waits gets the next. */
class Passage {
  readonly #heard: FileRequest[] = [];
  #wake: (() => void) | undefined;

  hear(request: FileRequest): void {
    this.#heard.push(request);
    this.#wake?.();
  }

  async next(): Promise<FileRequest> {
    while (this.#heard.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const [first] = this.#heard.splice(0, 1);
    // The page went away or gave up: whatever was begun is dropped.
    if (first === undefined || first.kind === 'stop') throw new Failure('CANCELLED');
    return first;
  }
}

interface Lane {
  readonly house: House;
  readonly passage: Passage;
  readonly post: (answer: FileAnswer) => void;
}

/** The pieces of a file that the page hands in, each asked for when the one before is on the disk. */
async function* piecesOf({ passage, post }: Lane, id: number): AsyncGenerator<Uint8Array> {
  for (;;) {
    post({ id, kind: 'more' });
    const said = await passage.next();
    if (said.kind === 'end') return;
    if (said.kind !== 'piece' || !(said.bytes instanceof Uint8Array)) throw new Error('no piece of a file');
    yield said.bytes;
  }
}

async function take(lane: Lane, request: Extract<FileRequest, { kind: 'put' }>): Promise<void> {
  const { id, name, mediaType, size, ticket } = request;
  const file = { name, mediaType, size, content: piecesOf(lane, id) };
  const taken = await takeFile(lane.house, file, ticket);
  lane.post({ id, kind: 'taken', fileId: taken.id });
}

/** A copy of its own, so that no more than the piece crosses, and in the length that was agreed. */
function* agreedPieces(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < bytes.length; from += portPiece) yield bytes.slice(from, from + portPiece);
}

async function send(
  { house, passage, post }: Lane,
  { id, fileId, ticket }: Extract<FileRequest, { kind: 'get' }>,
): Promise<void> {
  const { name, mediaType, size, content, sent } = await fetchFile(house, fileId, ticket);
  post({ id, kind: 'file', name, mediaType, size });
  for await (const part of content) {
    for (const bytes of agreedPieces(part)) {
      await passage.next();
      post({ id, kind: 'piece', bytes });
    }
  }
  await passage.next();
  await sent();
  post({ id, kind: 'end' });
}

async function answer(lane: Lane, request: FileRequest): Promise<void> {
  const { id } = request;
  try {
    if (request.kind === 'put') await take(lane, request);
    else if (request.kind === 'get') await send(lane, request);
    else throw new Error('no passage of this number');
  } catch (error) {
    const { code, data } = closedAnswer(lane.house, error);
    lane.post({ id, kind: 'refused', code, data });
  }
}

/** Serves the byte lane on a port until it closes. */
export function serveFilePort(house: House, port: FilePort): void {
  const passages = new Map<number, Passage>();
  port.addEventListener('message', ({ data }) => {
    // Our own page speaks here, through the port that only it was handed; what is no request is refused all the same.
    const request = Object(data) as FileRequest;
    const known = passages.get(request.id);
    if (known) return known.hear(request);
    // The page gave up after the answer was on its way.
    if (request.kind === 'stop' || request.kind === 'more') return;
    const passage = new Passage();
    passages.set(request.id, passage);
    const lane = { house, passage, post: (said: FileAnswer) => port.postMessage(said) };
    void answer(lane, request).finally(() => passages.delete(request.id));
  });
  port.addEventListener('close', () => {
    for (const [id, passage] of passages) passage.hear({ id, kind: 'stop' });
  });
}
