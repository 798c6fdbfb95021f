import Sqlite from 'better-sqlite3';

/**
 * Holds a file for this process until it is let go or the process ends, whichever way: the system itself frees the
 * lock, so none can be left behind. The file stays empty. Answers how to let go, or undefined where another holds it.
 * Nothing else may open the file in this process: on POSIX closing any other handle would free the lock.
 */
export function holdFile(file: string): (() => void) | undefined {
  const database = new Sqlite(file, { timeout: 0 });
  try {
    // Nothing is ever written, so no journal need lie beside it.
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    // The driver's errors carry SQLite's code.
    const code = String((error as { code?: unknown } | null)?.code);
    if (code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
  return () => database.close();
}
