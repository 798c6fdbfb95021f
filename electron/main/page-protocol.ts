import { randomBytes } from 'node:crypto';
import { protocol, type Session } from 'electron';
import { noncePlaceholder, pageHeaders, resourceHeaders } from '#hosts/content-security.ts';
import type { PageFile } from '#hosts/page-files.ts';
import { pageHost, pageScheme } from './page-origin.ts';

/**
 * Must run before the application is ready. `corsEnabled` is deliberate: a scheme that supports fetch without it
 * could be read from other origins (CVE-2026-70604). `bypassCSP` is left out for ever.
 */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        corsEnabled: true,
        codeCache: true,
      },
    },
  ]);
}

/** Serves the built page to this session from a fixed map; no path is ever joined with what a request says. */
export function servePage(session: Session, files: ReadonlyMap<string, PageFile>): void {
  session.protocol.handle(pageScheme, (request) => answer(request, files));
}

function answer(request: Request, files: ReadonlyMap<string, PageFile>): Response {
  const { host, pathname } = new URL(request.url);
  const file = request.method === 'GET' && host === pageHost ? files.get(pathname) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers: resourceHeaders });
  const type = { 'content-type': file.mediaType };
  if (pathname !== '/index.html') {
    return new Response(new Uint8Array(file.bytes), { headers: { ...resourceHeaders, ...type } });
  }
  const nonce = randomBytes(16).toString('base64url');
  const html = file.bytes.toString('utf8').replaceAll(noncePlaceholder, nonce);
  return new Response(html, { headers: { ...pageHeaders(nonce), ...type } });
}
