import type { PdfDictionary, PdfObject, PdfStore } from './pdf-store.ts';

/** A JPEG as it will be stored, byte for byte. Pictures of other kinds are turned into JPEG beforehand. */
export type Picture = { readonly jpeg: Uint8Array };

export type JpegFacts = { readonly width: number; readonly height: number; readonly channels: 1 | 3 | 4 };

/**
 * Size and colour channels of a JPEG from its frame header (ITU-T T.81, B.2.2), without decoding it.
 * `undefined` for anything that is not a JPEG a printer can show.
 */
export function readJpeg(bytes: Uint8Array): JpegFacts | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrameHeader(marker)) {
      const [height, width, channels] = [view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9]];
      if (width === 0 || height === 0 || bytes[at + 4] !== 8) return undefined;
      return channels === 1 || channels === 3 || channels === 4 ? { width, height, channels } : undefined;
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0–SOF2: baseline, extended and progressive; the others no PDF viewer must know. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xc2;
}

/** Stores the picture in the file; `proportion` is width over height. */
export function embedPicture(picture: Picture, store: PdfStore): { object: PdfObject; proportion: number } {
  const facts = readJpeg(picture.jpeg);
  if (!facts) throw new Error('the picture is not a JPEG that can be printed');
  const dictionary: PdfDictionary = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: facts.width,
    Height: facts.height,
    BitsPerComponent: 8,
    ColorSpace: { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[facts.channels],
    // Photoshop and its like store CMYK inverted.
    ...(facts.channels === 4 ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
    Filter: 'DCTDecode',
  };
  return { object: store.stream(picture.jpeg, dictionary), proportion: facts.width / facts.height };
}
