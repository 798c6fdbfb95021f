import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const executableNames = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/**
 * Looks at files only: importing the `electron` package from plain Node would start a download of 100 MB and throw
 * when it fails.
 */
export function findElectron(root, { platform, env }) {
  const folder = path.join(root, 'node_modules', 'electron');
  if (!existsSync(path.join(folder, 'package.json')))
    return { kind: 'missing', reason: 'not-installed', folder };
  const other = env.ELECTRON_OVERRIDE_DIST_PATH;
  const executable = path.join(other ?? path.join(folder, 'dist'), executableNames[platform] ?? 'electron');
  if (!existsSync(executable)) return { kind: 'missing', reason: 'no-binary', folder };
  if (other === undefined && !isComplete(folder)) return { kind: 'missing', reason: 'wrong-version', folder };
  return { kind: 'found', executable };
}

/** The installer writes path.txt last; a download that broke off, or one of an older version, does not count. */
function isComplete(folder) {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return existsSync(path.join(folder, 'path.txt')) && readVersion(folder) === version;
}

function readVersion(folder) {
  const file = path.join(folder, 'dist', 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : '';
}
