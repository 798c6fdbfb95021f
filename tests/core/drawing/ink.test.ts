import { describe, expect, test } from 'vitest';
import { Ink, type Stamp } from '#core/drawing/ink.ts';
import { findBundledFonts, openFontShelf } from '#core/drawing/fonts.ts';
import { fitText } from '#core/drawing/text-box.ts';

const shelf = openFontShelf(findBundledFonts());
const area = { x: 10, y: 20, width: 40, height: 40 };

/** The operators that place a picture of this proportion. */
function placed(proportion: number, fit?: 'cover' | 'inside'): string {
  const object = { id: 1 };
  const ink = new Ink({
    shelf,
    font: () => {
      throw new Error('nothing is written');
    },
    state: () => ({ label: 'G1', object }),
  });
  const stamp: Stamp = { label: 'P1', object, kind: 'picture', proportion };
  ink.place(stamp, area, fit === undefined ? {} : { fit });
  return ink.content();
}

describe('a picture on the page', () => {
  test('that must be seen whole lies in the middle of its area, uncut', () => {
    expect(placed(4.5, 'inside')).toContain('40 0 0 -8.889 10 44.444 cm');
    expect(placed(1.5, 'inside')).toContain('40 0 0 -26.667 10 53.333 cm');
    expect(placed(0.5, 'inside')).toContain('20 0 0 -40 20 60 cm');
    expect(placed(1.5, 'inside')).not.toContain('W n');
  });

  test('otherwise covers its area and is cut evenly, as a photo is', () => {
    expect(placed(1.5)).toContain('10 20 40 40 re W n');
    expect(placed(1.5)).toContain('60 0 0 -40 0 60 cm');
  });
});

describe('balanced lines', () => {
  const box = {
    text: '示例省示例市经济技术开发区培训中心一',
    hand: 'text',
    colour: '#000000',
    x: 0,
    y: 0,
    width: 68,
    align: 'center',
    settings: [{ points: 12, lines: 2 }],
  } as const;
  const lengths = (isBalanced: boolean) => {
    const fitted = fitText({ ...box, isBalanced }, shelf);
    return fitted.kind === 'fits' ? fitted.lines.map(({ shaped }) => shaped.letters) : [];
  };

  test('are about as long as each other', () => {
    expect(lengths(false)).toEqual([16, 2]);
    expect(lengths(true)).toEqual([9, 9]);
  });
});
