/** A calendar day as `YYYY-MM-DD`, years 1000 to 9999. Plain text so that it sorts and crosses every border. */
export type PlainDate = string;

const dayMilliseconds = 86_400_000;
/** Asia/Shanghai has kept UTC+8 without summer time since 1991-09-15. */
const shanghaiOffset = 8 * 3_600_000;

function utc(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function fromUtc(milliseconds: number): PlainDate {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** The day with these parts, or undefined where the calendar has none (30 February, month 13). */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (!Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  const text = `${String(year)}-${pad(month)}-${pad(day)}`;
  return isPlainDate(text) ? text : undefined;
}

export function isPlainDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = utc(text);
  return !Number.isNaN(time) && fromUtc(time) === text;
}

const eightDigits = /^(\d{4})(\d{2})(\d{2})$/u;
const separated = /^(\d{4})[-./年—–](\d{1,2})[-./月—–](\d{1,2})日?$/u;
const midnight = /(?:T| +)0{1,2}:00(?::00(?:\.0+)?)?(?:Z|\+0[08]:00)?$/u;

/**
 * Reads a day as clerks write it: 1990-1-2, 1990.1.2, 1990/1/2, 1990年1月2日, 19900102, also in full-width
 * digits and with midnight behind it. Undefined for anything else; a two-digit year is never guessed.
 */
export function parsePlainDate(raw: string): PlainDate | undefined {
  const text = raw.normalize('NFKC').trim().replace(midnight, '').replace(/\s/gu, '');
  const match = eightDigits.exec(text) ?? separated.exec(text);
  if (match === null) return undefined;
  return plainDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function compareDates(first: PlainDate, second: PlainDate): -1 | 0 | 1 {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** `days` may be negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromUtc(utc(date) + days * dayMilliseconds);
}

/** The same day `months` later; the last day of the month where that day is missing (31 January + 1 = 28 or 29). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const wanted = Number(date.slice(8, 10));
  for (let day = wanted; day > 28; day -= 1) {
    const found = plainDate(year, month, day);
    if (found !== undefined) return found;
  }
  return plainDate(year, month, Math.min(wanted, 28)) ?? date;
}

/** Days from `first` to `second`; negative when `second` comes earlier. */
export function daysBetween(first: PlainDate, second: PlainDate): number {
  return Math.round((utc(second) - utc(first)) / dayMilliseconds);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: PlainDate): number {
  return new Date(utc(date)).getUTCDay() || 7;
}

/** The calendar day in Asia/Shanghai at an instant (a Date, or ISO 8601 with its offset). */
export function dayInShanghai(instant: Date | string): PlainDate {
  return fromUtc(new Date(instant).getTime() + shanghaiOffset);
}
