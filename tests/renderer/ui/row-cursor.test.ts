import { expect, test } from 'vitest';
import { targetRow } from '../../../renderer/ui/row-cursor.ts';

const place = { count: 48, page: 14 };

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 47, 47],
  ['ArrowUp', 0, 0],
  ['PageDown', 40, 47],
  ['PageUp', 20, 6],
  ['Home', 30, 0],
  ['End', 3, 47],
  ['a', 3, undefined],
])('%s from row %i leads to %s', (key, at, target) => {
  expect(targetRow(key, at, place)).toBe(target);
});
