import type { Crop } from '#shared/contract/photos.ts';

/** Pixels of the upright picture. */
export type PictureSize = { readonly width: number; readonly height: number };

/** Width to height of a portrait of 25 × 35 mm. */
const shape = 5 / 7;
const smallestHeight = 0.1;

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

/** The frame moved by fractions of the picture, kept inside it. */
export function moveCrop(crop: Crop, right: number, down: number): Crop {
  return {
    ...crop,
    x: between(crop.x + right, 0, 1 - crop.width),
    y: between(crop.y + down, 0, 1 - crop.height),
  };
}

/** The frame made larger (`factor` over 1) or smaller about its middle, 5 : 7 and inside the picture. */
export function resizeCrop(crop: Crop, factor: number, size: PictureSize): Crop {
  const widthOf = (height: number) => (height * size.height * shape) / size.width;
  const most = Math.min(1, size.width / (size.height * shape));
  const height = between(crop.height * factor, Math.min(smallestHeight, most), most);
  const width = Math.min(1, widthOf(height));
  const middleX = crop.x + crop.width / 2;
  const middleY = crop.y + crop.height / 2;
  return moveCrop({ x: middleX - width / 2, y: middleY - height / 2, width, height }, 0, 0);
}

/** Pixels that the frame cuts out. */
export function pixelsOf(crop: Crop, size: PictureSize): PictureSize {
  return { width: Math.round(crop.width * size.width), height: Math.round(crop.height * size.height) };
}

/** 25 × 35 mm at 300 dots per inch. */
export const leastPixels: PictureSize = { width: 295, height: 413 };

export function isTooSmall(crop: Crop, size: PictureSize): boolean {
  const cut = pixelsOf(crop, size);
  return cut.width < leastPixels.width || cut.height < leastPixels.height;
}

const step = 0.01;
const largeStep = 0.05;

/** What a key does to the frame; undefined where the key means nothing to it. */
export function cropByKey(
  crop: Crop,
  key: { readonly key: string; readonly isLarge: boolean },
  size: PictureSize,
): Crop | undefined {
  const by = key.isLarge ? largeStep : step;
  switch (key.key) {
    case 'ArrowLeft':
      return moveCrop(crop, -by, 0);
    case 'ArrowRight':
      return moveCrop(crop, by, 0);
    case 'ArrowUp':
      return moveCrop(crop, 0, -by);
    case 'ArrowDown':
      return moveCrop(crop, 0, by);
    case '+':
    case '=':
    case 'Add':
      return resizeCrop(crop, 1.05, size);
    case '-':
    case '_':
    case 'Subtract':
      return resizeCrop(crop, 1 / 1.05, size);
    default:
      return undefined;
  }
}
