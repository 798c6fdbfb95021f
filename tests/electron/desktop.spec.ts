import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { findElectron } from '../../electron/launch/find-electron.mjs';

const root = resolve(import.meta.dirname, '../..');
const electron = findElectron(root, process);

test('the desktop opens its window on our page, without Node in it', async () => {
  test.skip(electron.kind === 'missing', 'the desktop runtime is not on this machine');
  const folder = await mkdtemp(join(tmpdir(), 'peixun-desktop-'));
  const desktop = await _electron.launch({
    executablePath: electron.executable ?? '',
    args: [root],
    env: { ...process.env, PEIXUN_DATA: folder },
  });
  const window = await desktop.firstWindow();
  await expect(window).toHaveURL(/^app:\/\/bundle\/index\.html/);
  expect(await window.evaluate(() => Reflect.has(globalThis, 'require'))).toBe(false);
  expect(await window.evaluate(() => Reflect.has(globalThis, 'peixun'))).toBe(true);
  await desktop.close();
  await rm(folder, { recursive: true, force: true });
});
