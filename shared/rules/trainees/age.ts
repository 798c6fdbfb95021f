import type { PlainDate } from './dates.ts';

/** Full years (周岁) on a day. Someone born on 29 February turns a year older on 1 March of ordinary years. */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
