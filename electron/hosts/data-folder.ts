import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where this computer's user keeps the data: the local (not the roaming) application data folder, because
 * a roaming profile lies on a network share where the database cannot work safely.
 */
export function dataFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const chosen = environment['PEIXUN_DATA'];
  if (chosen) return chosen;
  if (platform === 'win32')
    return path.win32.join(
      environment['LOCALAPPDATA'] ?? path.win32.join(homedir(), 'AppData', 'Local'),
      'PeixunDesk',
    );
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'PeixunDesk');
  return path.join(environment['XDG_DATA_HOME'] ?? path.join(homedir(), '.local', 'share'), 'peixun-desk');
}
