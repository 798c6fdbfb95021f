import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { logFile } from '../../electron/launch/log-file.mjs';
import { temporaryFolder } from './temporary-folder.ts';

test('logs lie in the local folder of the user, which is made', () => {
  const home = temporaryFolder();
  const windows = logFile({ platform: 'win32', env: { LOCALAPPDATA: `${home}/Local` } }, 'desktop.log', home);
  expect(windows).toMatch(/Local.Peixun Desk.logs.desktop\.log$/);
  const linux = logFile({ platform: 'linux', env: {} }, 'desktop.log', home);
  expect(linux.startsWith(home)).toBe(true);
  expect(existsSync(dirname(linux))).toBe(true);
});
