import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fontsInFolder } from '../../electron/core/drawing/fonts.ts';

const root = resolve(import.meta.dirname, '../..');
// The packager's own reader and checker; it validates before it builds, and a build needs a download.
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));

async function readConfiguration(file = 'electron-builder.yml') {
  const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config.js');
  const { DebugLogger } = builder('builder-util');
  const configuration = await getConfig(root, file, null);
  await validateConfiguration(configuration, new DebugLogger(false));
  return configuration;
}

test('the packager accepts the configuration', async () => {
  expect((await readConfiguration()).appId).toBe('cn.peixun.desk');
});

test('the fuses are set by the hook that refuses an undecided one, and by nothing else', async () => {
  const { afterPack, electronFuses } = await readConfiguration();
  expect(afterPack).toBe('electron/build/after-pack.mjs');
  expect(electronFuses).toBeUndefined();
});

test('a key that the packager does not know is refused', async () => {
  const folder = mkdtempSync(resolve(tmpdir(), 'peixun-packager-'));
  const file = resolve(folder, 'wrong.json');
  writeFileSync(file, JSON.stringify({ extends: resolve(root, 'electron-builder.yml'), fuse: {} }));
  await expect(readConfiguration(file)).rejects.toThrow(/unknown property/);
  rmSync(folder, { recursive: true });
});

test('native libraries of this machine only lie beside the archive, whose integrity is checked', async () => {
  const { asar, asarUnpack, files, npmRebuild } = await readConfiguration();
  expect(asar).toBe(true);
  expect(npmRebuild).toBe(false);
  expect(asarUnpack).toEqual([
    'node_modules/better-sqlite3/prebuilds/**',
    'node_modules/sharp/**',
    'node_modules/@img/**',
  ]);
  const texts = JSON.stringify(files);
  expect(texts).toContain('prebuilds/!(${platform}-${arch}.node)');
  expect(texts).toContain('sharp-!(${platform}-${arch}|libvips-${platform}-${arch})');
});

test('nothing is published, and the built-in address of updates leads nowhere', async () => {
  const { publish } = await readConfiguration();
  expect(publish).toEqual({ provider: 'generic', url: 'https://updates.invalid/' });
});

test('it is installed where no program of the user can change it, and never takes the data away', async () => {
  const { nsis, win } = await readConfiguration();
  expect(nsis).toMatchObject({
    perMachine: true,
    allowToChangeInstallationDirectory: false,
    deleteAppDataOnUninstall: false,
  });
  expect(win.target).toEqual([
    { target: 'nsis', arch: ['x64', 'arm64'] },
    { target: 'zip', arch: ['x64', 'arm64'] },
  ]);
});

test('the fonts that papers are drawn with are packed with their licence, under the names the core looks for', async () => {
  const { extraResources } = await readConfiguration();
  const packed: { readonly from: string; readonly to: string }[] = extraResources;
  for (const { from } of packed) expect(existsSync(resolve(root, from)), from).toBe(true);
  const names = packed.map(({ to }) => basename(to));
  const { serif, serifBold, sans, sansBold } = fontsInFolder('fonts');
  for (const file of [serif, serifBold, sans, sansBold]) expect(names).toContain(basename(file));
  expect(names.filter((name) => name.startsWith('OFL'))).toHaveLength(2);
});
