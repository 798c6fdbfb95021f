import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api.ts';

function useFonts() {
  const { i18n } = useTranslation('app');
  const { data } = useQuery(queries.certificates.fonts.queryOptions({ input: {} }));
  return (data?.fonts ?? []).map(({ id, nameZh, nameEn, isUsable }) => ({
    id,
    isUsable,
    name: i18n.language === 'en' ? nameEn : nameZh,
  }));
}

/** The name of a font of this computer; its id where it is not there. */
export function useFontName(): (id: string) => string {
  const fonts = useFonts();
  return (id) => fonts.find((font) => font.id === id)?.name ?? id;
}

/** What may be chosen: 仿宋 where found, the bundled one, or a font that may be embedded. */
export function useFontOptions(): { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation('datedSettings');
  const fonts = useFonts().filter((font) => font.isUsable);
  return [
    { value: '', label: t('font.fangsong') },
    { value: 'noto', label: t('font.noto') },
    ...fonts.map((font) => ({ value: font.id, label: font.name })),
  ];
}
