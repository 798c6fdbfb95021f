import { background, type BackgroundColour } from './background.ts';
import { pictureFailure, type UnreadablePicture } from './open-picture.ts';
import {
  fromPixels,
  rawPixels,
  uprightPixels,
  uprightSize,
  type Pixels,
  type PixelSize,
  type Turn,
} from './pixels.ts';
import { findCrop, isPortraitShape, portraitSize, type Crop } from './propose-crop.ts';
import { readHead } from './read-head.ts';

/** 25 × 35 mm at 300 dots per inch, the least that is asked for print. */
export const smallestPortrait = { width: 295, height: 413 } as const;

export type PortraitCheck =
  | {
      readonly code: 'background-not-white';
      readonly params: {
        readonly colour: BackgroundColour;
        readonly seen: string;
        readonly whitePercent: number;
      };
    }
  | { readonly code: 'too-small' | 'landscape' | 'aspect'; readonly params: PixelSize }
  | { readonly code: 'too-dark' | 'too-bright'; readonly params: { readonly brightness: number } };

export type Portrait = {
  readonly kind: 'portrait';
  /** Baseline JPEG, sRGB, without EXIF or any other data about the picture. */
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Where it was cut: the given rectangle or the proposed one. */
  readonly crop: Crop;
  readonly checks: readonly PortraitCheck[];
};

export type PortraitOptions = { readonly crop?: Crop; readonly turn?: Turn };

/**
 * Makes the portrait that is stored and printed: upright, turned as asked, cut, at most 413 × 579 pixels and
 * never enlarged. `checks` name what an office may refuse; none of them stops the portrait.
 * @throws {RangeError} when the rectangle does not lie within the picture.
 */
export async function preparePortrait(
  bytes: Uint8Array,
  options: PortraitOptions = {},
): Promise<Portrait | UnreadablePicture> {
  if (options.crop !== undefined) assertWithin(options.crop);
  try {
    const head = await readHead(bytes);
    if (head.kind === 'unreadable') return head;
    return await cutPortrait(bytes, options);
  } catch (error) {
    return pictureFailure(error, bytes);
  }
}

async function cutPortrait(bytes: Uint8Array, options: PortraitOptions): Promise<Portrait> {
  const turn = options.turn ?? 0;
  const source = await uprightSize(bytes, turn);
  const crop = options.crop ?? (await findCrop(bytes, turn)).crop;
  const cut = await cutPixels(bytes, { crop, turn, source });
  const jpeg = await fromPixels(cut)
    .jpeg({ quality: 92, progressive: false, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return {
    kind: 'portrait',
    jpeg,
    width: cut.width,
    height: cut.height,
    crop,
    checks: portraitChecks(cut, source, options.crop !== undefined),
  };
}

/** Decodes about twice as fine as needed, cuts, and shrinks once more with the good filter. */
async function cutPixels(
  bytes: Uint8Array,
  { crop, turn, source }: { readonly crop: Crop; readonly turn: Turn; readonly source: PixelSize },
): Promise<Pixels> {
  const cutHeight = crop.height * source.height;
  const shrink = Math.min(1, (portraitSize.height * 2) / cutHeight);
  const edge = Math.max(1, Math.ceil(Math.max(source.width, source.height) * shrink));
  const whole = await uprightPixels(bytes, turn, edge);
  const left = Math.min(Math.round(crop.x * whole.width), whole.width - 1);
  const top = Math.min(Math.round(crop.y * whole.height), whole.height - 1);
  const width = Math.max(1, Math.min(Math.round(crop.width * whole.width), whole.width - left));
  const height = Math.max(1, Math.min(Math.round(crop.height * whole.height), whole.height - top));
  const scale = Math.min(1, width / portraitSize.width, height / portraitSize.height);
  return await rawPixels(
    fromPixels(whole)
      .extract({ left, top, width, height })
      .resize(
        Math.max(1, Math.round(portraitSize.width * scale)),
        Math.max(1, Math.round(portraitSize.height * scale)),
        {
          fit: 'cover',
        },
      ),
  );
}

function portraitChecks(cut: Pixels, source: PixelSize, isChosen: boolean): readonly PortraitCheck[] {
  const checks: PortraitCheck[] = [];
  const size = { width: source.width, height: source.height };
  if (cut.width < smallestPortrait.width || cut.height < smallestPortrait.height) {
    checks.push({ code: 'too-small', params: { width: cut.width, height: cut.height } });
  }
  // A person who chose the rectangle has seen the shape.
  if (!isChosen && source.width > source.height) checks.push({ code: 'landscape', params: size });
  else if (!isChosen && !isPortraitShape(source.width / source.height))
    checks.push({ code: 'aspect', params: size });
  const { colour, seen, whitePercent } = background(cut);
  if (colour !== 'white')
    checks.push({ code: 'background-not-white', params: { colour, seen, whitePercent } });
  const brightness = faceBrightness(cut);
  if (brightness < 55) checks.push({ code: 'too-dark', params: { brightness } });
  if (brightness > 248) checks.push({ code: 'too-bright', params: { brightness } });
  return checks;
}

/** Mean luma (ITU-R BT.601), 0 to 255, of the middle where a face is. */
function faceBrightness({ data, width, height }: Pixels): number {
  let sum = 0;
  let count = 0;
  for (let y = Math.floor(height * 0.25); y < height * 0.65; y += 2) {
    for (let x = Math.floor(width * 0.3); x < width * 0.7; x += 2) {
      const at = (y * width + x) * 3;
      sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      count++;
    }
  }
  return Math.round(sum / Math.max(count, 1));
}

function assertWithin({ x, y, width, height }: Crop): void {
  const slack = 1e-6;
  const isWithin =
    x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + slack && y + height <= 1 + slack;
  if (!isWithin) throw new RangeError('the crop does not lie within the picture');
}
