import type { Metadata } from 'sharp';
import {
  openPicture,
  type PictureFormat,
  pictureLimits,
  recognisePicture,
  tooManyPixels,
  type UnreadablePicture,
} from './open-picture.ts';

export type PictureHead = {
  readonly kind: 'head';
  readonly format: PictureFormat;
  readonly metadata: Metadata;
};

/**
 * What the head of a picture says, before anything is decoded; refuses more pixels than are taken, and more of
 * those kinds that the library cannot shrink while it reads them. Throws its error where the head is damaged.
 */
export async function readHead(bytes: Uint8Array): Promise<PictureHead | UnreadablePicture> {
  const format = recognisePicture(bytes);
  if (typeof format !== 'string') return format;
  const metadata = await openPicture(bytes).metadata();
  const pixels = metadata.width * metadata.height;
  if (pixels > pictureLimits.pixels) return tooManyPixels(pictureLimits.pixels);
  const bytesEach = heldPerPixel(format, metadata, bytes);
  if (pixels * bytesEach > pictureLimits.heldBytes) {
    return tooManyPixels(Math.floor(pictureLimits.heldBytes / bytesEach));
  }
  return { kind: 'head', format, metadata };
}

/** Bytes that decoding holds at once for each pixel of the whole picture; 0 where it goes row by row. */
function heldPerPixel(format: PictureFormat, metadata: Metadata, bytes: Uint8Array): number {
  const sample = metadata.depth === 'uchar' ? 1 : metadata.depth === 'ushort' ? 2 : 8;
  if (format === 'jpeg') return metadata.isProgressive ? 2 * samplesPerPixel(metadata) : 0;
  if (format === 'png') return metadata.isProgressive ? metadata.channels * sample : 0;
  // A simple lossy WebP goes row by row; a lossless, transparent or moving one is unfolded as a whole.
  if (format === 'webp') return Buffer.from(bytes.subarray(12, 16)).toString('latin1') === 'VP8 ' ? 0 : 4;
  // A TIFF may be one strip.
  return format === 'gif' ? 4 : metadata.channels * sample;
}

/** The coefficients a progressive JPEG keeps until its last scan: two bytes for each sample. */
function samplesPerPixel({ chromaSubsampling, channels }: Metadata): number {
  if (chromaSubsampling === '4:2:0') return 1.5;
  return chromaSubsampling === '4:2:2' ? 2 : channels;
}
