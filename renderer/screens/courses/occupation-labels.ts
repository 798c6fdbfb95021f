import { useTranslation } from 'react-i18next';
import type { OccupationFacts } from '#shared/contract/courses.ts';

/** As many as the contract takes. */
export const mostVariants = 40;

/** The fields of an occupation and their labels; variants by their place in the list. */
export function useOccupationLabels(variantCount: number): Readonly<Record<string, string>> {
  const { t } = useTranslation('courses');
  const labels: Readonly<Record<keyof OccupationFacts, string>> = {
    code: t('code'),
    edition: t('edition'),
    nameZh: t('occupation.nameZh'),
    nameEn: t('occupation.nameEn'),
    levels: t('levels'),
    variants: t('variants'),
    certainty: t('certainty'),
    sourceNote: t('sourceNote'),
  };
  const ofVariants = Array.from({ length: variantCount }, (_, index) => [
    [`variants.${index}.zh`, t('variant.zh')],
    [`variants.${index}.levels`, t('variant.levels')],
  ]).flat();
  return { ...labels, ...Object.fromEntries(ofVariants) };
}
