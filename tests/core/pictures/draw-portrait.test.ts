import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPortrait } from '#core/pictures/draw-portrait.ts';
import { preparePortrait } from '#core/pictures/prepare-portrait.ts';

test('a drawn portrait has the stored size and passes every check a photo must pass', async () => {
  for (let index = 0; index < 12; index++) {
    const jpeg = await drawPortrait(`person ${index}`);
    expect(await sharp(jpeg).metadata()).toMatchObject({
      format: 'jpeg',
      width: 413,
      height: 579,
      isProgressive: false,
    });
    expect(await preparePortrait(jpeg)).toMatchObject({ checks: [] });
  }
});

test('the same seed draws the same person, other seeds draw others', async () => {
  const drawn = await Promise.all(
    ['a', 'a', 'b', 'c'].map(async (seed) => Buffer.from(await drawPortrait(seed))),
  );
  const different = new Set(drawn.map((jpeg) => jpeg.toString('base64')));
  expect(different.size).toBe(3);
});
