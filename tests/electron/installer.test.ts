import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
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

test('the fuses leave no way to run the application as something else', async () => {
  expect((await readConfiguration()).electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
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
