import {
  borderColours,
  colourAt,
  colourDistance,
  medianColour,
  uprightPixels,
  uprightSize,
  type Pixels,
  type Turn,
} from './pixels.ts';

/** A rectangle in the upright, turned picture; all four between 0 and 1. */
export type Crop = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type CropProposal = {
  readonly kind: 'crop';
  readonly crop: Crop;
  /** `whole` already has the right shape; `subject` was found before a plain background; else `centred`. */
  readonly basis: 'whole' | 'subject' | 'centred';
};

/** The size portraits are stored in: 25 × 35 mm at about 420 dots per inch. */
export const portraitSize = { width: 413, height: 579 } as const;

const portraitRatio = portraitSize.width / portraitSize.height;

const headRoom = 0.09;

/**
 * Proposes where to cut a one-inch portrait: all of a picture that has the shape already, else 5:7 around the
 * head where the background is plain enough to tell it, else the middle. A person confirms it. For bytes known to be
 * a picture; throws the library's error where they are damaged.
 */
export async function findCrop(bytes: Uint8Array, turn: Turn): Promise<CropProposal> {
  const size = await uprightSize(bytes, turn);
  const pixels = await uprightPixels(bytes, turn, 240);
  const ratio = size.width / size.height;
  if (isPortraitShape(ratio)) {
    return { kind: 'crop', basis: 'whole', crop: cropAround({ centre: 0.5, top: 0, height: 1 }, ratio) };
  }
  const head = findHead(pixels);
  if (head === undefined) {
    return { kind: 'crop', basis: 'centred', crop: cropAround({ centre: 0.5, top: 0, height: 1 }, ratio) };
  }
  // As far down as the picture goes, with the usual room over the head.
  const height = (1 - head.top) / (1 - headRoom);
  return {
    kind: 'crop',
    basis: 'subject',
    crop: cropAround({ ...head, top: head.top - headRoom * height, height }, ratio),
  };
}

/** Whether a picture is near enough to 5:7 that cutting a sliver is not worth a person's look. */
export function isPortraitShape(ratio: number): boolean {
  return Math.abs(ratio / portraitRatio - 1) <= 0.06;
}

type Place = { readonly centre: number; readonly top: number; readonly height: number };

/** The largest 5:7 rectangle of at most that height, moved inside the picture. */
function cropAround(place: Place, ratio: number): Crop {
  const height = Math.min(place.height, 1, ratio / portraitRatio);
  const width = Math.min((height * portraitRatio) / ratio, 1);
  return { x: inside(place.centre - width / 2, width), y: inside(place.top, height), width, height };
}

function inside(start: number, size: number): number {
  return Math.min(Math.max(start, 0), 1 - size);
}

/** Where the head begins and its middle, or undefined when the border is no plain background. */
function findHead(pixels: Pixels): { readonly top: number; readonly centre: number } | undefined {
  const border = borderColours(pixels);
  const usual = medianColour(border);
  const plain = border.filter((colour) => colourDistance(colour, usual) < 36).length;
  if (plain / border.length < 0.8) return undefined;
  const needed = Math.max(3, pixels.width * 0.04);
  for (let y = 0; y < pixels.height * 0.7; y++) {
    const columns = subjectColumns(pixels, y, usual);
    if (columns.length < needed) continue;
    // The crown alone may be off to one side; a little lower the head shows its width.
    const lower = subjectColumns(
      pixels,
      Math.min(y + Math.round(pixels.height * 0.08), pixels.height - 1),
      usual,
    );
    const middle = (lower.length > 0 ? lower : columns).reduce((sum, x) => sum + x, 0);
    return {
      top: y / pixels.height,
      centre: (middle / Math.max(lower.length || columns.length, 1) + 0.5) / pixels.width,
    };
  }
  return undefined;
}

function subjectColumns(
  pixels: Pixels,
  y: number,
  usual: readonly [number, number, number],
): readonly number[] {
  const columns: number[] = [];
  for (let x = 0; x < pixels.width; x++) {
    if (colourDistance(colourAt(pixels, x, y), usual) > 48) columns.push(x);
  }
  return columns;
}
