import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where a file or folder was just made or renamed, its entry must reach the disk too; Windows does it itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const retryCodes: ReadonlySet<unknown> = new Set(['EPERM', 'EBUSY', 'EACCES']);
const patience = 10_000;

/** Renames and makes it last. A virus scanner holds new files for moments on Windows, so it is tried again. */
export async function renameDurably(from: string, to: string): Promise<void> {
  const end = Date.now() + patience;
  for (let pause = 20; ; pause *= 2) {
    try {
      await rename(from, to);
      await syncFolder(path.dirname(to));
      return;
    } catch (error) {
      // The system gives its errors a code.
      if (!retryCodes.has((error as { code?: unknown } | null)?.code) || Date.now() + pause > end)
        throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Removes a folder with all in it; one that is not there is fine. Patient with virus scanners, as above. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Replaces a file whole: written beside, flushed, then renamed over. */
export async function replaceFile(target: string, content: string | Uint8Array): Promise<void> {
  const file = await open(`${target}.next`, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await renameDurably(`${target}.next`, target);
}
