/**
 * The content security policy of every page this application shows, on both hosts. The nonce is new per
 * response; it admits the style elements that the component library writes, and nothing else.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of the page itself. */
export function pageHeaders(nonce: string): Readonly<Record<string, string>> {
  return { 'content-security-policy': contentSecurityPolicy(nonce), ...resourceHeaders };
}

/** Headers of every answer. */
export const resourceHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Where the page carries its nonce; replaced in index.html per response. */
export const noncePlaceholder = '__CSP_NONCE__';
