import { beforeEach, expect, test } from 'vitest';
import { firstLanguage, setMenu } from '../../electron/main/menu.ts';
import { menuWords } from '../../electron/main/menu-words.ts';
import { app, startOver, told } from '../support/electron.ts';

beforeEach(startOver);

test('the system’s language decides until another is chosen', () => {
  expect(firstLanguage(undefined, 'zh-TW')).toBe('zh-CN');
  expect(firstLanguage(undefined, 'en-GB')).toBe('en');
  expect(firstLanguage('en', 'zh-CN')).toBe('en');
  expect(firstLanguage('nonsense', 'zh-CN')).toBe('zh-CN');
});

test('reload and the developer’s tools are there only in a run from source', () => {
  setMenu('en');
  expect(JSON.stringify(told.menus.at(-1))).toContain('toggleDevTools');
  Object.defineProperty(app, 'isPackaged', { value: true, configurable: true });
  setMenu('en');
  Object.defineProperty(app, 'isPackaged', { value: false, configurable: true });
  expect(JSON.stringify(told.menus.at(-1))).not.toMatch(/toggleDevTools|reload/i);
});

test('both languages have every word', () => {
  expect(Object.keys(menuWords.en)).toEqual(Object.keys(menuWords['zh-CN']));
});
