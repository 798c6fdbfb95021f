import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspectPicture } from '#core/pictures/inspect-picture.ts';
import { preparePortrait } from '#core/pictures/prepare-portrait.ts';
import { largePhoto, landscapePhoto, plainPhoto, samplePhoto, turnedPhoto } from './sample-photos.ts';

const picture = { kind: 'picture', orientation: 1, hasExif: false, hasGps: false, animated: false } as const;
const unreadable = (reason: string) => ({ kind: 'unreadable', reason });

describe('what a photo is', () => {
  test('format and size come from the bytes', async () => {
    expect(await inspectPicture(await samplePhoto(plainPhoto))).toEqual({
      ...picture,
      format: 'jpeg',
      width: 413,
      height: 579,
    });
    expect(await inspectPicture(await samplePhoto('孙梅𬭎.png'))).toMatchObject({
      format: 'png',
      width: 413,
    });
    expect(await inspectPicture(await samplePhoto(largePhoto))).toMatchObject({ width: 3024, height: 4032 });
    expect(await inspectPicture(await samplePhoto(landscapePhoto))).toMatchObject({
      width: 800,
      height: 600,
    });
  });

  test('a photo turned by its EXIF flag is measured upright, and its GPS position is noticed', async () => {
    expect(await inspectPicture(await samplePhoto(turnedPhoto))).toEqual({
      ...picture,
      format: 'jpeg',
      width: 413,
      height: 579,
      orientation: 6,
      hasExif: true,
      hasGps: true,
    });
  });

  test('a moving picture is noticed', async () => {
    const frame = async (background: string) =>
      await sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = await Promise.all(['#fff', '#f00'].map(frame));
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await inspectPicture(gif)).toMatchObject({ format: 'gif', animated: true });
  });
});

describe('what is no photo is refused with its reason', () => {
  const box = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`, 'latin1');

  test.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a phone picture in HEIC', box('heic'), 'heic'],
    [
      'a drawing in SVG, which can hold scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'svg',
    ],
    ['an SVG behind an XML head', Buffer.from('<?xml version="1.0"?>\n<svg/>'), 'svg'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'other-format'],
    ['a video', box('isom'), 'other-format'],
    ['a file of 31 MB', Buffer.alloc(31 * 1024 * 1024, '\xff\xd8\xff', 'latin1'), 'too-large'],
    ['a text named .jpg', Buffer.from('hello'), 'not-a-picture'],
    ['a JPEG of a head alone', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'truncated'],
  ])('%s', async (_, bytes, reason) => {
    expect(await inspectPicture(bytes)).toMatchObject(unreadable(reason));
    expect(await preparePortrait(bytes)).toMatchObject(unreadable(reason));
  });

  test('a photo cut off on the way', async () => {
    for (const name of [plainPhoto, largePhoto, '孙梅𬭎.png']) {
      const bytes = await samplePhoto(name);
      const half = bytes.subarray(0, Math.floor(bytes.length * 0.6));
      expect(await inspectPicture(half), name).toMatchObject(unreadable('truncated'));
      expect(await preparePortrait(half), name).toMatchObject(unreadable('truncated'));
    }
  });

  test('a small file that would unfold to a giant picture is refused before it is decoded', async () => {
    const bytes = Buffer.from(
      await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
    );
    bytes.writeUInt32BE(50_000, 16);
    bytes.writeUInt32BE(50_000, 20);
    const refused = await inspectPicture(bytes);
    expect(refused.kind).toBe('unreadable');
    const bomb = await sharp({
      create: { width: 16_000, height: 8_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(await inspectPicture(bomb)).toMatchObject({
      reason: 'too-many-pixels',
      params: { maximum: 120e6 },
    });
  });
});
