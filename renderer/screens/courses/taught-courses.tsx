import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { NeedList } from '../../ui/need-list.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';
import { useLevelWord, useName } from './level-words.ts';

/** Courses that teach an occupation, in use or not. */
export function TaughtCourses({ occupationId }: { readonly occupationId: number }) {
  const { t } = useTranslation('courses');
  const name = useName();
  const levelWord = useLevelWord();
  const { data, error, refetch } = useQuery(
    queries.courses.list.queryOptions({ input: { occupationId, view: 'all', sort: 'level' } }),
  );
  return (
    <>
      <SectionTitle note={data?.total}>{t('taught')}</SectionTitle>
      <FailureAlert error={error} onRetry={() => void refetch()} />
      {data?.total === 0 ? <p className="small-text second">{t('taught.none')}</p> : null}
      <NeedList
        label={t('taught')}
        needs={(data?.courses ?? []).map((course) => ({
          key: String(course.id),
          tone: 'hollow',
          what: <a href={`#/settings/courses/${course.id}`}>{name(course.nameZh, course.nameEn)}</a>,
          who: [
            course.level === null ? t('level.none') : levelWord(course.level),
            t('sessions.count', { count: course.sessionCount }),
            ...(course.isActive ? [] : [t('inactive')]),
          ].join(' · '),
        }))}
      />
    </>
  );
}
