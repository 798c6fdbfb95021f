/** One millimetre in PDF points (1/72 inch). */
export const POINTS_PER_MM = 72 / 25.4;

/** Millimetres of a length given in points; type sizes are spoken of in points (小四号 = 12 pt). */
export function mmOfPoints(points: number): number {
  return points / POINTS_PER_MM;
}

/**
 * A number as a PDF content stream wants it: three decimals (a thousandth of a millimetre), no exponent.
 * Fails for what is not a number, which would silently spoil the page.
 */
export function digits(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  if (!Number.isFinite(rounded)) throw new RangeError('a place on the page is not a number');
  return rounded === 0 ? '0' : String(rounded);
}

/** A sheet of paper in millimetres. */
export type SheetSize = { readonly width: number; readonly height: number };

export const A4_LANDSCAPE: SheetSize = { width: 297, height: 210 };
export const A4_PORTRAIT: SheetSize = { width: 210, height: 297 };
