import { useTranslation } from 'react-i18next';

/** Words of the gallery alone, which no clerk reads. */
export function useSay(): (chinese: string, english: string) => string {
  const { i18n } = useTranslation('app');
  return (chinese, english) => (i18n.language === 'zh-CN' ? chinese : english);
}
