/** The time as the core sees it; tests hand in a fixed one. */
export type Clock = () => Date;

/** Mainland China keeps one time zone without summer time. */
const shanghaiMinutes = 8 * 60;

function inShanghai(date: Date): string {
  return new Date(date.getTime() + shanghaiMinutes * 60_000).toISOString();
}

/** An instant as stored: ISO 8601 with the institution's offset, e.g. `2026-11-24T09:30:00.000+08:00`. */
export function instantOf(date: Date): string {
  return `${inShanghai(date).slice(0, -1)}+08:00`;
}

/** The calendar day in the institution's time zone, `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  return inShanghai(date).slice(0, 10);
}
