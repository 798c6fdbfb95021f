import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RPCHandler } from '@orpc/server/node';
import { BodyLimitPlugin } from '@orpc/server/node';
import type { House } from '#core/house.ts';
import { router } from '#core/router.ts';
import { noncePlaceholder, pageHeaders, resourceHeaders } from './content-security.ts';
import { answerFileLane } from './file-lane.ts';
import { hostOptions } from './host-options.ts';
import { type TokenGuard, type Turned, turnForeignPages, turnStrangers } from './loopback-guard.ts';
import type { PageFile } from './page-files.ts';

const largestCall = 8 * 1024 * 1024;
/** A large backup from a slow stick takes its time; a call's headers do not. */
const longestRequest = 3600_000;

export interface LoopbackHost {
  /** The page's address with this launch's token in its fragment, which never reaches a log or a server. */
  readonly url: string;
  readonly token: string;
  readonly port: number;
  close(): Promise<void>;
}

interface LoopbackOptions {
  readonly house: House;
  readonly page: ReadonlyMap<string, PageFile>;
  /** 0 takes a free one. */
  readonly port: number;
}

function turnAway(response: ServerResponse, status: Turned | 404): void {
  response.writeHead(status, { ...resourceHeaders, connection: 'close' }).end();
}

function sendPage(response: ServerResponse, file: PageFile, isIndex: boolean): void {
  if (!isIndex) {
    response.writeHead(200, { ...resourceHeaders, 'content-type': file.mediaType }).end(file.bytes);
    return;
  }
  const nonce = randomBytes(16).toString('base64url');
  const html = file.bytes.toString('utf8').replaceAll(noncePlaceholder, nonce);
  response.writeHead(200, { ...pageHeaders(nonce), 'content-type': file.mediaType }).end(html);
}

function turnOtherMethods(request: IncomingMessage, pathname: string): Turned | undefined {
  const isCall = pathname.startsWith('/rpc/');
  if (isCall && request.method !== 'POST') return 405;
  // A form can send other types without asking first.
  if (isCall && !/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? '')) return 415;
  return undefined;
}

/** Serves page, calls and files on 127.0.0.1 alone. */
export async function serveLoopback({ house, page, port }: LoopbackOptions): Promise<LoopbackHost> {
  const guard: TokenGuard = { token: randomBytes(32).toString('base64url'), wrong: 0, lockedUntil: 0 };
  const handler = new RPCHandler(router, {
    ...hostOptions(house),
    plugins: [new BodyLimitPlugin({ maxBodySize: largestCall })],
  });
  let address = '';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const foreign = turnForeignPages(request, address);
    if (foreign !== undefined) return turnAway(response, foreign);
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${address}`);
    const file = request.method === 'GET' ? page.get(pathname === '/' ? '/index.html' : pathname) : undefined;
    if (file) return sendPage(response, file, pathname === '/' || pathname === '/index.html');
    const turned = turnStrangers(request, guard, Date.now()) ?? turnOtherMethods(request, pathname);
    if (turned !== undefined) return turnAway(response, turned);
    for (const [name, value] of Object.entries(resourceHeaders)) response.setHeader(name, value);
    if (pathname.startsWith('/file'))
      return answerFileLane({ house, request, response, pathname, searchParams });
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: { house } });
    if (!matched) turnAway(response, 404);
  }

  const limits = { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: longestRequest };
  const server = createServer(limits, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      house.log.error('loopback', error);
      if (!response.headersSent) response.writeHead(500, resourceHeaders);
      response.end();
    });
  });
  server.maxConnections = 64;
  const chosen = await listen(server, port);
  address = `127.0.0.1:${chosen}`;
  return {
    url: `http://${address}/#token=${guard.token}`,
    token: guard.token,
    port: chosen,
    close: () => close(server),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)); // a TCP server's address
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
