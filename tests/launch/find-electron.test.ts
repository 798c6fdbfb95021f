import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findElectron } from '../../electron/launch/find-electron.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const linux = { platform: 'linux', env: {} };
const manifest = { 'node_modules/electron/package.json': '{ "version": "45.4.1" }' };
const binary = { 'node_modules/electron/dist/electron': '' };
const complete = {
  ...manifest,
  ...binary,
  'node_modules/electron/dist/version': 'v45.4.1',
  'node_modules/electron/path.txt': 'electron',
};

function reasonFor(files: Readonly<Record<string, string>>): string {
  const found = findElectron(temporaryFolder(files), linux);
  return found.kind === 'missing' ? (found.reason ?? '') : found.kind;
}

test('a complete download is found', () => {
  const root = temporaryFolder(complete);
  expect(findElectron(root, linux)).toEqual({
    kind: 'found',
    executable: join(root, 'node_modules/electron/dist/electron'),
  });
});

test('the executable has its own name on Windows', () => {
  const root = temporaryFolder({ ...complete, 'node_modules/electron/dist/electron.exe': '' });
  expect(findElectron(root, { platform: 'win32', env: {} }).executable).toContain('electron.exe');
});

test('a package without its binary, of another version, or broken off does not count', () => {
  expect(reasonFor({})).toBe('not-installed');
  expect(reasonFor(manifest)).toBe('no-binary');
  expect(reasonFor({ ...complete, 'node_modules/electron/dist/version': '44.0.0' })).toBe('wrong-version');
  const { 'node_modules/electron/path.txt': _, ...brokenOff } = complete;
  expect(reasonFor(brokenOff)).toBe('wrong-version');
});

test('a binary put elsewhere by the developer is taken as it is', () => {
  const other = temporaryFolder({ electron: '' });
  const found = findElectron(temporaryFolder(manifest), {
    platform: 'linux',
    env: { ELECTRON_OVERRIDE_DIST_PATH: other },
  });
  expect(found.executable).toBe(join(other, 'electron'));
});
