import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '#shared/contract/failures.ts';

/** What is asked of the system; tests hand in a Windows of their own. */
export interface OwnerSystem {
  readonly platform: NodeJS.Platform;
  /** Runs one of Windows' own programs and answers what it said. @throws when it fails. */
  run(program: string, parts: readonly string[]): Promise<string>;
}

const run = promisify(execFile);

const ownSystem: OwnerSystem = {
  platform: process.platform,
  async run(program, parts) {
    // By its full path: another program of this name could lie on the search path.
    const folder = path.win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32');
    const { stdout } = await run(path.win32.join(folder, program), parts, {
      timeout: 20_000,
      windowsHide: true,
    });
    return stdout;
  },
};

function shared(): Failure {
  return new Failure('FOLDER_REFUSED', { params: { reason: 'key-shared', instead: 'close-key' } });
}

/**
 * Makes sure that nobody but the owner can read a file. On Windows its rights are set to the present user alone,
 * whatever the folder above hands down; elsewhere the file was made so, and a wider mode is refused, not mended:
 * it may have been read already.
 * @throws {Failure} FOLDER_REFUSED (key-shared).
 */
export async function ensureOwnerOnly(file: string, system: OwnerSystem = ownSystem): Promise<void> {
  if (system.platform !== 'win32') {
    if (((await stat(file)).mode & 0o077) !== 0) throw shared();
    return;
  }
  try {
    // By the user's number: names are translated, and those of a directory service are not found by themselves.
    const user = /S-1-[\d-]+/u.exec(await system.run('whoami.exe', ['/user', '/fo', 'csv', '/nh']))?.[0];
    if (user === undefined) throw shared();
    await system.run('icacls.exe', [file, '/inheritance:r', '/grant:r', `*${user}:F`]);
  } catch {
    throw shared();
  }
}
