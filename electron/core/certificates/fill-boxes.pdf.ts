import type { FontShelf } from '#core/drawing/fonts.ts';
import { shape } from '#core/drawing/glyphs.ts';
import { mmOfPoints } from '#core/drawing/millimetres.ts';
import { type Setting, type TextBox, fitText } from '#core/drawing/text-box.ts';
import type { Words } from './certificate-facts.ts';
import type { Fill } from './certificate-template.pdf.ts';

export const INK = '#1a1a1a';
const SOFT_INK = '#4c5559';

/** 小四号 first, as 人社鉴发〔2021〕1号 asks; smaller only for what would not fit; two lines at last. */
export const FILL_SETTINGS: readonly Setting[] = [
  ...[12, 11.5, 11, 10.5, 10, 9.5, 9].map((points) => ({ points, lines: 1 })),
  ...[8.5, 8, 7.5, 7, 6.5].map((points) => ({ points, lines: 2, lift: 0.9 })),
];

export type Place = { readonly x: number; readonly y: number; readonly width: number };

/** A filled-in value on a ruled line. */
export function valueBox(text: string, place: Place, more: Partial<TextBox> = {}): TextBox {
  const plain: TextBox = {
    text,
    hand: 'text',
    colour: INK,
    align: 'left',
    settings: FILL_SETTINGS,
    ...place,
  };
  return { ...plain, spacing: 0.04, leading: 1.12, isBalanced: true, ...more };
}

const GAP = 3.2;
const TRANSLATION: readonly Setting[] = [9.5, 9, 8.5, 8].map((points) => ({ points, lines: 1 }));
const BENEATH: readonly Setting[] = [
  ...[7.5, 7, 6.5].map((points) => ({ points, lines: 1 })),
  // Between the rule above and the next value there is just room for two lines.
  ...[6.5, 6].map((points) => ({ points, lines: 2, lift: -1.7 })),
];

/**
 * A value and, on a bilingual certificate, its English behind it on the same line; where that leaves too little
 * room, small beneath the line, at last on two lines.
 */
export function bilingualFills(field: string, words: Words, place: BilingualPlace): readonly Fill[] {
  const chinese = valueBox(words.zh, place);
  const fills: Fill[] = [{ field, box: chinese }];
  if (!place.english || words.en === undefined || words.en === '') return fills;
  const room = remainingRoom(chinese, place.shelf);
  const english = { ...chinese, text: words.en, hand: 'serif', colour: SOFT_INK, spacing: 0 } as const;
  const behind: TextBox = { ...english, x: place.x + place.width - room, width: room, settings: TRANSLATION };
  if (room > 8 && fitText(behind, place.shelf).kind === 'fits')
    return [...fills, { field, isEnglish: true, box: behind }];
  const under = { y: place.y + 5.3, settings: BENEATH, anchor: 'bottom', leading: 1.02 } as const;
  const beneath: TextBox = { ...english, ...under };
  return [...fills, { field, isEnglish: true, box: beneath }];
}

export type BilingualPlace = Place & { readonly english: boolean; readonly shelf: FontShelf };

function remainingRoom(box: TextBox, shelf: FontShelf): number {
  const fitted = fitText(box, shelf);
  if (fitted.kind === 'too-long' || fitted.lines.length !== 1) return 0;
  const shaped = shape(box.text, box.hand, shelf);
  const size = mmOfPoints(fitted.points);
  return box.width - (shaped.width * size + shaped.letters * size * (box.spacing ?? 0)) - GAP;
}

/** Where the last line of a box stands; what comes beneath it keeps its distance from there. */
export function lastBaseline(box: TextBox, shelf: FontShelf): number {
  const fitted = fitText(box, shelf);
  return (fitted.kind === 'fits' ? fitted.lines.at(-1)?.y : undefined) ?? box.y;
}
