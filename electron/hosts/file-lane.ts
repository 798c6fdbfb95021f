import type { IncomingMessage, ServerResponse } from 'node:http';
import { Failure } from '#shared/contract/failures.ts';
import { fetchFile, largestFile, takeFile } from '#core/fetch-file.ts';
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

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    // A node request yields buffers unless an encoding was set.
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > largestFile) throw new Failure('FILE_TOO_LARGE', { params: { limit: largestFile } });
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

async function take(
  { house, request, response, searchParams }: LaneRequest,
  ticket: string | undefined,
): Promise<void> {
  const bytes = await readBody(request);
  const mediaType = request.headers['content-type'] ?? 'application/octet-stream';
  const file = await takeFile(house, { name: searchParams.get('name') ?? '', mediaType, bytes }, ticket);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ fileId: file.id }));
}

async function send({ house, response, pathname }: LaneRequest, ticket: string | undefined): Promise<void> {
  const file = await fetchFile(house, pathname.slice('/file/'.length), ticket);
  response
    .writeHead(200, {
      'content-type': file.mediaType,
      'content-length': file.bytes.length,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    })
    .end(file.bytes);
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
    const { code, status, data } = closedAnswer(lane.house, error);
    lane.response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ code, data }));
  }
}
