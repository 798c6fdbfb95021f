import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FetchedFile, fetchFile, takeFile } from '#core/fetch-file.ts';
import type { House } from '#core/house.ts';
import { ticketHeader } from './call-headers.ts';
import { closedAnswer } from './host-options.ts';

interface LaneRequest {
  readonly house: House;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly pathname: string;
  readonly searchParams: URLSearchParams;
}

/** Bytes on the line: a node request yields buffers unless an encoding was set. */
function bodyOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return request;
}

async function take(
  { house, request, response, searchParams }: LaneRequest,
  ticket: string | undefined,
): Promise<void> {
  const mediaType = request.headers['content-type'] ?? 'application/octet-stream';
  const stated = Number(request.headers['content-length'] ?? Number.NaN);
  const size = Number.isSafeInteger(stated) ? stated : undefined;
  const name = searchParams.get('name') ?? '';
  const file = await takeFile(house, { name, mediaType, size, content: bodyOf(request) }, ticket);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ fileId: file.id }));
}

/**
 * Each piece once the next is known, so that the answer ends in the same breath as its last byte: a page that
 * has them all may cut the line at once, and a file sent whole would be taken for one broken off.
 */
async function* endedByLast(content: FetchedFile['content']): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | undefined;
  for await (const piece of content) {
    if (held) yield held;
    held = piece;
  }
  if (held) yield held;
}

async function send({ house, response, pathname }: LaneRequest, ticket: string | undefined): Promise<void> {
  const file = await fetchFile(house, pathname.slice('/file/'.length), ticket);
  response.writeHead(200, {
    'content-type': file.mediaType,
    'content-length': file.size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  await pipeline(Readable.from(endedByLast(file.content)), response);
  await file.sent();
}

/** A page that went away in the middle, which is no fault: how Node calls it while it reads and while it writes. */
function isGone(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code; // the system gives its errors a code
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** Nothing can be answered any more: the line is cut, and a page that is still there sees a broken file. */
function breakOff({ house, response }: LaneRequest, error: unknown): void {
  response.destroy();
  if (!isGone(error)) house.log.error('file-lane', error);
}

/** `PUT /file?name=…` takes a file in and answers its id; `GET /file/<id>` sends one out. */
export async function answerFileLane(lane: LaneRequest): Promise<void> {
  const ticketValue = lane.request.headers[ticketHeader];
  const ticket = typeof ticketValue === 'string' ? ticketValue : undefined;
  try {
    if (lane.request.method === 'PUT' && lane.pathname === '/file') await take(lane, ticket);
    else if (lane.request.method === 'GET' && lane.pathname.startsWith('/file/')) await send(lane, ticket);
    else lane.response.writeHead(405).end();
  } catch (error) {
    if (lane.response.headersSent || isGone(error)) {
      breakOff(lane, error);
      return;
    }
    const { code, status, data } = closedAnswer(lane.house, error);
    lane.response
      .writeHead(status, { 'content-type': 'application/json', connection: 'close' })
      .end(JSON.stringify({ code, data }));
  }
}
