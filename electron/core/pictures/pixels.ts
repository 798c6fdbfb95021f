import sharp, { type Sharp } from 'sharp';
import { openPicture } from './open-picture.ts';

/** A quarter turn clockwise, once, twice or three times; applied after the EXIF orientation. */
export type Turn = 0 | 90 | 180 | 270;

/** Decoded sRGB pixels, three bytes each, transparent parts white. */
export type Pixels = { readonly data: Buffer; readonly width: number; readonly height: number };

export type Colour = readonly [red: number, green: number, blue: number];

export type PixelSize = { readonly width: number; readonly height: number };

/** The size of the upright, turned picture, from its header alone. */
export async function uprightSize(bytes: Uint8Array, turn: Turn): Promise<PixelSize> {
  const { width, height } = (await openPicture(bytes).metadata()).autoOrient;
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** Decodes upright and turned, shrunk so that the longer side is at most `edge` (never enlarged). */
export async function uprightPixels(bytes: Uint8Array, turn: Turn, edge: number): Promise<Pixels> {
  const upright = await rawPixels(
    openPicture(bytes).autoOrient().resize(edge, edge, { fit: 'inside', withoutEnlargement: true }),
  );
  return turn === 0 ? upright : await rawPixels(fromPixels(upright).rotate(turn));
}

export async function rawPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

export function fromPixels({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

export function colourAt({ data, width }: Pixels, x: number, y: number): Colour {
  const at = (y * width + x) * 3;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** The middle of each channel: a few dark hairs among border pixels do not move it. */
export function medianColour(colours: readonly Colour[]): Colour {
  const middle = (channel: 0 | 1 | 2): number =>
    colours.map((colour) => colour[channel]).toSorted((a, b) => a - b)[colours.length >> 1] ?? 0;
  return [middle(0), middle(1), middle(2)];
}

export function colourDistance(first: Colour, second: Colour): number {
  return Math.max(
    Math.abs(first[0] - second[0]),
    Math.abs(first[1] - second[1]),
    Math.abs(first[2] - second[2]),
  );
}

/** Pixels along the top and the upper half of both sides: where a portrait shows background, not shoulders. */
export function borderColours(pixels: Pixels): readonly Colour[] {
  const colours: Colour[] = [];
  const band = Math.max(1, Math.round(pixels.width * 0.04));
  for (let y = 0; y < pixels.height * 0.5; y++) {
    const isTop = y < band;
    for (let x = 0; x < pixels.width; x++) {
      if (isTop || x < band || x >= pixels.width - band) colours.push(colourAt(pixels, x, y));
    }
  }
  return colours;
}
