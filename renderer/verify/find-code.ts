import { decodeQR } from 'qr/decode.js';

/** What can be painted, with its size. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly source: CanvasImageSource;
}

/**
 * Longest sides of what is searched, the likeliest first: a code fills a photo or is a small corner of a scanned
 * page, where it is only found enlarged.
 */
const longestSides = [1200, 2000, 3200, 700];
/** Enlarged more, a small picture shows nothing new. */
const mostEnlarged = 4;

function painted({ width, height, source }: Picture, longest: number): ImageData {
  const share = Math.min(mostEnlarged, longest / Math.max(width, height));
  // Not an OffscreenCanvas: older browsers have none.
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * share));
  canvas.height = Math.max(1, Math.round(height * share));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas to draw on');
  // Transparent pictures would be black on black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function decoded(image: ImageData): string | undefined {
  try {
    return decodeQR(image);
  } catch {
    // It throws where it finds no code, or one that cannot be read.
    return undefined;
  }
}

/** The text of the QR code in a picture, searched at several sizes; undefined when there is none. */
export function findCode(picture: Picture, sides: readonly number[] = longestSides): string | undefined {
  for (const side of sides) {
    const text = decoded(painted(picture, side));
    if (text !== undefined) return text;
  }
  return undefined;
}
