import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away, as an HTTP status. */
export type Turned = 401 | 403 | 405 | 415 | 421 | 429;

const wrongTokensAllowed = 50;
const lockMilliseconds = 60_000;

/** Remembers wrong tokens, so that a local program cannot try them all. */
export interface TokenGuard {
  readonly token: string;
  wrong: number;
  lockedUntil: number;
}

function header(request: IncomingMessage, name: string): string | undefined {
  const values = request.headersDistinct[name];
  // A repeated header is an attempt to be read differently by two readers.
  return values?.length === 1 ? values[0] : undefined;
}

/** Another page in the clerk's browser must neither read nor write here, whatever name it found us under. */
export function turnForeignPages(request: IncomingMessage, address: string): Turned | undefined {
  if (header(request, 'host') !== address) return 421;
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${address}`) return 403;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  return undefined;
}

/** Calls and files need this launch's token; the empty page itself does not. */
export function turnStrangers(request: IncomingMessage, guard: TokenGuard, now: number): Turned | undefined {
  if (now < guard.lockedUntil) return 429;
  const given = Buffer.from(header(request, 'authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${guard.token}`);
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return undefined;
  guard.wrong += 1;
  if (guard.wrong >= wrongTokensAllowed) {
    guard.wrong = 0;
    guard.lockedUntil = now + lockMilliseconds;
  }
  return 401;
}
