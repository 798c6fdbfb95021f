import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#shared/contract/failures.ts';
import { holdFile } from '../database/hold-file.ts';
import { ensureOwnerOnly } from '../files/owner-only.ts';

/** The data folder, held for one core; a second one would empty its passing files and undo its restore. */
export interface FolderHold {
  isHeld(): boolean;
  letGo(): Promise<void>;
}

const lockFile = 'in-use.db';
/** Where a browser finds the core that holds the folder, with its token: for the owner's eyes alone. */
const addressFile = 'address.txt';

/** @throws {Failure} FOLDER_REFUSED (in-use) while another core of this computer works in the folder. */
export async function holdFolder(folder: string): Promise<FolderHold> {
  const letGoFile = holdFile(path.join(folder, lockFile));
  if (!letGoFile) throw new Failure('FOLDER_REFUSED', { params: { reason: 'in-use' } });
  // One that was killed could not take its address back.
  await forgetAddress(folder);
  let isHeld = true;
  return {
    isHeld: () => isHeld,
    async letGo() {
      if (!isHeld) return;
      isHeld = false;
      await forgetAddress(folder);
      letGoFile();
    },
  };
}

/** True for the refusal of `holdFolder`. */
export function isInUse(error: unknown): boolean {
  return (
    error instanceof Failure && error.code === 'FOLDER_REFUSED' && error.data.params['reason'] === 'in-use'
  );
}

/** Notes where this core is served, so that a second start can say it. Only its holder may. */
export async function noteAddress(folder: string, address: string): Promise<void> {
  const file = path.join(folder, addressFile);
  await writeFile(file, '', { mode: 0o600, flag: 'wx' });
  await ensureOwnerOnly(file);
  await writeFile(file, address);
}

/** Where the core that holds the folder is served; undefined when it is served to a desktop window alone. */
export async function notedAddress(folder: string): Promise<string | undefined> {
  const address = await readFile(path.join(folder, addressFile), 'utf8').catch(() => '');
  return address === '' ? undefined : address;
}

async function forgetAddress(folder: string): Promise<void> {
  await rm(path.join(folder, addressFile), { force: true, maxRetries: 10, retryDelay: 100 });
}
