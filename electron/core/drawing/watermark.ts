import { shape } from './glyphs.ts';
import type { Ink } from './ink.ts';
import { type SheetSize, mmOfPoints } from './millimetres.ts';

export type Watermark = { readonly words: string; readonly colour?: string };

/** Large light words from lower left to upper right across the whole sheet. */
export function drawWatermark({ words, colour = '#ececec' }: Watermark, size: SheetSize, ink: Ink): void {
  const angle = (Math.atan2(size.height, size.width) * 180) / Math.PI;
  const shaped = shape(words, 'title', ink.shelf);
  const type = Math.min(mmOfPoints(110), (Math.hypot(size.width, size.height) * 0.62) / shaped.width);
  const half = (shaped.width * type) / 2;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  // The middle of the words, a third of the type height above their baseline, lies in the middle of the sheet.
  const [across, below] = [-half, type * 0.36];
  const x = size.width / 2 + across * cos + below * sin;
  const y = size.height / 2 - across * sin + below * cos;
  ink.shaped(shaped, { x, y, size: type, colour, turned: angle });
}
