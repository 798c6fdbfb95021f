import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FileAnswer, FileRequest } from '#shared/contract/file-port.ts';
import { largestFile } from '#shared/contract/file-limits.ts';
import { serveFilePort } from '#hosts/file-port.ts';
import { PortLane } from '../../renderer/port-lane.ts';
import { startTestHouse, type TestHouse } from '../support/house.ts';
import { relayedChannel } from '../support/relayed-channel.ts';

const mebi = 1024 * 1024;
let test: TestHouse;
let channel: Awaited<ReturnType<typeof relayedChannel>>;
let heard: FileAnswer[] = [];

beforeAll(async () => {
  test = await startTestHouse({ isEmpty: true });
});
afterAll(() => test.stop());
beforeEach(async () => {
  channel = await relayedChannel();
  heard = [];
  // Only the core speaks here.
  channel.page.addEventListener('message', ({ data }) => heard.push(data as FileAnswer));
  serveFilePort(test.house, channel.core);
  channel.core.start();
  channel.page.start();
});
afterEach(() => channel.close());

const say = (request: FileRequest) => channel.page.postMessage(request);
const last = () => heard.at(-1)?.kind;

/** Bytes of the lane's files on the disk. */
async function onDisk(): Promise<number> {
  const folder = path.join(test.folder, 'passing');
  let total = 0;
  for (const name of await readdir(folder)) total += (await stat(path.join(folder, name))).size;
  return total;
}

function putting(size: number, name = 'large.pxbackup'): FileRequest {
  return { id: 1, kind: 'put', name, mediaType: '', size };
}

describe('the byte lane on a port', () => {
  it('a large file passes in pieces and comes out byte for byte, two at a time', async () => {
    const lane = new PortLane(channel.page);
    const contents = [randomBytes(5 * mebi + 7), randomBytes(mebi), Buffer.alloc(0)];
    const ids = await Promise.all(contents.map((bytes) => lane.send('备份.pxbackup', new Blob([bytes]))));
    const came = await Promise.all(ids.map((id) => lane.fetch(id)));
    for (const [index, { name, blob }] of came.entries()) {
      expect(name).toBe('备份.pxbackup');
      expect(Buffer.from(await blob.arrayBuffer()).equals(contents[index] ?? Buffer.of(1))).toBe(true);
    }
    expect(Math.max(...heard.map((said) => (said.kind === 'piece' ? said.bytes.length : 0)))).toBe(mebi);
    for (const id of ids) await test.house.passingFiles.drop(id);
  });

  it('the next piece is asked for only when the one before is taken, and sent only when it is asked for', async () => {
    say(putting(3 * mebi));
    await expect.poll(last).toBe('more');
    expect(heard).toHaveLength(1);
    say({ id: 1, kind: 'piece', bytes: new Uint8Array(2 * mebi) });
    await expect.poll(() => heard.length).toBe(2);
    // On the disk before its end was sent: it is not waited for in memory.
    await expect.poll(onDisk).toBeGreaterThan(mebi);
    say({ id: 1, kind: 'end' });
    await expect.poll(last).toBe('taken');
    const taken = heard.at(-1);
    if (taken?.kind !== 'taken') throw new Error('not taken');
    say({ id: 2, kind: 'get', fileId: taken.fileId });
    await expect.poll(last).toBe('file');
    say({ id: 2, kind: 'more' });
    await expect.poll(last).toBe('piece');
    const count = heard.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(count);
    say({ id: 2, kind: 'stop' });
    await expect.poll(last).toBe('refused');
    await test.house.passingFiles.drop(taken.fileId);
  });

  it('a page that gives up or goes away in the middle leaves nothing', async () => {
    say(putting(9 * mebi));
    say({ id: 1, kind: 'piece', bytes: new Uint8Array(2 * mebi) });
    await expect.poll(onDisk).toBeGreaterThan(mebi);
    say({ id: 1, kind: 'stop' });
    await expect.poll(onDisk).toBe(0);
    say({ ...putting(9 * mebi), id: 2 });
    say({ id: 2, kind: 'piece', bytes: new Uint8Array(2 * mebi) });
    await expect.poll(onDisk).toBeGreaterThan(mebi);
    channel.page.close();
    await expect.poll(onDisk).toBe(0);
  });

  it('any other file than a backup is refused by the size it states, before its first byte', async () => {
    say(putting(largestFile + 1, 'large.xlsx'));
    await expect.poll(last).toBe('refused');
    expect(heard).toMatchObject([{ kind: 'refused', code: 'FILE_TOO_LARGE' }]);
    say(putting(largestFile + 1));
    await expect.poll(last).toBe('more');
    say({ id: 1, kind: 'stop' });
  });

  it('what was made for one fetch stays until its last byte was asked for, and goes then', async () => {
    const bytes = Buffer.from('made');
    const file = { name: 'x', mediaType: 'x/y', bytes, isOnce: true };
    const { id } = await test.house.passingFiles.add(file);
    const lane = new PortLane(channel.page);
    say({ id: 900, kind: 'get', fileId: id });
    await expect.poll(last).toBe('file');
    say({ id: 900, kind: 'stop' });
    await expect.poll(last).toBe('refused');
    expect(test.house.passingFiles.find(id)).toBeDefined();
    await lane.fetch(id);
    expect(test.house.passingFiles.find(id)).toBeUndefined();
  });

  it('what is no request is refused and logged, and the lane goes on', async () => {
    const before = test.faults.length;
    // Another page could not reach the port; a fault of our own could.
    for (const nonsense of [
      { id: 7, kind: 'delete' },
      { id: 8, kind: 'piece', bytes: 'text' },
    ]) {
      channel.page.postMessage(nonsense);
    }
    await expect.poll(() => heard.length).toBe(2);
    expect(heard.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
    channel.page.postMessage('nothing');
    say({ id: 9, kind: 'put', name: 'a.txt', mediaType: '', size: 1 });
    await expect.poll(() => heard.some((said) => said.id === 9 && said.kind === 'more')).toBe(true);
    channel.page.postMessage({ id: 9, kind: 'piece', bytes: 'text' });
    await expect.poll(() => heard.some((said) => said.id === 9 && said.kind === 'refused')).toBe(true);
    expect(test.faults.length).toBeGreaterThan(before);
  });

  it('whoever waits for a core that ended hears that nobody answers', async () => {
    const lane = new PortLane(channel.page);
    channel.core.close();
    const waiting = lane.fetch('p-x');
    lane.close();
    await expect(waiting).rejects.toThrow(/network/);
  });
});
