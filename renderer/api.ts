import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import {
  type CoreState,
  type DesktopBridge,
  portsMessage,
  type SaveOutcome,
} from '#shared/contract/bridge.ts';
import type { Contract } from '#shared/contract/index.ts';
import { FileRefused, PortLane, type ReceivedFile } from './port-lane.ts';
import { shell } from './shell/index.ts';

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
  readonly link: Pick<HttpLink<CallOptions>, 'call'>;
  send(name: string, file: Blob): Promise<string>;
  fetch(fileId: string): Promise<ReceivedFile>;
  /** Asks where to, and saves it there; `known` are its bytes where the page has them already. */
  save(fileId: string, fileName: string, known?: Uint8Array): Promise<SaveOutcome>;
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
    async save(fileId, fileName, known) {
      const blob = known ? new Blob([Uint8Array.from(known)]) : (await this.fetch(fileId)).blob;
      return shell.saveBlob(fileName, blob);
    },
  };
}

/** One pair of ports into one core; it ends with it. */
function connect() {
  const calls = new MessageChannel();
  const files = new MessageChannel();
  window.postMessage(portsMessage, location.origin, [calls.port2, files.port2]);
  calls.port1.start();
  const link = new PortLink<CallOptions>({
    port: calls.port1,
    headers: ({ context }) => headersOf(context),
  });
  const lane = new PortLane(files.port1);
  let isOver = false;
  return {
    lane,
    async call(...question: Parameters<typeof link.call>): Promise<unknown> {
      try {
        return await link.call(...question);
      } catch (error) {
        // What was under way when the core ended; as a page hears it from fetch.
        throw isOver ? new TypeError('network: the core ended') : error;
      }
    },
    close(): void {
      isOver = true;
      // The other end is gone without a word; this is how the link hears of it.
      calls.port1.dispatchEvent(new Event('close'));
      calls.port1.close();
      lane.close();
      files.port1.close();
    },
  };
}

const coreListeners = new Set<(state: CoreState) => void>();

/** Hears of a core that ended by itself and of its successor; a browser's page never does. */
export function watchCore(listener: (state: CoreState) => void): () => void {
  coreListeners.add(listener);
  return () => void coreListeners.delete(listener);
}

function overPorts(bridge: DesktopBridge): Lane {
  let core = connect();
  bridge.onCore((state) => {
    if (state.kind === 'lost') core.close();
    else core = connect();
    for (const listener of coreListeners) listener(state);
  });
  return {
    link: { call: (...question) => core.call(...question) },
    send: (name, file) => core.lane.send(name, file, ticket),
    fetch: (fileId) => core.lane.fetch(fileId, ticket),
    save: (fileId, fileName) =>
      bridge.saveFile({ fileId, fileName, ...(ticket !== undefined && { ticket }) }),
  };
}

const lane = window.peixun ? overPorts(window.peixun) : overHttp();

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

/** Asks where to save a file the core made or keeps, and saves it. False: the clerk gave up. @throws {FileRefused} */
export async function saveFile(fileId: string, fileName: string, known?: Uint8Array): Promise<boolean> {
  const outcome = await lane.save(fileId, fileName, known);
  if (outcome.kind === 'failed') throw new FileRefused(outcome.code, outcome.data);
  return outcome.kind === 'saved';
}

/** A file that can be dragged out of the window; nothing where the shell offers no such thing. */
export function prepareDrag(fileId: string, fileName: string): Promise<string | undefined> {
  return shell.prepareDrag({ fileId, fileName, ...(ticket !== undefined && { ticket }) });
}

/** A request id for one action of the clerk. */
export function newRequestId(): string {
  return crypto.randomUUID();
}
