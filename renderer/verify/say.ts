import type { Entry, Language } from '../text/words.ts';

export type Values = Readonly<Record<string, string | number | boolean>>;
export type Say = (entry: Entry, values?: Values) => string;

/** Hands out words in one language. The application's own way would bring a library along. */
export function sayIn(language: Language): Say {
  return ([chinese, english], values = {}) => {
    const counted = values['count'] === 1 ? 'one' : 'other';
    const inEnglish = typeof english === 'string' ? english : english[counted];
    const sentence = language === 'zh-CN' ? chinese : inEnglish;
    return sentence.replace(/\{\{(\w+)\}\}/gu, (_gap, name: string) => String(values[name] ?? ''));
  };
}
