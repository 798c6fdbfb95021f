import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Course } from '#shared/contract/courses.ts';
import { keepers } from '#shared/contract/procedure.ts';
import { api, queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { OpenGroups } from '../../app/open-groups.tsx';
import { RecordHistory } from '../../app/record-history.tsx';
import { useCrumbs } from '../../app/trail.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useOpenGroup } from '../../app/use-open-group.ts';
import { useMay } from '../../app/use-role.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SplitView } from '../../ui/split-view.tsx';
import { type CourseGroup, CourseFactsGroup } from './course-facts.tsx';
import { useName } from './level-words.ts';

export function CoursePage() {
  const { id } = useParams();
  const { data, error, refetch } = useQuery(queries.courses.get.queryOptions({ input: { id: Number(id) } }));
  if (data === undefined) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  return <CourseRecord key={data.id} course={data} />;
}

function CourseRecord({ course }: { readonly course: Course }) {
  const { t } = useTranslation('courses');
  const { t: ti } = useTranslation('institution');
  const mayChange = useMay(keepers);
  const title = useName()(course.nameZh, course.nameEn);
  const { open, openGroup, asking } = useOpenGroup<CourseGroup>();
  const [isAsking, setAsking] = useState(false);
  const deactivate = useCommand(api.courses.deactivate, { onDone: () => setAsking(false) });
  const reactivate = useCommand(api.courses.reactivate);
  useCrumbs([
    { label: ti('settings'), path: '/settings' },
    { label: t('courses'), path: '/settings/courses' },
    { label: title },
  ]);
  const turn = course.isActive
    ? { key: 'deactivate', label: t('deactivate'), onAct: () => setAsking(true) }
    : { key: 'reactivate', label: t('reactivate'), onAct: () => reactivate.run({ id: course.id }) };
  return (
    <>
      <PageHeader
        title={title}
        state={{
          tone: course.isActive ? 'success' : 'neutral',
          word: course.isActive ? t('active') : t('inactive'),
        }}
        facts={t('sessions.count', { count: course.sessionCount })}
        secondary={mayChange ? [turn] : []}
      />
      <SplitView sideTitle={t('happened')} side={<RecordHistory table="course" id={course.id} />}>
        <div className="scrolls padded">
          <FailureAlert error={reactivate.error} />
          <OpenGroups asking={asking}>
            {(['training', 'naming'] as const).map((group) => (
              <CourseFactsGroup
                key={`${group} ${open === group}`}
                group={group}
                course={course}
                mayChange={mayChange}
                isOpen={open === group}
                onOpen={(isOpen) => openGroup(group, isOpen)}
              />
            ))}
          </OpenGroups>
        </div>
      </SplitView>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('deactivate.title', { name: title })}
        deed={t('deactivate')}
        isWorking={deactivate.isRunning}
        onConfirm={() => deactivate.run({ id: course.id })}
        onCancel={() => setAsking(false)}
      >
        <FailureAlert error={deactivate.error} />
        {t('deactivate.body')}
      </ConfirmDialog>
    </>
  );
}
