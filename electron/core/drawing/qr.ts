import { create } from 'qrcode';
import { digits } from './millimetres.ts';
import { underBestMask } from './qr-mask.ts';

export type QrCode = {
  /** Modules along one side, quiet zone not counted. */
  readonly modules: number;
  readonly level: 'M' | 'Q';
  /** Dark modules as one path with its upper left corner at x, y. */
  readonly path: (x: number, y: number) => string;
};

/** Below this a phone or a worn printer gets into trouble; above the other, stronger correction costs nothing. */
const SMALLEST_MODULE = 0.28;
const COMFORTABLE_MODULE = 0.42;

/**
 * A QR code (ISO/IEC 18004) of the text's UTF-8 bytes for a square of so many millimetres: level Q where its
 * modules stay comfortable, else M. `undefined` when even M would be too fine to read.
 */
export function makeQr(text: string, side: number): QrCode | undefined {
  const bytes = new TextEncoder().encode(text);
  const strong = tryCode(bytes, 'Q', side / COMFORTABLE_MODULE);
  const code = strong ?? tryCode(bytes, 'M', side / SMALLEST_MODULE);
  if (!code) return undefined;
  const { size, data } = code;
  const path = (x: number, y: number) => modulePath({ data, size, module: side / size }, x, y);
  return { modules: size, level: strong ? 'Q' : 'M', path };
}

/** Data bytes of versions 1–40 in byte mode (ISO/IEC 18004, table 7). */
const CAPACITY = {
  Q: [
    11, 20, 32, 46, 60, 74, 86, 108, 130, 151, 177, 203, 241, 258, 292, 322, 364, 394, 442, 482, 509, 565,
    611,
  ],
  M: [
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779,
    857,
  ],
} as const;

function tryCode(bytes: Uint8Array, level: 'M' | 'Q', mostModules: number): CodeSymbol | undefined {
  const version = CAPACITY[level].findIndex((capacity) => bytes.length <= capacity) + 1;
  if (version === 0 || version * 4 + 17 > mostModules) return undefined;
  const { modules } = create([{ data: bytes, mode: 'byte' }], {
    errorCorrectionLevel: level,
    version,
    maskPattern: 0,
  });
  const { data, reservedBit: reserved, size } = modules;
  return { size, data: underBestMask({ data, reserved, size }) };
}

type CodeSymbol = { readonly data: Uint8Array; readonly size: number };

type Dark = CodeSymbol & { readonly module: number };

/**
 * Runs of a row as rectangles in whole modules; each overlaps the next row by a hair so that no viewer shows seams.
 */
function modulePath({ data, size, module }: Dark, x: number, y: number): string {
  const scale = String(Math.round(module * 1e5) / 1e5);
  const out: string[] = [`${scale} 0 0 ${scale} ${digits(x)} ${digits(y)} cm`];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!data[row * size + column]) continue;
      const start = column;
      while (column < size && data[row * size + column]) column += 1;
      out.push(`${start} ${row} ${column - start} 1.02 re`);
    }
  }
  return out.join('\n');
}
