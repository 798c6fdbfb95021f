import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where a log of this name lies: the local folder of the user, never the roaming one. Makes the folder. */
export function logFile({ platform, env }, name, home = homedir()) {
  const folder = path.join(logFolder({ platform, env }, home));
  mkdirSync(folder, { recursive: true });
  return path.join(folder, name);
}

function logFolder({ platform, env }, home) {
  if (platform === 'win32') {
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'Peixun Desk', 'logs');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Logs', 'Peixun Desk');
  return path.join(env.XDG_STATE_HOME ?? path.join(home, '.local', 'state'), 'peixun-desk', 'logs');
}
