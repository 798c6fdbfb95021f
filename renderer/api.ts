import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { portsMessage } from '#shared/contract/bridge.ts';
import type { Contract } from '#shared/contract/index.ts';

/** What a call carries beside its input. Make a request id at the clerk's action; a retry keeps it. */
export interface CallOptions {
  readonly requestId?: string;
  /** Is delivered although the page closes; only for a small one, see `keepalive` in the Fetch standard. */
  readonly outlivesPage?: true;
}

export type Api = ContractRouterClient<Contract, CallOptions>;

const ticketKey = 'peixun-ticket';
let ticket = sessionStorage.getItem(ticketKey) ?? undefined;

/** The sign-in that calls belong to from now on; it ends with the window. */
export function setTicket(next: string | undefined): void {
  ticket = next;
  if (next === undefined) sessionStorage.removeItem(ticketKey);
  else sessionStorage.setItem(ticketKey, next);
}

export function hasTicket(): boolean {
  return ticket !== undefined;
}

function headersOf(options: CallOptions): Record<string, string> {
  return {
    ...(ticket !== undefined && { 'x-ticket': ticket }),
    ...(options.requestId !== undefined && { 'x-request-id': options.requestId }),
  };
}

/** The launch token comes in the address's fragment, which is never sent, and leaves it at once. */
function takeToken(): string {
  const key = 'peixun-token';
  const found = /[#&]token=([\w-]+)/.exec(location.hash)?.[1];
  if (found) {
    sessionStorage.setItem(key, found);
    history.replaceState(null, '', `${location.pathname}#/`);
  }
  return sessionStorage.getItem(key) ?? '';
}

interface Lane {
  readonly link: HttpLink<CallOptions> | PortLink<CallOptions>;
  send(name: string, file: Blob): Promise<string>;
  fetch(fileId: string): Promise<ReceivedFile>;
}

/** A file as the core hands it out. */
export interface ReceivedFile {
  readonly name: string;
  readonly blob: Blob;
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

interface LaneRequest extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
}

function overHttp(): Lane {
  const authorization = `Bearer ${takeToken()}`;
  const lane = async (path: string, options: LaneRequest): Promise<Response> => {
    const headers = { authorization, ...headersOf({}), ...options.headers };
    const response = await fetch(new URL(path, location.href.split('#')[0]), { ...options, headers });
    if (!response.ok) {
      // The lane answers a refusal with the code and data of a call; anything else has no body.
      const refusal = (await response.json().catch(() => ({}))) as { code?: string; data?: unknown };
      throw new FileRefused(refusal.code ?? 'INTERNAL', refusal.data ?? { params: {} });
    }
    return response;
  };
  return {
    link: new HttpLink({
      url: new URL('rpc', location.href.split('#')[0]).href,
      headers: ({ context }) => ({ authorization, ...headersOf(context) }),
      fetch: (request, init, { context }) =>
        fetch(request, { ...init, keepalive: context.outlivesPage === true }),
    }),
    async send(name, file) {
      const type = file.type || 'application/octet-stream';
      const response = await lane(`file?name=${encodeURIComponent(name)}`, {
        method: 'PUT',
        body: file,
        headers: { 'content-type': type },
      });
      // The lane's own answer; see electron/hosts/file-lane.ts.
      return ((await response.json()) as { fileId: string }).fileId;
    },
    async fetch(fileId) {
      const response = await lane(`file/${fileId}`, {});
      const encoded =
        /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
      return { name: decodeURIComponent(encoded), blob: await response.blob() };
    },
  };
}

/** The answers of the byte lane on its port; see electron/hosts/message-port.ts. */
interface PortAnswer {
  readonly id: number;
  readonly kind: 'put' | 'got' | 'refused';
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly code: string;
  readonly data: unknown;
}

function overPorts(): Lane {
  const calls = new MessageChannel();
  const files = new MessageChannel();
  window.postMessage(portsMessage, location.origin, [calls.port2, files.port2]);
  calls.port1.start();
  const waiting = new Map<number, (answer: PortAnswer) => void>();
  files.port1.onmessage = (event) => {
    // Only the core holds the other end of this port.
    const answer = event.data as PortAnswer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  };
  let last = 0;
  const ask = async (request: Readonly<Record<string, unknown>>): Promise<PortAnswer> => {
    last += 1;
    const id = last;
    const answer = await new Promise<PortAnswer>((resolve) => {
      waiting.set(id, resolve);
      files.port1.postMessage({ id, ...(ticket !== undefined && { ticket }), ...request });
    });
    if (answer.kind === 'refused') throw new FileRefused(answer.code, answer.data);
    return answer;
  };
  return {
    link: new PortLink({ port: calls.port1, headers: ({ context }) => headersOf(context) }),
    async send(name, file) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return (await ask({ kind: 'put', name, mediaType: file.type, bytes })).fileId;
    },
    async fetch(fileId) {
      const answer = await ask({ kind: 'get', fileId });
      return { name: answer.name, blob: new Blob([answer.bytes], { type: answer.mediaType }) };
    },
  };
}

const lane = window.peixun ? overPorts() : overHttp();

/** The core's procedures. This file is the only one that knows how they are reached. */
export const api: Api = createORPCClient(lane.link);

/** The same for react-query: query and mutation options with their keys. */
export const queries = createTanstackQueryUtils(api);

/** Hands a file to the core and returns its id for later calls. @throws {FileRefused} */
export function sendFile(name: string, file: Blob): Promise<string> {
  return lane.send(name, file);
}

/** Fetches a file the core made or keeps. @throws {FileRefused} */
export function fetchFile(fileId: string): Promise<ReceivedFile> {
  return lane.fetch(fileId);
}

/** A request id for one action of the clerk. */
export function newRequestId(): string {
  return crypto.randomUUID();
}
