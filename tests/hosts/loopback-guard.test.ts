import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackHost, serveLoopback } from '#hosts/loopback-http.ts';
import { startTestHouse, type TestHouse } from '../support/house.ts';

let test: TestHouse;
let host: LoopbackHost;

beforeAll(async () => {
  test = await startTestHouse({ isEmpty: true });
  host = await open();
});
afterAll(async () => {
  await host.close();
  await test.stop();
});

function open(): Promise<LoopbackHost> {
  const index = { mediaType: 'text/html; charset=utf-8', bytes: Buffer.from('<p nonce="__CSP_NONCE__">') };
  return serveLoopback({ house: test.house, page: new Map([['/index.html', index]]), port: 0 });
}

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
  readonly to?: LoopbackHost;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** One request with exactly these headers; fetch would mend Host and Origin. */
function ask({ method = 'POST', path = '/rpc/safekeeping/state', headers = {}, body = '{}', to }: Asked) {
  return new Promise<Answer>((resolve, reject) => {
    const { port } = to ?? host;
    const request = httpRequest({ host: '127.0.0.1', port, method, path, agent: false }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    request.on('error', reject);
    for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
    request.end(method === 'GET' || method === 'OPTIONS' ? undefined : body);
  });
}

const good = () => ({
  host: `127.0.0.1:${host.port}`,
  authorization: `Bearer ${host.token}`,
  'content-type': 'application/json',
});

/** What came back for these exact bytes; empty when the connection was just closed. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(host.port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (part) => (text += part.toString('latin1')));
    socket.on('close', () => resolve(text));
    socket.on('error', () => resolve(text));
    setTimeout(() => socket.destroy(), 1500).unref();
  });
}

interface Attack {
  readonly name: string;
  readonly status: number;
  readonly asked: () => Asked;
}

function withHeaders(
  name: string,
  status: number,
  headers: () => Record<string, string | readonly string[]>,
): Attack {
  return { name, status, asked: () => ({ headers: { ...good(), ...headers() } }) };
}

const attacks: readonly Attack[] = [
  withHeaders('another name (DNS rebinding)', 421, () => ({ host: `evil.example:${host.port}` })),
  withHeaders('localhost by name', 421, () => ({ host: `localhost:${host.port}` })),
  withHeaders('a short form of the address', 421, () => ({ host: `127.1:${host.port}` })),
  withHeaders('the address of version 6', 421, () => ({ host: `[::1]:${host.port}` })),
  withHeaders('another port', 421, () => ({ host: '127.0.0.1:1' })),
  withHeaders('no port', 421, () => ({ host: '127.0.0.1' })),
  withHeaders('a trailing dot', 421, () => ({ host: `127.0.0.1.:${host.port}` })),
  withHeaders('an empty host', 421, () => ({ host: '' })),
  withHeaders('another origin', 403, () => ({ origin: 'http://evil.example' })),
  withHeaders('origin null', 403, () => ({ origin: 'null' })),
  withHeaders('our origin over https', 403, () => ({ origin: `https://127.0.0.1:${host.port}` })),
  withHeaders('our address on another port as origin', 403, () => ({ origin: 'http://127.0.0.1:1' })),
  withHeaders('a page of another site', 403, () => ({ 'sec-fetch-site': 'cross-site' })),
  withHeaders('a page of a neighbouring site', 403, () => ({ 'sec-fetch-site': 'same-site' })),
  withHeaders('no token', 401, () => ({ authorization: '' })),
  withHeaders('a wrong token', 401, () => ({ authorization: `Bearer ${'A'.repeat(43)}` })),
  withHeaders('half the token', 401, () => ({ authorization: `Bearer ${host.token.slice(0, 20)}` })),
  withHeaders('the token without its scheme', 401, () => ({ authorization: host.token })),
  withHeaders('the token twice', 401, () => ({
    authorization: [`Bearer ${host.token}`, `Bearer ${host.token}`],
  })),
  {
    name: 'the token in the address',
    status: 401,
    asked: () => ({
      path: `/rpc/safekeeping/state?token=${host.token}`,
      headers: { host: good().host, 'content-type': 'application/json' },
    }),
  },
  {
    name: 'the token in a cookie',
    status: 401,
    asked: () => ({
      headers: { host: good().host, cookie: `token=${host.token}`, 'content-type': 'application/json' },
    }),
  },
  withHeaders('plain text, as a form may send it', 415, () => ({ 'content-type': 'text/plain' })),
  withHeaders('a form', 415, () => ({ 'content-type': 'application/x-www-form-urlencoded' })),
  withHeaders('json in name only', 415, () => ({ 'content-type': 'application/jsonp' })),
  { name: 'GET of a call', status: 405, asked: () => ({ method: 'GET', headers: good() }) },
  { name: 'a preflight', status: 405, asked: () => ({ method: 'OPTIONS', headers: good() }) },
  { name: 'PUT of a call', status: 405, asked: () => ({ method: 'PUT', headers: good() }) },
  {
    name: 'another method by header',
    status: 405,
    asked: () => ({ method: 'GET', headers: { ...good(), 'x-http-method-override': 'POST' } }),
  },
  {
    name: 'DELETE of a file',
    status: 405,
    asked: () => ({ method: 'DELETE', path: '/file/x', headers: good() }),
  },
  {
    name: 'a climb out of the page',
    status: 404,
    asked: () => ({ method: 'GET', path: '/..%2f..%2fpackage.json', headers: good() }),
  },
  {
    name: 'a climb in plain',
    status: 404,
    asked: () => ({ method: 'GET', path: '/../../etc/passwd', headers: good() }),
  },
  {
    name: 'a zero byte',
    status: 404,
    asked: () => ({ method: 'GET', path: '/index.html%00.js', headers: good() }),
  },
  { name: 'a word of every object', status: 404, asked: () => ({ path: '/rpc/__proto__', headers: good() }) },
  {
    name: 'a path that is no call',
    status: 404,
    asked: () => ({ path: '/rpc/constructor/call', headers: good() }),
  },
  {
    name: 'another page’s socket',
    status: 401,
    asked: () => ({
      method: 'GET',
      path: '/ws',
      headers: { host: good().host, connection: 'Upgrade', upgrade: 'websocket' },
    }),
  },
  {
    name: 'a call larger than allowed',
    status: 413,
    asked: () => ({ headers: good(), body: `{"json":"${'x'.repeat(9 * 1024 * 1024)}"}` }),
  },
  withHeaders('headers larger than allowed', 431, () => ({ 'x-more': 'x'.repeat(20_000) })),
];

describe('the loopback guard', () => {
  it('lets our own page in', async () => {
    const own = { ...good(), origin: `http://127.0.0.1:${host.port}`, 'sec-fetch-site': 'same-origin' };
    const answer = await ask({ headers: own });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('first-run');
  });

  it('sends the empty page to anyone here, with a new nonce each time and a strict policy', async () => {
    const headers = { host: good().host };
    const [first, second] = [
      await ask({ method: 'GET', path: '/', headers }),
      await ask({ method: 'GET', path: '/', headers }),
    ];
    expect(first.status).toBe(200);
    expect(first.headers['content-security-policy']).toContain("default-src 'none'");
    expect(first.headers['content-security-policy']).not.toContain('unsafe');
    expect(first.text).not.toBe(second.text);
    expect(first.text).not.toContain(host.token);
  });

  it.each(attacks)('turns away $name with $status', async ({ status, asked }) => {
    const answer = await ask(asked());
    expect(answer.status).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.text).not.toMatch(/first-run|node_modules|Error:/);
  });

  it.each([
    ['no host at all', () => `POST /rpc/safekeeping/state HTTP/1.1\r\n\r\n`, /^HTTP\/1\.1 400/],
    [
      'two hosts',
      () => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nHost: evil.example\r\n\r\n`,
      /^HTTP\/1\.1 (?:400|421)/,
    ],
    [
      'two lengths (smuggling)',
      () =>
        `POST /rpc/x HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      /^HTTP\/1\.1 400/,
    ],
    [
      'an address of its own',
      () => `GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
      /^HTTP\/1\.1 421/,
    ],
  ])('turns away %s', async (_name, bytes: () => string, wanted: RegExp) => {
    expect(await raw(bytes())).toMatch(wanted);
  });

  it('answers on the loopback address alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one !== undefined && !one.internal && one.family === 'IPv4');
    if (!outside) return;
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect(host.port, outside.address, () => resolve(true));
      socket.on('error', () => resolve(false));
      setTimeout(() => resolve(false), 1000).unref();
    });
    expect(reached).toBe(false);
  });

  it('logs nothing about any of it', () => {
    expect(test.faults).toEqual([]);
  });
});

describe('wrong tokens', () => {
  let other: LoopbackHost;
  beforeEach(async () => {
    other = await open();
  });
  afterEach(() => other.close());

  it('lock the door for a minute after fifty, for the right one too; the page itself still opens', async () => {
    const headers = { ...good(), host: `127.0.0.1:${other.port}` };
    const wrong = { ...headers, authorization: 'Bearer nonsense' };
    for (let index = 0; index < 50; index += 1) {
      expect((await ask({ to: other, headers: wrong })).status).toBe(401);
    }
    const right = { ...headers, authorization: `Bearer ${other.token}` };
    expect((await ask({ to: other, headers: right })).status).toBe(429);
    expect((await ask({ to: other, method: 'GET', path: '/', headers: { host: headers.host } })).status).toBe(
      200,
    );
  });
});
