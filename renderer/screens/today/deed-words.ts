import { useTranslation } from 'react-i18next';
import type { TodayStep } from '#shared/contract/today.ts';
import { today } from '../../text/today.ts';

type Said = NonNullable<TodayStep['note']>;

/** Deeds and notes in the present language; days are written short, `11-27`, or `27 Nov`. */
export function useDeedWords(): {
  readonly deed: (said: Said) => string;
  readonly note: (said: Said) => string;
  readonly day: (day: string) => string;
} {
  const { i18n } = useTranslation('today');
  const t = i18n.getFixedT(i18n.language, 'today');
  const day = (text: string) => dayWords(text, i18n.language);
  const words = (key: string, { params }: Said) => {
    if (!Object.hasOwn(today, key)) return key;
    const values = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? day(value) : value,
    ]);
    // Looked up just now; the values come with the deed.
    return t(key as 'deed.to-issue', { count: 0, ...Object.fromEntries(values) });
  };
  return {
    deed: (said) => words(`deed.${said.code}`, said),
    note: (said) => words(`note.${said.code}`, said),
    day,
  };
}

function dayWords(day: string, language: string): string {
  if (language.startsWith('zh')) return day.slice(5);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
