import { expect, test } from 'vitest';
import { placeOnScreens } from '../../electron/main/window-place.ts';

const office = [{ x: 0, y: 0, width: 1920, height: 1040 }];
const kept = { x: 100, y: 50, width: 1400, height: 800, isMaximized: true };

test('the window opens where it was closed', () => {
  expect(placeOnScreens(kept, office)).toEqual(kept);
});

test('a second screen that is gone does not swallow the window', () => {
  expect(placeOnScreens({ ...kept, x: 2500 }, office)).toEqual({ ...kept, x: undefined, y: undefined });
  expect(placeOnScreens({ ...kept, y: -900 }, office).x).toBeUndefined();
});

test('a window is never smaller than the screens are drawn for', () => {
  expect(placeOnScreens({ ...kept, width: 10, height: 10 }, office)).toMatchObject({
    width: 1024,
    height: 600,
  });
});

test.each([undefined, null, 'x', {}, { width: '1', height: 2 }, { width: Number.NaN, height: 5 }])(
  'settings that make no sense (%j) give the usual size',
  (value) => {
    expect(placeOnScreens(value, office)).toEqual({ width: 1366, height: 768, isMaximized: false });
  },
);
