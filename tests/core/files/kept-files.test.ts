import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptFiles } from '#core/files/kept-files.ts';

let folder: string;
let kept: KeptFiles;
const photo = Buffer.from('a photo of 张示例');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peixun-kept-'));
  kept = new KeptFiles(path.join(folder, 'files'), randomBytes(32));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a kept file', () => {
  it('comes back as it was, once per content, with nothing half written beside it', async () => {
    const sha256 = await kept.write(photo);
    expect(await kept.write(photo)).toBe(sha256);
    expect(Buffer.from(await kept.read(sha256)).equals(photo)).toBe(true);
    expect(await readdir(path.dirname(kept.pathOf(sha256)))).toEqual([sha256]);
  });

  it.each([
    ['cut off', (file: string) => truncate(file, 30)],
    ['emptied', (file: string) => truncate(file, 0)],
    ['overwritten', (file: string) => writeFile(file, 'x'.repeat(80))],
  ])(
    'that was %s is refused when read, and healed when the same bytes are kept again',
    async (_how, harm) => {
      const sha256 = await kept.write(photo);
      await harm(kept.pathOf(sha256));
      await expect(kept.read(sha256)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
      expect(await kept.write(photo)).toBe(sha256);
      expect(Buffer.from(await kept.read(sha256)).equals(photo)).toBe(true);
    },
  );

  it('that is gone is said to be gone; a fault of the disk is not', async () => {
    const sha256 = await kept.write(photo);
    await rm(kept.pathOf(sha256));
    await expect(kept.read(sha256)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await mkdir(kept.pathOf(sha256));
    await expect(kept.read(sha256)).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('that a kill left half written is swept, and nothing else', async () => {
    const sha256 = await kept.write(photo);
    const beside = path.dirname(kept.pathOf(sha256));
    await writeFile(path.join(beside, `${sha256}.0123456789ab`), 'half');
    await writeFile(path.join(beside, `${sha256}.note`), 'stays');
    await mkdir(path.join(folder, 'files', 'elsewhere'));
    await kept.sweepUnfinished();
    expect((await readdir(beside)).toSorted()).toEqual([sha256, `${sha256}.note`]);
  });

  it('that does not exist yet needs no folder to be swept', async () => {
    await expect(kept.sweepUnfinished()).resolves.toBeUndefined();
  });
});
