/** SQLite's and the system's words for a full disk; SHMSIZE is the index of its log that cannot grow. */
const words: ReadonlySet<unknown> = new Set([
  'SQLITE_FULL',
  'ENOSPC',
  'EDQUOT',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_SHMSIZE',
]);

/** Whether work ended because nothing more could be written; freed space cures it. */
export function isFullDisk(error: unknown): boolean {
  // Drivers and the system give their errors a code.
  return words.has((error as { code?: unknown } | null)?.code);
}
