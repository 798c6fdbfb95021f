import { type FileAnswer, type FileRequest, portPiece } from '#shared/contract/file-port.ts';

/** The page's end of the lane; only the core holds the other. */
export interface PagePort {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  start(): void;
  postMessage(message: FileRequest): void;
}

/** A refused file, with the code and data of a refused call. */
export class FileRefused extends Error {
  readonly code: string;
  readonly data: unknown;

  constructor(code: string, data: unknown) {
    super(code);
    this.name = 'FileRefused';
    this.code = code;
    this.data = data;
  }
}

/** A file as the core hands it out. */
export interface ReceivedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Files in pieces over a message port; see electron/hosts/file-port.ts for the core's end. */
export class PortLane {
  readonly #port: PagePort;
  readonly #waiting = new Map<number, PromiseWithResolvers<FileAnswer>>();
  #last = 0;

  constructor(port: PagePort) {
    this.#port = port;
    port.addEventListener('message', ({ data }) => {
      const answer = data as FileAnswer; // only the core speaks here
      this.#waiting.get(answer.id)?.resolve(answer);
    });
    port.start();
  }

  /** Hands a file in, a piece whenever the core asks for one: it is never whole in memory. @throws {FileRefused} */
  async send(name: string, file: Blob, ticket?: string): Promise<string> {
    const id = this.#next();
    let from = 0;
    let answer = await this.#ask({
      id,
      kind: 'put',
      name,
      mediaType: file.type,
      size: file.size,
      ...own(ticket),
    });
    while (answer.kind === 'more') {
      const bytes = await this.#read(id, file.slice(from, from + portPiece));
      from += bytes.length;
      answer = await this.#ask(bytes.length === 0 ? { id, kind: 'end' } : { id, kind: 'piece', bytes });
    }
    if (answer.kind === 'taken') return answer.fileId;
    throw unexpected(answer);
  }

  /** @throws {FileRefused} */
  async fetch(fileId: string, ticket?: string): Promise<ReceivedFile> {
    const id = this.#next();
    const file = await this.#ask({ id, kind: 'get', fileId, ...own(ticket) });
    if (file.kind !== 'file') throw unexpected(file);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (;;) {
      const answer = await this.#ask({ id, kind: 'more' });
      if (answer.kind === 'end') return { name: file.name, blob: new Blob(pieces, { type: file.mediaType }) };
      if (answer.kind !== 'piece') throw unexpected(answer);
      pieces.push(answer.bytes);
    }
  }

  /** Nobody answers any more: whoever waits hears it. */
  close(): void {
    // As a page hears it from fetch, so that both shells say the same.
    for (const { reject } of this.#waiting.values()) reject(new TypeError('network: the port is closed'));
    this.#waiting.clear();
  }

  /** A file that the clerk moved or a stick pulled out in the middle: the core drops what it has. */
  async #read(id: number, piece: Blob): Promise<Uint8Array> {
    try {
      return new Uint8Array(await piece.arrayBuffer());
    } catch (error) {
      this.#port.postMessage({ id, kind: 'stop' });
      throw error;
    }
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }

  async #ask(request: FileRequest): Promise<FileAnswer> {
    const waiting = Promise.withResolvers<FileAnswer>();
    this.#waiting.set(request.id, waiting);
    this.#port.postMessage(request);
    const answer = await waiting.promise;
    this.#waiting.delete(request.id);
    if (answer.kind === 'refused') throw new FileRefused(answer.code, answer.data);
    return answer;
  }
}

function own(ticket: string | undefined) {
  return ticket === undefined ? {} : { ticket };
}

function unexpected(answer: FileAnswer): Error {
  return new Error(`the lane answered ${answer.kind}`);
}
