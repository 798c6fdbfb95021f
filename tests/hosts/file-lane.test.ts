import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largestFile } from '#shared/contract/file-limits.ts';
import { type LoopbackHost, serveLoopback } from '#hosts/loopback-http.ts';
import { startTestHouse, type TestHouse } from '../support/house.ts';

let test: TestHouse;
let host: LoopbackHost;
const mebi = 1024 * 1024;

beforeAll(async () => {
  test = await startTestHouse({ isEmpty: true });
  host = await serveLoopback({ house: test.house, page: new Map(), port: 0 });
});
afterAll(async () => {
  await host.close();
  await test.stop();
});

const headers = () => ({ authorization: `Bearer ${host.token}` });
const address = (rest: string) => `http://127.0.0.1:${host.port}/file${rest}`;

/** Begins to hand a file in, with the size it states. */
function putting(name: string, size: number): ClientRequest {
  const stated = { ...headers(), 'content-length': String(size) };
  return request(address(`?name=${name}`), { method: 'PUT', headers: stated });
}

/** Bytes of the lane's files on the disk. */
async function onDisk(): Promise<number> {
  const folder = path.join(test.folder, 'passing');
  let total = 0;
  for (const name of await readdir(folder)) total += (await stat(path.join(folder, name))).size;
  return total;
}

describe('the byte lane', () => {
  it('takes a backup in piece by piece, however large, and keeps nothing of one that breaks off', async () => {
    const asked = putting('large.pxbackup', largestFile + 1);
    asked.on('error', () => undefined);
    asked.write(new Uint8Array(4 * mebi));
    // On the disk before its end was sent: it is not waited for in memory.
    await expect.poll(onDisk).toBeGreaterThan(2 * mebi);
    asked.destroy();
    await expect.poll(onDisk).toBe(0);
  });

  it('refuses any other file by the size it states, before its first byte', async () => {
    const asked = putting('large.xlsx', largestFile + 1);
    asked.flushHeaders();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what `response` carries
    expect(answer.statusCode).toBe(413);
    asked.destroy();
    expect(await onDisk()).toBe(0);
  });

  it('sends a file with its size, whole', async () => {
    const bytes = randomBytes(3 * mebi + 1);
    const made = await test.house.passingFiles.add({ name: '备份', mediaType: 'x/y', bytes });
    const response = await fetch(address(`/${made.id}`), { headers: headers() });
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    await test.house.passingFiles.drop(made.id);
  });

  it('counts a file as sent for a page that cuts the line once it has every byte', async () => {
    const bytes = new Uint8Array(mebi);
    for (let time = 0; time < 10; time += 1) {
      const made = await test.house.passingFiles.add({ name: 'x', mediaType: 'x/y', bytes, isOnce: true });
      const asked = request(address(`/${made.id}`), { headers: headers() }).end();
      const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what `response` carries
      let left = bytes.length;
      answer.on('data', (piece: Buffer) => {
        left -= piece.length;
        if (left === 0) answer.destroy();
      });
      await expect.poll(() => test.house.passingFiles.find(made.id)).toBeUndefined();
    }
  });

  it('answers a page that went away in the middle with nothing, and keeps serving', async () => {
    const bytes = new Uint8Array(8 * mebi);
    const made = await test.house.passingFiles.add({ name: 'x', mediaType: 'x/y', bytes, isOnce: true });
    const leaving = new AbortController();
    const response = await fetch(address(`/${made.id}`), { headers: headers(), signal: leaving.signal });
    leaving.abort();
    await expect(response.arrayBuffer()).rejects.toThrow(/abort/iu);
    // It was not sent, so it is there for another try.
    const again = await fetch(address(`/${made.id}`), { headers: headers() });
    expect((await again.arrayBuffer()).byteLength).toBe(bytes.length);
    await expect.poll(() => test.house.passingFiles.find(made.id)).toBeUndefined();
    expect(test.faults).toEqual([]);
  });
});
