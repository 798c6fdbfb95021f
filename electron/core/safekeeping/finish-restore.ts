import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { removeFolder, renameDurably, syncFolder } from '../files/durable.ts';
import type { House } from '../house.ts';
import { folderOf } from './institution-folders.ts';

const readyFile = 'ready';

/** The side folder in which a backup is unpacked and proven. */
export function restoreFolder(house: House): string {
  return path.join(house.folder, 'restoring');
}

/** The unpacked institution in it. */
export function restoredFolder(house: House): string {
  return path.join(restoreFolder(house), 'institution');
}

/** From here on the restored institution takes the place, now or at the next start; `stamp` names what goes aside. */
export async function markRestored(house: House, stamp: string): Promise<void> {
  await writeFile(path.join(restoreFolder(house), readyFile), stamp, { flush: true });
  await syncFolder(restoreFolder(house));
}

export function isMarked(house: House): boolean {
  return existsSync(path.join(restoreFolder(house), readyFile));
}

/** What is only unpacked is forgotten; that it cannot be removed now disturbs nobody. */
export async function forgetRestore(house: House): Promise<void> {
  await removeFolder(restoreFolder(house)).catch((error: unknown) =>
    house.log.error('restore-folder', error),
  );
}

/**
 * The last steps, each of which can be repeated: what lies there goes aside, the restored one takes its place.
 * Done again before anything is opened, when it was interrupted after the mark was written.
 * @throws what the system says when a folder cannot be moved: nothing may be opened or started before it can.
 */
export async function finishRestore(house: House): Promise<void> {
  const restored = restoredFolder(house);
  if (isMarked(house) && existsSync(restored)) {
    const mark = await readFile(path.join(restoreFolder(house), readyFile), 'utf8');
    const target = folderOf(house, 'real');
    if (existsSync(target)) await renameDurably(target, `${target}-before-${mark}`);
    await renameDurably(restored, target);
  }
  await forgetRestore(house);
}
