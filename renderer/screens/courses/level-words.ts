import { useTranslation } from 'react-i18next';
import { type Level, levelItem } from '#shared/lists/levels.ts';

/** A level in the present language: short (`五级`, `Level 5`), or as certificates print it. */
export function useLevelWord(): (level: Level, isWhole?: boolean) => string {
  const { i18n } = useTranslation('app');
  return (level, isWhole = false) => {
    const item = levelItem(level);
    const word = i18n.language === 'en' ? item.en : item.zh;
    return isWhole ? word : (word.split(/ ?\//u)[0] ?? word);
  };
}

/** Several levels in one phrase: `五级、四级` and `五级至一级`; `5, 4` and `5 to 1`. */
export function useLevelsWord(): (levels: readonly Level[]) => string {
  const word = useLevelWord();
  const { i18n } = useTranslation('app');
  const isEnglish = i18n.language === 'en';
  return (levels) => {
    const ordered = levels.toSorted((left, right) => right - left);
    const words = ordered.map((level) => (isEnglish ? String(level) : word(level)));
    const [first] = ordered;
    const isUnbroken = first !== undefined && ordered.every((level, index) => level === first - index);
    if (words.length < 3 || !isUnbroken) return words.join(isEnglish ? ', ' : '、');
    return `${words[0] ?? ''}${isEnglish ? ' to ' : '至'}${words.at(-1) ?? ''}`;
  };
}

/** The name in the present language; the Chinese one where there is no English. */
export function useName(): (zh: string, en: string) => string {
  const { i18n } = useTranslation('app');
  return (zh, en) => (i18n.language === 'en' && en !== '' ? en : zh);
}
