import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { unpackBrowser } from './browser-bundled.ts';
import { findBrowser, type FoundBrowser } from './browser.ts';

const bundled: FoundBrowser = { kind: 'bundled', executablePath: '/packed', env: {} };

function search(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string>>,
  present: readonly string[],
): FoundBrowser {
  return findBrowser({ platform, env, exists: (path) => present.includes(path) }, () => bundled);
}

test('a browser named by the developer comes first', () => {
  const found = search('linux', { PEIXUN_BROWSER: '/opt/b', PATH: '/usr/bin' }, [
    '/opt/b',
    '/usr/bin/chromium',
  ]);
  expect(found.executablePath).toBe('/opt/b');
});

test('a named browser that does not exist is refused, not replaced', () => {
  expect(() => search('linux', { PEIXUN_BROWSER: '/opt/b' }, [])).toThrow('/opt/b');
});

test('bundled can be asked for although one is installed', () => {
  expect(search('linux', { PEIXUN_BROWSER: 'bundled', PATH: '/usr/bin' }, ['/usr/bin/chromium'])).toBe(
    bundled,
  );
});

test('an installed Edge serves on Windows', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(search('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, [edge]).executablePath).toBe(
    edge,
  );
});

test('a bare Linux gets the one that came by npm, a bare Windows a sentence', () => {
  expect(search('linux', { PATH: '/usr/bin' }, [])).toBe(bundled);
  expect(() => search('win32', {}, [])).toThrow('PEIXUN_BROWSER');
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')('the one that came by npm starts', () => {
  const browser = unpackBrowser();
  const said = execFileSync(browser.executablePath, ['--no-sandbox', '--version'], {
    env: { ...process.env, ...browser.env },
    encoding: 'utf8',
  });
  expect(said).toMatch(/\d+\.\d+/);
});
