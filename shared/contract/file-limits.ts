/** How a backup's file name ends. */
export const backupEnding = '.pxbackup';

/** The largest file that is handed in or out, in bytes; it is held in memory where it is read. */
export const largestFile = 512 * 1024 * 1024;

/** The limit for a file of this name; a backup passes piece by piece and has none. */
export function limitFor(name: string): number | undefined {
  return name.endsWith(backupEnding) ? undefined : largestFile;
}
