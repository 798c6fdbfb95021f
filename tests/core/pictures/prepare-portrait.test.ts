import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspectPicture } from '#core/pictures/inspect-picture.ts';
import { type Portrait, type PortraitOptions, preparePortrait } from '#core/pictures/prepare-portrait.ts';
import { findCrop } from '#core/pictures/propose-crop.ts';
import {
  bluePhoto,
  landscapePhoto,
  largePhoto,
  plainPhoto,
  samplePhoto,
  smallPhoto,
  turnedPhoto,
} from './sample-photos.ts';

async function portraitOf(bytes: Uint8Array, options: PortraitOptions = {}): Promise<Portrait> {
  const portrait = await preparePortrait(bytes, options);
  if (portrait.kind === 'unreadable') throw new Error(portrait.reason);
  return portrait;
}

const codes = (portrait: Portrait) => portrait.checks.map((check) => check.code);

/** Four colours in four corners, to see what was turned and cut. */
async function corners(width: number, height: number): Promise<Buffer> {
  const half = (left: number, top: number, background: string) => ({
    input: { create: { width: width / 2, height: height / 2, channels: 3, background } } as const,
    left,
    top,
  });
  return await sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite([
      half(0, 0, '#ff0000'),
      half(width / 2, 0, '#00ff00'),
      half(0, height / 2, '#0000ff'),
      half(width / 2, height / 2, '#000000'),
    ])
    .png()
    .toBuffer();
}

async function topLeft(jpeg: Uint8Array): Promise<readonly number[]> {
  const { data } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray(0, 3)].map((value) => Math.round(value / 51) * 51);
}

