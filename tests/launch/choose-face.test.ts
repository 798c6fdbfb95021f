import { expect, test } from 'vitest';
import { chooseFace } from '../../electron/launch/choose-face.mjs';

const clerk = { getuid: () => 1000 };
const root = { getuid: () => 0 };

test('a clerk on Windows gets the desktop', () => {
  expect(chooseFace([], { platform: 'win32', env: {} })).toEqual({ kind: 'desktop' });
});

test('--browser is obeyed everywhere', () => {
  expect(chooseFace(['--browser'], { platform: 'win32', env: {} }).kind).toBe('browser');
});

test('Linux without a display, or as root, goes to the browser at once and says why', () => {
  expect(chooseFace([], { ...clerk, platform: 'linux', env: {} })).toEqual({
    kind: 'browser',
    reason: 'noDisplay',
  });
  expect(chooseFace([], { ...root, platform: 'linux', env: { DISPLAY: ':0' } })).toEqual({
    kind: 'browser',
    reason: 'root',
  });
});

test('Linux with a display gets the desktop', () => {
  expect(chooseFace([], { ...clerk, platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }).kind).toBe(
    'desktop',
  );
});
