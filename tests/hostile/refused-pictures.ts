import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { plainPhoto, samplePhoto } from '../core/pictures/sample-photos.ts';
import type { HostileFile } from './lane.ts';

export type HostilePicture = HostileFile & {
  /** Why it is refused; undefined for one that is odd but taken. */
  readonly reason?: string;
};

/** A picture of one colour: small as a file, whatever it unfolds to. */
export function plain(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const background = { r: 238, g: 238, b: 238, alpha: 0.5 };
  return sharp({ create: { width, height, channels, background }, limitInputPixels: false });
}

async function pngClaiming(width: number, height: number): Promise<Buffer> {
  const bytes = await plain(9, 9).png().toBuffer();
  const header = bytes.subarray(12, 29);
  header.writeUInt32BE(width, 4);
  header.writeUInt32BE(height, 8);
  bytes.writeUInt32BE(crc(header), 29);
  return bytes;
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** Another stream of pixels where the real one was, with a sound checksum. */
async function pngWithOtherPixels(): Promise<Buffer> {
  const bytes = await plain(40, 40).png().toBuffer();
  const at = bytes.indexOf('IDAT');
  const chunk = Buffer.concat([Buffer.from('IDAT'), deflateSync(Buffer.alloc(30))]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(chunk));
  const end = bytes.subarray(bytes.indexOf('IEND') - 4);
  return Buffer.concat([bytes.subarray(0, at - 4), length, chunk, sum, end]);
}

const isoMedia = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`, 'latin1');
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const half = async () => {
  const whole = await samplePhoto(plainPhoto);
  return whole.subarray(0, Math.floor(whole.length / 2));
};

export const hostilePictures: readonly HostilePicture[] = [
  {
    name: 'png_bomb_50000x50000.png',
    about: 'a head that claims 2,500 megapixels',
    reason: 'too-many-pixels',
    bytes: () => pngClaiming(50_000, 50_000),
  },
  {
    name: 'pixels_121.png',
    about: 'one megapixel more than is taken',
    reason: 'too-many-pixels',
    bytes: () => pngClaiming(11_000, 11_000),
  },
  {
    name: 'interlaced_45.png',
    about: 'an interlaced picture too large to unfold as a whole',
    reason: 'too-many-pixels',
    bytes: async () => interlaced(await pngClaiming(9000, 5000)),
  },
  {
    name: 'lossless_30.webp',
    about: 'a lossless picture of a few bytes that unfolds to 121 MB',
    reason: 'too-many-pixels',
    bytes: () => webpClaiming(5500, 5500),
  },
  {
    name: 'frame_30.gif',
    about: 'a GIF that unfolds to 121 MB',
    reason: 'too-many-pixels',
    bytes: () => gifClaiming(5500, 5500),
  },
  {
    name: 'corrupt_idat.png',
    about: 'pixels that do not fill the picture',
    reason: 'damaged',
    bytes: pngWithOtherPixels,
  },
  { name: 'truncated.jpg', about: 'half of a photo', reason: 'truncated', bytes: half },
  {
    name: 'head_alone.jpg',
    about: 'nothing but the first bytes',
    reason: 'truncated',
    bytes: () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  },
  { name: 'svg_script.svg', about: 'a drawing with a script', reason: 'svg', bytes: () => Buffer.from(svg) },
  {
    name: 'svg_script.jpg',
    about: 'the same under the name of a photo',
    reason: 'svg',
    bytes: () => Buffer.from(`<?xml version="1.0"?>${svg}`),
  },
  { name: 'heic.jpg', about: 'a phone’s HEIC', reason: 'heic', bytes: () => isoMedia('heic') },
  { name: 'video.jpg', about: 'a video', reason: 'other-format', bytes: () => isoMedia('isom') },
  {
    name: 'pdf_js_launch.jpg',
    about: 'a PDF that opens with a script',
    reason: 'other-format',
    bytes: () => Buffer.from('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.launchURL)>>>>'),
  },
  {
    name: 'page.jpg',
    about: 'a web page',
    reason: 'not-a-picture',
    bytes: () => Buffer.from('<html><script>alert(1)</script>'),
  },
  { name: 'empty.jpg', about: 'no byte at all', reason: 'empty', bytes: () => new Uint8Array() },
  {
    name: '16bit_alpha.png',
    about: '16 bits and transparency',
    bytes: () => plain(413, 579, 4).toColourspace('rgb16').png().toBuffer(),
  },
  {
    name: 'interlaced.png',
    about: 'an interlaced PNG of the usual size',
    bytes: () => plain(413, 579).png({ progressive: true }).toBuffer(),
  },
  {
    name: 'progressive.jpg',
    about: 'a progressive JPEG',
    bytes: () => plain(413, 579).jpeg({ progressive: true }).toBuffer(),
  },
  {
    name: 'cmyk.jpg',
    about: 'the colours of a print shop',
    bytes: () => plain(413, 579).toColourspace('cmyk').jpeg().toBuffer(),
  },
  {
    name: 'jpg_html_polyglot.jpg',
    about: 'a photo with a web page behind its end',
    bytes: async () =>
      Buffer.concat([await samplePhoto(plainPhoto), Buffer.from('<html><script>alert(1)</script>')]),
  },
];

/** The flag of the head that says so; the pixels are never reached. */
function interlaced(png: Buffer): Buffer {
  png.writeUInt8(1, 28);
  png.writeUInt32BE(crc(png.subarray(12, 29)), 29);
  return png;
}

/** A head that states another size (WebP lossless bitstream: 14 bits each, less one); the pixels are never reached. */
async function webpClaiming(width: number, height: number): Promise<Buffer> {
  const bytes = await plain(9, 9).webp({ lossless: true }).toBuffer();
  const at = bytes.indexOf('VP8L') + 9;
  bytes.writeUInt32LE((width - 1) | ((height - 1) << 14) | (bytes.readUInt32LE(at) & 0xf0000000), at);
  return bytes;
}

/** The size of the screen and that of the one frame. */
async function gifClaiming(width: number, height: number): Promise<Buffer> {
  const bytes = await plain(9, 9).gif().toBuffer();
  const frame = bytes.indexOf(Buffer.from([0x2c, 0, 0, 0, 0, 9, 0, 9, 0]));
  for (const at of [6, frame + 5]) {
    bytes.writeUInt16LE(width, at);
    bytes.writeUInt16LE(height, at + 2);
  }
  return bytes;
}