describe('portraits as they are stored', () => {
  test('a one-inch photo stays whole and passes every check', async () => {
    const portrait = await portraitOf(await samplePhoto(plainPhoto));
    expect(portrait).toMatchObject({
      width: 413,
      height: 579,
      checks: [],
      crop: { x: 0, y: 0, width: 1, height: 1 },
    });
  });

  test('every portrait is a baseline sRGB JPEG without EXIF or profile', async () => {
    for (const name of [turnedPhoto, largePhoto, '孙梅𬭎.png']) {
      const { jpeg } = await portraitOf(await samplePhoto(name));
      const metadata = await sharp(jpeg).metadata();
      expect(metadata).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3, isProgressive: false });
      expect([metadata.exif, metadata.icc, metadata.xmp, metadata.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  test('the EXIF flag is followed and its position is gone', async () => {
    const source = await sharp(await corners(400, 560))
      .rotate(270)
      .withExifMerge({
        IFD0: { Orientation: '6' },
        IFD3: { GPSLatitude: '37/1 0/1 0/1' },
      })
      .jpeg()
      .toBuffer();
    const marked = await sharp(source).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { jpeg, width, height } = await portraitOf(marked);
    expect([width, height]).toEqual([399, 559]);
    expect(await topLeft(jpeg)).toEqual([255, 0, 0]);
    expect(await inspectPicture(jpeg)).toMatchObject({ hasExif: false, hasGps: false, orientation: 1 });
  });

  test('transparent parts become white', async () => {
    const clear = await sharp({ create: { width: 413, height: 579, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    expect(await topLeft((await portraitOf(clear)).jpeg)).toEqual([255, 255, 255]);
  });

  test('a quarter turn is clockwise, and the rectangle is of the turned picture', async () => {
    const source = await corners(560, 400);
    expect(await topLeft((await portraitOf(source, { turn: 90 })).jpeg)).toEqual([0, 0, 255]);
    expect(await topLeft((await portraitOf(source, { turn: 180 })).jpeg)).toEqual([0, 0, 0]);
    const crop = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 };
    // Turned clockwise, green stands in the lower right.
    expect(await topLeft((await portraitOf(source, { turn: 90, crop })).jpeg)).toEqual([0, 255, 0]);
  });

  test('12 megapixels shrink to the stored size, a small photo is never enlarged', async () => {
    expect(await portraitOf(await samplePhoto(largePhoto))).toMatchObject({ width: 413, height: 579 });
    const small = await portraitOf(await samplePhoto(smallPhoto));
    expect([small.width, small.height]).toEqual([260, 364]);
    expect(codes(small)).toEqual(['too-small']);
  });

  test('a rectangle outside the picture is a mistake of the caller', async () => {
    const bytes = await samplePhoto(plainPhoto);
    await expect(preparePortrait(bytes, { crop: { x: 0.6, y: 0, width: 0.5, height: 1 } })).rejects.toThrow(
      RangeError,
    );
  });
});

describe('what an office may refuse is named', () => {
  test('a blue background, with the colour seen', async () => {
    const { checks } = await portraitOf(await samplePhoto(bluePhoto));
    expect(checks).toEqual([
      { code: 'background-not-white', params: { colour: 'blue', seen: '#4a90d8', whitePercent: 0 } },
    ]);
  });

  test.each([
    ['#d32f2f', 'red'],
    ['#9a9a9a', 'grey'],
    ['#101010', 'dark'],
    ['#6fae5a', 'other'],
  ])('a background of %s is %s', async (background, colour) => {
    const plain = await sharp({ create: { width: 413, height: 579, channels: 3, background } })
      .png()
      .toBuffer();
    expect((await portraitOf(plain)).checks).toContainEqual(
      expect.objectContaining({ code: 'background-not-white', params: expect.objectContaining({ colour }) }),
    );
  });

  test('a landscape photo, unless a person chose the rectangle', async () => {
    const bytes = await samplePhoto(landscapePhoto);
    expect(codes(await portraitOf(bytes))).toContain('landscape');
    const crop = { x: 0.25, y: 0, width: 0.5, height: 0.93 };
    expect(codes(await portraitOf(bytes, { crop }))).not.toContain('landscape');
  });

  test('a photo too dark to know anyone', async () => {
    const dark = await sharp(await samplePhoto(plainPhoto))
      .linear(0.15, 0)
      .jpeg()
      .toBuffer();
    expect(codes(await portraitOf(dark))).toContain('too-dark');
  });
});

describe('where to cut', () => {
  const onWhite = async (
    width: number,
    height: number,
    head: { readonly left: number; readonly top: number },
  ) =>
    await sharp({ create: { width, height, channels: 3, background: '#fff' } })
      .composite([
        { input: { create: { width: 120, height: 160, channels: 3, background: '#b98' } }, ...head },
      ])
      .png()
      .toBuffer();

  test('around the head, with room above it', async () => {
    const proposal = await findCrop(await onWhite(1200, 800, { left: 800, top: 200 }), 0);
    expect(proposal.basis).toBe('subject');
    const { x, y, width, height } = proposal.crop;
    expect(x + width / 2).toBeCloseTo(860 / 1200, 1);
    expect(y).toBeGreaterThan(0.1);
    expect(y).toBeLessThan(0.25);
    expect((width * 1200) / (height * 800)).toBeCloseTo(413 / 579, 2);
  });

  test('the middle where the background is no plain one', async () => {
    const noise = await sharp({
      create: {
        width: 600,
        height: 400,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 80 },
      },
    })
      .png()
      .toBuffer();
    expect(await findCrop(noise, 0)).toMatchObject({ basis: 'centred' });
  });

  test('always inside the picture, whatever its shape', async () => {
    for (const [width, height] of [
      [2000, 50],
      [50, 2000],
      [300, 300],
      [10, 10],
    ] as const) {
      const bytes = await sharp({ create: { width, height, channels: 3, background: '#eee' } })
        .png()
        .toBuffer();
      const portrait = await portraitOf(bytes);
      expect(portrait.crop.x + portrait.crop.width).toBeLessThanOrEqual(1.000001);
      expect(portrait.crop.y + portrait.crop.height).toBeLessThanOrEqual(1.000001);
    }
  });
});
