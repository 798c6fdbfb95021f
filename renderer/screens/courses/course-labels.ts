import { useTranslation } from 'react-i18next';
import type { CourseFacts } from '#shared/contract/courses.ts';

/** The fields of a course and their labels. */
export function useCourseLabels(): Readonly<Record<keyof CourseFacts, string>> {
  const { t } = useTranslation('courses');
  return {
    nameZh: t('nameZh'),
    nameEn: t('nameEn'),
    occupationId: t('occupation'),
    variantZh: t('variant'),
    level: t('level'),
    theoryHours: t('theoryHours'),
    practiceHours: t('practiceHours'),
    certificateKind: t('kind'),
  };
}
