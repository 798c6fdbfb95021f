import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { app, crashReporter } from 'electron';
import { dataFolder } from '#hosts/data-folder.ts';
import { fileLog } from '#hosts/file-log.ts';

/** A dump holds what was in memory, names among it; more than these few help nobody. */
const keptDumps = 3;

/** Keeps dumps of crashes on this computer; nothing is ever sent. Must run before the application is ready. */
export function keepCrashDumps(folder: string): void {
  app.setPath('crashDumps', folder);
  crashReporter.start({ uploadToServer: false, ignoreSystemCrashHandler: false });
}

/** Removes all dumps but the newest few. */
export async function sweepCrashDumps(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const dumps = await Promise.all(
    names
      .filter((name) => name.endsWith('.dmp'))
      .map(async (name) => {
        const file = path.join(folder, name);
        return { file, at: (await stat(file)).mtimeMs };
      }),
  );
  const old = dumps.toSorted((a, b) => b.at - a.at).slice(keptDumps);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}

/** Writes down that a process of ours ended by itself, and answers the reference that people are shown. */
export function reportFault(process: 'core' | 'page' | 'helper', why: string): string {
  const reference = randomBytes(4).toString('hex');
  fileLog(dataFolder(), 'desktop').error(reference, `${process} ended: ${why}`);
  return reference;
}
