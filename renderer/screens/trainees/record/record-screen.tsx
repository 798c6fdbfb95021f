import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { TraineeRecord } from '#shared/contract/trainees.ts';
import { sexes } from '#shared/lists/sexes.ts';
import { api, newRequestId, queries } from '../../../api.ts';
import { FailureAlert, useShowFailure } from '../../../app/failure-display.tsx';
import { OpenGroups } from '../../../app/open-groups.tsx';
import { useCrumbs } from '../../../app/trail.tsx';
import { useOpenGroup } from '../../../app/use-open-group.ts';
import type { Action } from '../../../ui/action.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SplitView } from '../../../ui/split-view.tsx';
import type { Tone } from '../../../ui/state-dot.tsx';
import { Thread } from '../../../ui/thread.tsx';
import { useCodedWords } from '../coded-words.ts';
import { useToday } from '../../../app/use-today.ts';
import { PhotoDrawer } from '../photos/photo-drawer.tsx';
import { factGroupNames, type FactGroup } from './fact-fields.ts';
import { FactSection } from './fact-section.tsx';
import { personState, personThread, type PersonState } from './person-thread.ts';
import { Portrait } from './portrait.tsx';
import { RecordSide } from './record-side.tsx';
import './record.css';

export function RecordScreen() {
  const { id } = useParams();
  const { t } = useTranslation('app');
  const answer = useQuery(queries.trainees.get.queryOptions({ input: { id: Number(id) } }));
  const record = answer.data;
  useCrumbs([
    { label: t('nav.trainees'), path: '/trainees' },
    ...(record === undefined ? [] : [{ label: record.name }]),
  ]);
  return (
    <>
      <FailureAlert error={answer.error} onRetry={() => void answer.refetch()} />
      {record === undefined ? null : <Record key={record.id} record={record} />}
    </>
  );
}

function Record({ record }: { readonly record: TraineeRecord }) {
  const { t } = useTranslation('person');
  const { open, openGroup, asking } = useOpenGroup<FactGroup>();
  const [isPhotoOpen, setPhotoOpen] = useState(false);
  const photo = () => setPhotoOpen(true);
  const section = (group: FactGroup) => (
    <FactSection
      key={group}
      record={record}
      group={group}
      isOpen={open === group}
      onOpen={(isOpen) => openGroup(group, isOpen)}
    />
  );
  const [first, ...others] = factGroupNames;
  return (
    <>
      <RecordHeader record={record} />
      <SplitView
        side={<RecordSide record={record} onFill={(group) => openGroup(group, true)} onPhoto={photo} />}
        sideTitle={t('side')}
        sideCount={record.missing.length}
      >
        <div className="record-body">
          <OpenGroups asking={asking}>
            <div className="record-first">
              <Portrait record={record} onChange={photo} />
              <div>{section(first)}</div>
            </div>
            {others.map(section)}
          </OpenGroups>
        </div>
      </SplitView>
      <PhotoDrawer
        isOpen={isPhotoOpen}
        traineeId={record.id}
        name={record.name}
        onClose={() => setPhotoOpen(false)}
      />
    </>
  );
}

const tones: Readonly<Record<PersonState, Tone>> = {
  removed: 'neutral',
  registered: 'hollow',
  enrolled: 'running',
  teaching: 'running',
  evaluating: 'warning',
  certified: 'success',
};

function RecordHeader({ record }: { readonly record: TraineeRecord }) {
  const { t, i18n } = useTranslation('person');
  const { word } = useCodedWords();
  const today = useToday();
  const state = personState(record, today);
  const deeds = useRecordDeeds(record);
  const isEnglish = i18n.language === 'en';
  const facts = [
    isEnglish ? record.pinyin : '',
    word(sexes, record.sex ?? ''),
    record.age === null ? '' : t('age', { age: record.age }),
  ].filter((part) => part !== '');
  return (
    <PageHeader
      title={record.name}
      state={{ tone: tones[state], word: t(`state.${state}`) }}
      number={record.idNumberMasked}
      facts={facts.join(isEnglish ? ', ' : '，')}
      secondary={record.removedAt === null ? [] : [deeds.restore]}
      menu={record.removedAt === null ? [deeds.remove] : []}
    >
      <FailureAlert error={deeds.error} />
      <Thread
        label={t('thread')}
        steps={personThread(record, today).map(({ step, state: stepState, note, sessionId }) => ({
          key: step,
          label: t(`step.${step}`),
          state: stepState,
          note: step === 'enrolled' && note === '' ? t('step.none') : note,
          ...(step === 'enrolled' && sessionId !== undefined ? { href: `#/sessions/${sessionId}` } : {}),
        }))}
      />
    </PageHeader>
  );
}

const options = () => ({ context: { requestId: newRequestId() } });

function useRecordDeeds(record: TraineeRecord): {
  readonly remove: Action;
  readonly restore: Action;
  readonly error: unknown;
} {
  const { t } = useTranslation('person');
  const client = useQueryClient();
  const showFailure = useShowFailure();
  const onSuccess = () => client.invalidateQueries();
  const input = { ids: [record.id] };
  const remove = useMutation({ mutationFn: () => api.trainees.remove(input, options()), onSuccess });
  const restore = useMutation({
    mutationFn: () => api.trainees.restore(input, options()),
    onSuccess,
    onError: showFailure,
  });
  return {
    remove: {
      key: 'remove',
      label: t('remove'),
      icon: <Trash2 className="small" aria-hidden="true" />,
      isDangerous: true,
      onAct: () => remove.mutate(),
    },
    restore: {
      key: 'restore',
      label: t('restore'),
      icon: <RotateCcw aria-hidden="true" />,
      isWorking: restore.isPending,
      onAct: () => restore.mutate(),
    },
    error: remove.error,
  };
}
