import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { House } from '#core/house.ts';
import { fetchFile, takeFile } from '#core/fetch-file.ts';
import { collect } from '#core/files/passing-files.ts';
import { closedAnswer } from '#hosts/host-options.ts';
import { type ClientContext, type CoreClient, headersOf, inProcessClient } from '#hosts/in-process.ts';
import { serveLoopback } from '#hosts/loopback-http.ts';
import { serveFilePort } from '#hosts/file-port.ts';
import { servePort } from '#hosts/message-port.ts';
import { PortLane } from '../../renderer/port-lane.ts';
import { relayedChannel } from '../support/relayed-channel.ts';

export interface FileOut {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** One way into a house: the calls and the byte lane, as a page uses them. */
export interface Door {
  readonly api: CoreClient;
  put(name: string, text: string, ticket?: string): Promise<string>;
  /** Refused with the code of the closed list. */
  get(fileId: string, ticket?: string): Promise<FileOut>;
  close(): Promise<void>;
}

function refused(code: string, data: unknown): Error {
  return Object.assign(new Error(code), { code, data });
}

function textFile(name: string, text: string) {
  const bytes = Buffer.from(text);
  return { name, mediaType: 'text/plain', size: bytes.length, content: [bytes] };
}

async function inProcess(house: House): Promise<Door> {
  const closed = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw closedAnswer(house, error);
    }
  };
  return {
    api: inProcessClient(house),
    put: async (name, text, ticket) => (await closed(takeFile(house, textFile(name, text), ticket))).id,
    async get(fileId, ticket) {
      const file = await closed(fetchFile(house, fileId, ticket));
      const text = (await collect(file.content)).toString();
      await file.sent();
      return { name: file.name, mediaType: file.mediaType, text };
    },
    close: async () => undefined,
  };
}

async function loopback(house: House): Promise<Door> {
  const host = await serveLoopback({ house, page: new Map(), port: 0 });
  const address = `http://127.0.0.1:${host.port}`;
  const authorization = `Bearer ${host.token}`;
  const lane = async (path: string, options: RequestInit, ticket?: string): Promise<Response> => {
    const headers = new Headers(options.headers);
    const own = { authorization, ...headersOf(ticket === undefined ? {} : { ticket }) };
    for (const [name, value] of Object.entries(own)) headers.set(name, value);
    const response = await fetch(`${address}${path}`, { ...options, headers });
    if (response.ok) return response;
    // The lane's own shape of a refusal; see electron/hosts/file-lane.ts.
    const { code, data } = (await response.json()) as { code: string; data: unknown };
    throw refused(code, data);
  };
  return {
    api: createORPCClient(
      new HttpLink<ClientContext>({
        url: `${address}/rpc`,
        headers: ({ context }) => ({ authorization, ...headersOf(context) }),
      }),
    ),
    async put(name, text, ticket) {
      const headers = { 'content-type': 'text/plain' };
      const options = { method: 'PUT', body: text, headers };
      const response = await lane(`/file?name=${encodeURIComponent(name)}`, options, ticket);
      return ((await response.json()) as { fileId: string }).fileId; // as file-lane.ts answers
    },
    async get(fileId, ticket) {
      const response = await lane(`/file/${encodeURIComponent(fileId)}`, {}, ticket);
      const name = /filename\*=UTF-8''(.+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
      return {
        name: decodeURIComponent(name ?? ''),
        mediaType: response.headers.get('content-type') ?? '',
        text: await response.text(),
      };
    },
    close: () => host.close(),
  };
}

async function messagePort(house: House): Promise<Door> {
  const calls = await relayedChannel();
  const files = await relayedChannel();
  servePort(house, calls.core);
  serveFilePort(house, files.core);
  calls.core.start();
  files.core.start();
  // The very lane that the desktop's page uses.
  const lane = new PortLane(files.page);
  const { page } = calls;
  page.start();
  return {
    api: createORPCClient(
      new PortLink<ClientContext>({ port: page, headers: ({ context }) => headersOf(context) }),
    ),
    put: (name, text, ticket) => lane.send(name, new Blob([text], { type: 'text/plain' }), ticket),
    async get(fileId, ticket) {
      const { name, blob } = await lane.fetch(fileId, ticket);
      return { name, mediaType: blob.type, text: await blob.text() };
    },
    async close() {
      await calls.close();
      await files.close();
    },
  };
}

/** Every transport; a contract test runs on each, against the same house. */
export const hosts: ReadonlyArray<{
  readonly name: string;
  open(house: House): Promise<Door>;
}> = [
  { name: 'in-process', open: inProcess },
  { name: 'loopback-http', open: loopback },
  { name: 'message-port', open: messagePort },
];
