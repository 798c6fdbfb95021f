import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Occupation } from '#shared/contract/courses.ts';
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
import { useName } from './level-words.ts';
import { type OccupationGroup, OccupationFactsGroup } from './occupation-facts.tsx';
import { TaughtCourses } from './taught-courses.tsx';

export function OccupationPage() {
  const { id } = useParams();
  const { data, error, refetch } = useQuery(
    queries.courses.getOccupation.queryOptions({ input: { id: Number(id) } }),
  );
  if (data === undefined) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  return <OccupationRecord key={data.id} occupation={data} />;
}

function OccupationRecord({ occupation }: { readonly occupation: Occupation }) {
  const { t } = useTranslation('courses');
  const { t: ti } = useTranslation('institution');
  const mayChange = useMay(keepers);
  const title = useName()(occupation.nameZh, occupation.nameEn);
  const { open, openGroup, asking } = useOpenGroup<OccupationGroup>();
  const [isAsking, setAsking] = useState(false);
  const deactivate = useCommand(api.courses.deactivateOccupation, { onDone: () => setAsking(false) });
  const reactivate = useCommand(api.courses.reactivateOccupation);
  useCrumbs([
    { label: ti('settings'), path: '/settings' },
    { label: t('occupations'), path: '/settings/occupations' },
    { label: title },
  ]);
  const { id, isActive } = occupation;
  const turn = isActive
    ? { key: 'deactivate', label: t('deactivate'), onAct: () => setAsking(true) }
    : { key: 'reactivate', label: t('reactivate'), onAct: () => reactivate.run({ id }) };
  return (
    <>
      <PageHeader
        title={title}
        number={`${occupation.code} (${occupation.edition})`}
        state={{ tone: isActive ? 'success' : 'neutral', word: isActive ? t('active') : t('inactive') }}
        secondary={mayChange ? [turn] : []}
      />
      <SplitView
        sideTitle={t('taught')}
        side={
          <>
            <TaughtCourses occupationId={id} />
            <RecordHistory table="occupation" id={id} />
          </>
        }
      >
        <div className="scrolls padded">
          <FailureAlert error={reactivate.error} />
          <OpenGroups asking={asking}>
            {(['identity', 'scope'] as const).map((group) => (
              <OccupationFactsGroup
                key={`${group} ${open === group}`}
                group={group}
                occupation={occupation}
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
        onConfirm={() => deactivate.run({ id })}
        onCancel={() => setAsking(false)}
      >
        <FailureAlert error={deactivate.error} />
        {t('deactivate.occupation')}
      </ConfirmDialog>
    </>
  );
}
