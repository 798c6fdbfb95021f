import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fetchElectron, hostToAsk } from '../../electron/launch/fetch-electron.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const { signal } = new AbortController();
const installer = (code: number) => ({
  'install.js': `require('fs').writeFileSync(__dirname + '/ran', ''); process.exit(${code});`,
  'package.json': '{}',
});

async function listening(): Promise<string> {
  const server = createServer((socket) => socket.destroy());
  onTestFinished(() => void server.close());
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
}

test('the installer runs when its host answers', async () => {
  const env = { ELECTRON_MIRROR: await listening() };
  expect(await fetchElectron(temporaryFolder(installer(0)), { env, signal })).toEqual({ kind: 'fetched' });
});

test('a download that fails is said so', async () => {
  const env = { ELECTRON_MIRROR: await listening() };
  expect(await fetchElectron(temporaryFolder(installer(1)), { env, signal })).toEqual({
    kind: 'failed',
    reason: 'download-failed',
  });
});

test('nothing is started when nobody answers', async () => {
  const folder = temporaryFolder(installer(0));
  const env = { ELECTRON_MIRROR: 'http://127.0.0.1:1/' };
  expect(await fetchElectron(folder, { env, signal })).toEqual({ kind: 'failed', reason: 'offline' });
  expect(existsSync(`${folder}/ran`)).toBe(false);
});

test('a host that stays silent is waited for no longer than the limit', async () => {
  // An address of the documentation range: packets to it are dropped or refused, never answered.
  const env = { ELECTRON_MIRROR: 'http://192.0.2.1:9/' };
  const started = performance.now();
  const ending = await fetchElectron(temporaryFolder(installer(0)), { env, signal, limit: 200 });
  expect(ending.reason).toBe('offline');
  expect(performance.now() - started).toBeLessThan(2000);
});

test('the host asked is the proxy, the mirror, or the usual one', () => {
  expect(hostToAsk({ HTTPS_PROXY: 'http://proxy.office:3128' })).toEqual({
    host: 'proxy.office',
    port: 3128,
  });
  expect(hostToAsk({ ELECTRON_MIRROR: 'https://mirror.example/electron/' })).toEqual({
    host: 'mirror.example',
    port: 443,
  });
  expect(hostToAsk({})).toEqual({ host: 'github.com', port: 443 });
  expect(hostToAsk({ ELECTRON_MIRROR: 'not an address' }).host).toBe('github.com');
});
