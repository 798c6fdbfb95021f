import sharp, { type Sharp } from 'sharp';
import { largestPhoto } from '#shared/rules/trainees/photo-limits.ts';

/** Why a picture cannot be used. Each reason is a sentence with a next step on the screen. */
export type PictureReason =
  | 'empty'
  | 'heic'
  | 'svg'
  | 'other-format'
  | 'not-a-picture'
  | 'truncated'
  | 'damaged'
  | 'too-many-pixels'
  | 'too-large';

export type UnreadablePicture = {
  readonly kind: 'unreadable';
  readonly reason: PictureReason;
  readonly params: Readonly<Record<string, string | number>>;
};

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff';

export const pictureLimits = {
  bytes: largestPhoto,
  pixels: 120e6,
  /** Of kinds that are unfolded as a whole, as progressive JPEG: 40 megapixels of it, 30 of a GIF. */
  heldBytes: 120e6,
} as const;

// Portraits come in hundreds: one thread each leaves the machine usable, and nothing is seen twice.
sharp.concurrency(1);
sharp.cache(false);

/** Opens the bytes for the library with the limits every picture gets; decoding stops at the first damage. */
export function openPicture(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: 'truncated' });
}

/** Tells a picture by its bytes, or the reason why it is none that can be used. */
export function recognisePicture(bytes: Uint8Array): PictureFormat | UnreadablePicture {
  if (bytes.length === 0) return unreadable('empty');
  if (bytes.length > pictureLimits.bytes) {
    return unreadable('too-large', { bytes: bytes.length, maximum: pictureLimits.bytes });
  }
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (head.startsWith('BM')) return unreadable('other-format', { format: 'bmp' });
  if (head.startsWith('%PDF-')) return unreadable('other-format', { format: 'pdf' });
  if (head.slice(4, 8) === 'ftyp') return isoMedia(head.slice(8, 12));
  return /<svg\b/i.test(head) || /^\s*<\?xml/.test(head) ? unreadable('svg') : unreadable('not-a-picture');
}

/** The brands phones write (ISO/IEC 23008-12); the library here carries no HEVC decoder. */
function isoMedia(brand: string): UnreadablePicture {
  if (/^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) return unreadable('heic');
  return unreadable('other-format', { format: brand.startsWith('avi') ? 'avif' : 'video' });
}

export function unreadable(
  reason: PictureReason,
  params: UnreadablePicture['params'] = {},
): UnreadablePicture {
  return { kind: 'unreadable', reason, params };
}

export function tooManyPixels(maximum: number): UnreadablePicture {
  return unreadable('too-many-pixels', { maximum, megapixels: Math.floor(maximum / 1e6) });
}

/** The reason behind an error of the library, by its words (it has no codes) and the end of the file. */
export function pictureFailure(error: unknown, bytes: Uint8Array): UnreadablePicture {
  const words = error instanceof Error ? error.message : '';
  if (/pixel limit/i.test(words)) return tooManyPixels(pictureLimits.pixels);
  const endsEarly = /premature|truncated|end of (?:file|image)|unexpected end|not enough/i.test(words);
  return unreadable(endsEarly || isPngWithoutEnd(bytes) ? 'truncated' : 'damaged');
}

function isPngWithoutEnd(bytes: Uint8Array): boolean {
  return recognisePicture(bytes) === 'png' && Buffer.from(bytes).lastIndexOf('IEND') === -1;
}
