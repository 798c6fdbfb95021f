import { existsSync } from 'node:fs';
import { delimiter, join, win32 } from 'node:path';
import { unpackBrowser } from './browser-bundled.ts';

/** A browser the tests can start, and what its process needs in its environment. */
export interface FoundBrowser {
  readonly kind: 'named' | 'installed' | 'bundled';
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What the search looks at; the tests give it machines that do not exist. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

/**
 * In this order: the browser that PEIXUN_BROWSER names (a path, or `bundled`), an installed Edge, Chrome or
 * Chromium, the one that came by npm. Throws where none can be had.
 */
export function findBrowser(
  machine: Machine = thisMachine,
  unpack: () => FoundBrowser = unpackBrowser,
): FoundBrowser {
  const named = machine.env['PEIXUN_BROWSER'];
  if (named === 'bundled') return unpack();
  if (named !== undefined && named !== '') {
    if (!machine.exists(named)) throw new Error(`PEIXUN_BROWSER names ${named}, which does not exist`);
    return { kind: 'named', executablePath: named, env: {} };
  }
  const installed = installedPlaces(machine).find(machine.exists);
  if (installed !== undefined) return { kind: 'installed', executablePath: installed, env: {} };
  if (machine.platform === 'linux') return unpack();
  throw new Error('no Edge, Chrome or Chromium found; name one in PEIXUN_BROWSER');
}

function installedPlaces({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const programs = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return programs.flatMap((folder) => [
      win32.join(folder, 'Microsoft\\Edge\\Application\\msedge.exe'),
      win32.join(folder, 'Google\\Chrome\\Application\\chrome.exe'),
      win32.join(folder, 'Chromium\\Application\\chrome.exe'),
    ]);
  }
  if (platform === 'darwin') {
    return ['Microsoft Edge', 'Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = ['microsoft-edge', 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Arguments for every browser: nothing reaches out, and no sandbox where the kernel refuses it to root. */
export function browserArguments(platform: NodeJS.Platform): string[] {
  const quiet = [
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
  ];
  return platform === 'linux' ? ['--no-sandbox', ...quiet] : quiet;
}
