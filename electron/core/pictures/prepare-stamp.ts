import sharp from 'sharp';
import { openPicture, pictureFailure, type UnreadablePicture } from './open-picture.ts';
import { borderColours, medianColour } from './pixels.ts';
import { readHead } from './read-head.ts';

export type Stamp = {
  readonly kind: 'stamp';
  /** PNG with transparency, sRGB, without any data about the picture. */
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What lies beneath shows through somewhere. */
  readonly isTransparent: boolean;
};

/** 42 mm, a round seal, at 600 dots per inch; more would only make every printed sheet heavier. */
const longestEdge = 992;
/** Paper of a scan is never quite white. */
const paperAtLeast = 225;

type Pixels = { readonly data: Buffer; readonly width: number; readonly height: number };

/**
 * Makes the picture of a seal or signature that lies over print like ink: upright, at most 992 pixels, its
 * transparency kept. A scan on white paper loses the paper; any other background stays.
 */
export async function prepareStamp(bytes: Uint8Array): Promise<Stamp | UnreadablePicture> {
  try {
    const head = await readHead(bytes);
    if (head.kind === 'unreadable') return head;
    const { data, info } = await openPicture(bytes)
      .autoOrient()
      .resize(longestEdge, longestEdge, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = { data, width: info.width, height: info.height };
    if (!hasTransparency(data) && isOnPaper(pixels)) takePaperAway(data);
    const { width, height } = pixels;
    const png = await sharp(data, { raw: { width, height, channels: 4 } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    return { kind: 'stamp', png, width, height, isTransparent: hasTransparency(data) };
  } catch (error) {
    return pictureFailure(error, bytes);
  }
}

function hasTransparency(data: Buffer): boolean {
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 250) return true;
  return false;
}

function isOnPaper({ data, width, height }: Pixels): boolean {
  const opaque = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) data.copy(opaque, pixel * 3, pixel * 4, pixel * 4 + 3);
  const border = medianColour(borderColours({ data: opaque, width, height }));
  return Math.min(...border) >= paperAtLeast;
}

/** The whiter a pixel, the more of it is paper; what remains is ink in its own colour. */
function takePaperAway(data: Buffer): void {
  for (let at = 0; at < data.length; at += 4) {
    const channels = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const ink = Math.max(0, Math.min(1, (paperAtLeast - Math.min(...channels)) / paperAtLeast));
    if (ink > 0) {
      const colours = channels.map((value) =>
        Math.max(0, Math.round((value - paperAtLeast * (1 - ink)) / ink)),
      );
      data.set(
        colours.map((value) => Math.min(255, value)),
        at,
      );
    }
    data[at + 3] = Math.round(ink * 255);
  }
}
