/** What stands where there is no value. */
export const noValue = '—';

/** Money from integer fen: `¥1,234.50`; with `isPlain` without the sign, for columns headed 元. */
export function money(fen: number | null | undefined, isPlain = false): string {
  if (fen === null || fen === undefined) return noValue;
  const sign = fen < 0 ? '−' : '';
  return `${sign}${isPlain ? '' : '¥'}${grouped(Math.abs(fen) / 100, 2)}`;
}

/** A number with grouped thousands and a fixed count of decimals. */
export function number(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined) return noValue;
  return `${value < 0 ? '−' : ''}${grouped(Math.abs(value), decimals)}`;
}

function grouped(value: number, decimals: number): string {
  const [whole = '0', rest] = value.toFixed(decimals).split('.');
  const parts = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return rest === undefined ? parts : `${parts}.${rest}`;
}

/** A share of 0 to 1 as `95.6 %`. */
export function percent(share: number | null | undefined, decimals = 1): string {
  return share === null || share === undefined ? noValue : `${(share * 100).toFixed(decimals)} %`;
}

/** A calendar date `2026-11-23`, as it is. */
export function date(day: string | null | undefined): string {
  return day === null || day === undefined || day === '' ? noValue : day;
}

/** `11-23` within `year`, the whole date in another. */
export function shortDate(day: string, year: string): string {
  return day.startsWith(`${year}-`) ? day.slice(5) : day;
}

/** Date and time in the institution's zone, Asia/Shanghai (UTC+8 without summer time). */
function local(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
}

/** An instant as `2026-11-23 14:02`. */
export function minute(instant: string | null | undefined): string {
  if (instant === null || instant === undefined) return noValue;
  return local(instant).slice(0, 16).replace('T', ' ');
}

/** An instant as `14:02` on `today`, else as `11-20 16:08`, in another year as the whole date. */
export function recently(instant: string, today: string): string {
  const at = local(instant);
  const day = at.slice(0, 10);
  if (day === today) return at.slice(11, 16);
  return day.slice(0, 4) === today.slice(0, 4) ? `${day.slice(5)} ${at.slice(11, 16)}` : day;
}

const chineseDays = ['日', '一', '二', '三', '四', '五', '六'];

/** A day in full: `11月23日 星期一`, `Monday 23 November`. */
export function dayInWords(day: string, language: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (language.startsWith('zh')) {
    return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 星期${chineseDays[at.getUTCDay()] ?? ''}`;
  }
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(at);
  return `${part({ weekday: 'long' })} ${part({ day: 'numeric', month: 'long' })}`;
}

/** A file's size: `820 B`, `46 KB`, `3.2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
