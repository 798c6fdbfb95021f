/** A backup as its file name tells it; `at` is `YYYYMMDD-HHMM` in the institution's time. */
export interface DatedBackup {
  readonly name: string;
  readonly at: string;
}

const recentHours = 48;
const recentMost = 24;
const dayMost = 14;
const weekMost = 10;
const monthMost = 12;

/** Minutes since the epoch of the name's own clock; only differences matter. */
function minutesOf(at: string): number {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)$/u.exec(at) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) / 60_000;
}

function dayOf(at: string): string {
  return at.slice(0, 8);
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
function weekOf(at: string): string {
  return String(Math.floor((minutesOf(at) / (24 * 60) + 3) / 7));
}

function monthOf(at: string): string {
  return at.slice(0, 6);
}

/** The newest of each period, for the newest `most` periods. `backups` are newest first. */
function newestOfEach(backups: readonly DatedBackup[], periodOf: (at: string) => string, most: number) {
  const found = new Map<string, DatedBackup>();
  for (const backup of backups) {
    const period = periodOf(backup.at);
    if (!found.has(period)) found.set(period, backup);
  }
  return [...found.values()].slice(0, most);
}

/**
 * The backups that may go: kept are up to 24 of the last 48 hours, then the newest of each of 14 days,
 * 10 weeks and 12 months. The newest of all is always kept, however the clock was set.
 */
export function backupsToRemove(backups: readonly DatedBackup[], now: string): readonly DatedBackup[] {
  const newestFirst = backups.toSorted((one, other) => other.at.localeCompare(one.at));
  const since = minutesOf(now) - recentHours * 60;
  const recent = newestFirst.filter((backup) => minutesOf(backup.at) >= since).slice(0, recentMost);
  const kept = new Set([
    ...newestFirst.slice(0, 1),
    ...recent,
    ...newestOfEach(newestFirst, dayOf, dayMost),
    ...newestOfEach(newestFirst, weekOf, weekMost),
    ...newestOfEach(newestFirst, monthOf, monthMost),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}
