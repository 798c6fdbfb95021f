import type { FontShelf, Hand } from './fonts.ts';
import { type Shaped, shape } from './glyphs.ts';
import type { Ink } from './ink.ts';
import { breakLines } from './line-breaking.ts';
import { mmOfPoints } from './millimetres.ts';

/** A try of a text box: type size in points, and how many lines it may take at that size. */
export type Setting = {
  readonly points: number;
  readonly lines: number;
  /** Millimetres several lines are raised, to stay clear of a rule beneath. */
  readonly lift?: number;
};

export type TextBox = {
  readonly text: string;
  readonly hand: Hand;
  readonly colour: string;
  /** Left edge and the baseline of the only line, or of the middle between several. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right' | 'spread' | 'block';
  /** Tried in order; the first that fits is taken. */
  readonly settings: readonly Setting[];
  /** Extra space after every letter, in parts of the type size. */
  readonly spacing?: number;
  /** Distance of baselines in parts of the type size. */
  readonly leading?: number;
  /** Where several lines hang: around `y`, from `y` downwards, or with the last one at `y`. */
  readonly anchor?: 'middle' | 'top' | 'bottom';
  /** Several lines of about the same length, instead of a last one of two or three characters. */
  readonly isBalanced?: boolean;
};

export type FittedLine = {
  readonly shaped: Shaped;
  readonly x: number;
  readonly y: number;
  readonly spacing: number;
};
export type FittedBox =
  | {
      readonly kind: 'fits';
      readonly box: TextBox;
      readonly points: number;
      readonly lines: readonly FittedLine[];
    }
  | { readonly kind: 'too-long'; readonly box: TextBox };

/**
 * Finds the first setting in which the whole text fits and places its lines.
 * A text that fits in none is reported, never cut.
 */
export function fitText(box: TextBox, shelf: FontShelf): FittedBox {
  for (const setting of box.settings) {
    const size = mmOfPoints(setting.points);
    const spacing = (box.spacing ?? 0) * size;
    const measure = (text: string) => widthOf(shape(text, box.hand, shelf), size, spacing);
    const onOneLine = !box.text.includes('\n') && measure(box.text) <= box.width + 1e-6;
    if (!onOneLine && setting.lines === 1) continue;
    const lines = onOneLine ? [box.text] : brokenLines(box, measure);
    if (lines.length > setting.lines) continue;
    return {
      kind: 'fits',
      box,
      points: setting.points,
      lines: placeLines({ box, lines, size, spacing, lift: setting.lift ?? 0 }, shelf),
    };
  }
  return { kind: 'too-long', box };
}

/** Steps in which a narrower width is tried for balanced lines, in parts of the box's width. */
const NARROWING = 1 / 40;

function brokenLines(box: TextBox, measure: (text: string) => number): readonly string[] {
  let lines = breakLines(box.text, box.width, measure);
  if (!box.isBalanced) return lines;
  for (let share = 1 - NARROWING; share > 0.5; share -= NARROWING) {
    const narrower = breakLines(box.text, box.width * share, measure);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

/** Draws a box that was found to fit. */
export function drawText(fitted: FittedBox, ink: Ink): void {
  if (fitted.kind === 'too-long') throw new Error('a text that does not fit was not refused before drawing');
  const { colour } = fitted.box;
  const size = mmOfPoints(fitted.points);
  for (const { shaped, x, y, spacing } of fitted.lines) ink.shaped(shaped, { x, y, size, colour, spacing });
}

type Placing = { box: TextBox; lines: readonly string[]; size: number; spacing: number; lift: number };

function placeLines({ box, lines, size, spacing, lift }: Placing, shelf: FontShelf): readonly FittedLine[] {
  const step = size * (box.leading ?? 1.25);
  const above = (lines.length - 1) * step * { top: 0, middle: 0.5, bottom: 1 }[box.anchor ?? 'middle'];
  const first = box.y - above - (lines.length > 1 && box.anchor !== 'top' ? lift : 0);
  return lines.map((line, at) => {
    const shaped = shape(line, box.hand, shelf);
    const room = box.width - widthOf(shaped, size, spacing);
    const y = first + at * step;
    const stretched = box.align === 'spread' || (box.align === 'block' && at < lines.length - 1);
    if (stretched && shaped.letters > 1) {
      return { shaped, x: box.x, y, spacing: spacing + room / (shaped.letters - 1) };
    }
    const share = { left: 0, block: 0, spread: 0, center: 0.5, right: 1 }[box.align];
    return { shaped, x: box.x + room * share, y, spacing };
  });
}

/** The last letter carries no extra space. */
function widthOf(shaped: Shaped, size: number, spacing: number): number {
  return shaped.width * size + Math.max(0, shaped.letters - 1) * spacing;
}
