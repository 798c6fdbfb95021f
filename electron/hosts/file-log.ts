import path from 'node:path';
import log from 'electron-log/node.js';
import type { Log } from '#core/house.ts';

/** Faults with their reference in `<folder>/logs/<name>.log`, turned over at 2 MB; a process writes one of its own. */
export function fileLog(folder: string, name: 'core' | 'desktop' = 'core'): Log {
  log.transports.file.resolvePathFn = () => path.join(folder, 'logs', `${name}.log`);
  log.transports.file.maxSize = 2 * 1024 * 1024;
  log.transports.console.level = false;
  return {
    error: (reference, error) =>
      log.error(reference, error instanceof Error ? (error.stack ?? error.message) : error),
  };
}
