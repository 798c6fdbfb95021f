import { beforeEach, expect, test } from 'vitest';
import { registerPageScheme, servePage } from '../../electron/main/page-protocol.ts';
import { session, startOver, told } from '../support/electron.ts';

beforeEach(startOver);

const files = new Map([
  [
    '/index.html',
    {
      mediaType: 'text/html; charset=utf-8',
      bytes: Buffer.from('<meta property="csp-nonce" nonce="__CSP_NONCE__">'),
    },
  ],
  ['/assets/main.js', { mediaType: 'text/javascript', bytes: Buffer.from('1') }],
]);

function ask(url: string, method = 'GET'): Response {
  const own = session.fromPartition('app');
  // The stand-in answers for the session's few members that are used.
  servePage(own as unknown as Parameters<typeof servePage>[0], files);
  const response = own.schemes.get('app')?.(new Request(url, { method }));
  if (!response) throw new Error('no handler for app:');
  return response;
}

test('the scheme is standard and secure, and never bypasses the policy', () => {
  registerPageScheme();
  expect(told.schemes).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ]);
});

test('the page carries a strict policy with a nonce of its own each time', async () => {
  const first = ask('app://bundle/index.html');
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(nonce).toMatch(/^[\w-]{20,}$/);
  expect(await first.text()).toContain(`nonce="${nonce}"`);
  expect(ask('app://bundle/index.html').headers.get('content-security-policy')).not.toBe(policy);
});

test('every answer forbids guessing, referring and caching, and opens nothing to other origins', () => {
  for (const response of [ask('app://bundle/assets/main.js'), ask('app://bundle/missing')]) {
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test.each([
  ['app://bundle/../../package.json', 'GET'],
  ['app://bundle/%2e%2e/package.json', 'GET'],
  ['app://bundle/assets/main.js%00', 'GET'],
  ['app://bundle//etc/passwd', 'GET'],
  ['app://other/index.html', 'GET'],
  ['app://bundle/index.html', 'POST'],
])('%s by %s is not there', (url, method) => {
  expect(ask(url, method).status).toBe(404);
});
