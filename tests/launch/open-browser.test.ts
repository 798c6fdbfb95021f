import { expect, test } from 'vitest';
import { browserCommand, openBrowser } from '../../electron/launch/open-browser.mjs';

const address = 'http://127.0.0.1:5999/#token=a-B_9';

test('each platform has its command', () => {
  expect(browserCommand(address, { platform: 'win32', env: {} })?.args).toEqual([
    '/c',
    'start',
    '""',
    address,
  ]);
  expect(browserCommand(address, { platform: 'darwin', env: {} })?.command).toBe('open');
  expect(browserCommand(address, { platform: 'linux', env: { DISPLAY: ':0' } })?.command).toBe('xdg-open');
});

test('without a display nothing is opened', () => {
  expect(browserCommand(address, { platform: 'linux', env: {} })).toBeUndefined();
});

test.each([
  'http://evil.example/',
  'file:///etc/passwd',
  `${address}&calc`,
  'http://127.0.0.1:1/ x',
  'javascript:1',
])('%s never reaches a command', (url) => {
  expect(browserCommand(url, { platform: 'win32', env: {} })).toBeUndefined();
});

test.skipIf(process.platform === 'darwin')('a missing command is harmless', async () => {
  expect(() => openBrowser(address, { platform: 'darwin', env: {} })).not.toThrow();
  // Its error event comes later; unheard it would end this process.
  await new Promise((settle) => setTimeout(settle, 100));
});
