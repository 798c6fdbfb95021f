import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome } from './full-disk.ts';

/**
 * A disk in memory that only one process and its children see, and that goes with them. Where the system gives no
 * such disk (Windows, locked-down containers), undefined.
 */
function privateDisk(): readonly string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  const flags = process.getuid?.() === 0 ? '-m' : '-rm';
  const mount = 'mount -t tmpfs -o size=64m tmpfs "$0"';
  const tried = spawnSync('unshare', [flags, 'sh', '-c', mount, tmpdir()]);
  return tried.status === 0 ? [flags, 'sh', '-c', `${mount} && exec "$@"`] : undefined;
}

export const disk = privateDisk();

export interface FullDiskRun {
  readonly outcomes: readonly Outcome[];
  /** The state of the next start in the same folder. */
  readonly nextStart: string;
}

/** Lets every kind of work meet a full disk that has so many kilobytes left. */
export async function meetFullDisk(leftKilobytes: readonly number[]): Promise<FullDiskRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peixun-disk-'));
  const script = path.join(import.meta.dirname, 'full-disk.ts');
  const command = [folder, process.execPath, script, folder, leftKilobytes.join()];
  try {
    const child = spawn('unshare', [...(disk ?? []), ...command], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    await new Promise((resolve) => child.once('close', resolve));
    // Written line by line by the script.
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Outcome & { nextStart?: string });
    return {
      outcomes: lines.filter(({ nextStart }) => nextStart === undefined),
      nextStart: lines.at(-1)?.nextStart ?? 'none',
    };
  } finally {
    await rmdir(folder);
  }
}

/** What is wrong with an outcome: only done or DISK_FULL, all or nothing, and done once there is space. */
export function faultsOf({ work, leftKilobytes, ...found }: Outcome): readonly string[] {
  const isRefused = found.ended === 'DISK_FULL';
  const faults = [
    isRefused || found.ended === 'done' ? '' : `ended as ${found.ended}`,
    isRefused && !found.isAsBefore ? 'was refused and left something' : '',
    found.again === 'done' ? '' : `was ${found.again} with space again`,
    found.chain === 'whole' ? '' : `left a history that is ${found.chain}`,
    found.integrity === 'ok' ? '' : `left a database that is ${found.integrity}`,
  ];
  return faults
    .filter((fault) => fault !== '')
    .map((fault) => `${work} with ${leftKilobytes} kB left ${fault}`);
}
