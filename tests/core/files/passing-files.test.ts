import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect, PassingFiles } from '#core/files/passing-files.ts';

const hour = 3600_000;
const mebi = 1024 * 1024;
let folder: string;
let now: number;
let passing: PassingFiles;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peixun-passing-'));
  now = 0;
  passing = new PassingFiles(path.join(folder, 'passing'), () => now);
  await passing.clear();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const roster = { name: '名册.xlsx', mediaType: 'application/octet-stream' };
const add = (bytes: Uint8Array) => passing.add({ ...roster, bytes });
const placeOf = (id: string) => path.join(folder, 'passing', id);

describe('a file on its way', () => {
  // Around the length of a piece, where a mistake would lose or double a byte.
  it.each([0, 1, mebi - 1, mebi, mebi + 1, 2 * mebi, 2 * mebi + 7])(
    'of %i bytes comes back whole',
    async (size) => {
      const bytes = randomBytes(size);
      const file = await add(bytes);
      expect(file.size).toBe(size);
      expect(Buffer.from((await passing.read(file.id)).bytes).equals(bytes)).toBe(true);
    },
  );

  it('comes in crumbs as well, and goes out as a stream', async () => {
    const bytes = randomBytes(mebi + 999);
    async function* crumbs() {
      for (let from = 0; from < bytes.length; from += 70_001) yield bytes.subarray(from, from + 70_001);
    }
    const { id } = await passing.addStream(roster, crumbs());
    expect((await collect(passing.openRead(id).content)).equals(bytes)).toBe(true);
  });

  it('lies unreadable on the disk', async () => {
    const { id } = await add(Buffer.from('张示例 '.repeat(1000)));
    expect((await readFile(placeOf(id))).includes('张示例')).toBe(false);
  });

  it('lets other work through while a large one is sealed and opened', async () => {
    let turns = 0;
    let isRunning = true;
    const count = () => {
      turns += 1;
      if (isRunning) setImmediate(count);
    };
    setImmediate(count);
    const { id } = await add(Buffer.alloc(24 * mebi));
    const afterSealing = turns;
    await passing.read(id);
    isRunning = false;
    expect(afterSealing).toBeGreaterThan(20);
    expect(turns - afterSealing).toBeGreaterThan(20);
  });

  it.each([
    ['cut off within a piece', (file: string) => truncate(file, mebi)],
    ['cut off between pieces', (file: string) => truncate(file, mebi + 16)],
    ['emptied', (file: string) => truncate(file, 0)],
    [
      'altered by one byte',
      async (file: string) => {
        const bytes = await readFile(file);
        bytes[5] = (bytes[5] ?? 0) ^ 1;
        await writeFile(file, bytes);
      },
    ],
    [
      'shuffled',
      async (file: string) => {
        const bytes = await readFile(file);
        const piece = mebi + 16;
        await writeFile(file, Buffer.concat([bytes.subarray(piece), bytes.subarray(0, piece)]));
      },
    ],
  ])('that was %s on the disk is refused', async (_how, harm) => {
    const { id } = await add(randomBytes(2 * mebi));
    await harm(placeOf(id));
    await expect(passing.read(id)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('over its limit is refused as soon as that shows, and leaves nothing', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(mebi);
      }
    }
    const taking = passing.addStream({ ...roster, limit: 3 * mebi }, endless());
    await expect(taking).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      data: { params: { limit: 3 * mebi } },
    });
    expect(given).toBeLessThan(10);
    expect(await readdir(path.join(folder, 'passing'))).toEqual([]);
  });

  it('whose sender breaks off leaves nothing', async () => {
    async function* broken() {
      yield Buffer.alloc(2 * mebi);
      throw new Error('line cut');
    }
    await expect(passing.addStream(roster, broken())).rejects.toThrow('line cut');
    expect(await readdir(path.join(folder, 'passing'))).toEqual([]);
  });
});

describe('a lent file', () => {
  it('is sent from where it lies, and stays there when it is dropped', async () => {
    const place = path.join(folder, 'a.pxbackup');
    await writeFile(place, 'encrypted already');
    const { id } = passing.lend({ ...roster, place, size: 17 });
    expect((await collect(passing.openRead(id).content)).toString()).toBe('encrypted already');
    await passing.drop(id);
    expect(passing.find(id)).toBeUndefined();
    expect(await readFile(place, 'utf8')).toBe('encrypted already');
  });

  it('too large for memory is refused to be read whole', async () => {
    const { id } = passing.lend({ ...roster, place: path.join(folder, 'gone'), size: 3_000_000_000 });
    await expect(passing.read(id)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});

describe('a file nobody needs any more', () => {
  it('goes after half a day, unless it was used since or work in hand needs it', async () => {
    const idle = await add(Buffer.from('idle'));
    const used = await add(Buffer.from('used'));
    const needed = await add(Buffer.from('needed'));
    passing.retain(needed.id);
    now = 11 * hour;
    await passing.read(used.id);
    now = 13 * hour;
    await add(Buffer.from('the next one'));
    expect([idle, used, needed].map(({ id }) => passing.find(id) !== undefined)).toEqual([false, true, true]);
    expect(await readdir(path.join(folder, 'passing'))).not.toContain(idle.id);
    passing.release(needed.id);
    now = 26 * hour;
    await add(Buffer.from('and another'));
    expect(passing.find(needed.id)).toBeUndefined();
  });
});
