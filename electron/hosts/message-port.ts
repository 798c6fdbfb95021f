import type { SupportedMessagePort } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import type { House } from '#core/house.ts';
import { router } from '#core/router.ts';
import { collect } from '#core/files/passing-files.ts';
import { fetchFile, takeFile } from '#core/fetch-file.ts';
import { closedAnswer, hostOptions } from './host-options.ts';

/** Answers the calls that arrive on a port until it closes. */
export function servePort(house: House, port: SupportedMessagePort): void {
  new RPCHandler(router, hostOptions(house)).upgrade(port, { context: { house } });
}

/** The byte lane on a port of its own, so that no file travels inside a call. */
export type FileRequest =
  | {
      readonly id: number;
      readonly kind: 'put';
      readonly name: string;
      readonly mediaType: string;
      readonly bytes: Uint8Array;
      readonly ticket?: string;
    }
  | { readonly id: number; readonly kind: 'get'; readonly fileId: string; readonly ticket?: string };

export type FileAnswer =
  | { readonly id: number; readonly kind: 'put'; readonly fileId: string }
  | {
      readonly id: number;
      readonly kind: 'got';
      readonly name: string;
      readonly mediaType: string;
      readonly bytes: Uint8Array;
    }
  | { readonly id: number; readonly kind: 'refused'; readonly code: string; readonly data: unknown };

interface FilePort {
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: FileAnswer): void;
}

async function answerFileRequest(house: House, message: unknown): Promise<FileAnswer> {
  // Our own page speaks here, through the port that only it was handed; what is no request is refused all the same.
  const request = Object(message) as FileRequest;
  const { id } = request;
  try {
    if (request.kind === 'put') {
      const { name, mediaType, bytes } = request;
      const file = { name, mediaType, size: bytes.length, content: [bytes] };
      const taken = await takeFile(house, file, request.ticket);
      return { id, kind: 'put', fileId: taken.id };
    }
    const fetched = await fetchFile(house, request.fileId, request.ticket);
    const { name, mediaType, content, sent } = fetched;
    const bytes = await collect(content);
    await sent();
    return { id, kind: 'got', name, mediaType, bytes };
  } catch (error) {
    const answer = closedAnswer(house, error);
    return { id, kind: 'refused', code: answer.code, data: answer.data };
  }
}

/** Serves the byte lane on a port. */
export function serveFilePort(house: House, port: FilePort): void {
  port.addEventListener('message', (event) => {
    void answerFileRequest(house, event.data).then((answer) => port.postMessage(answer));
  });
}
