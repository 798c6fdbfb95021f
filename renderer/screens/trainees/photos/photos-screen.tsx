import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, newRequestId, queries, sendFile } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useCrumbs } from '../../../app/trail.tsx';
import { UnsavedGuard } from '../../../app/unsaved-guard.tsx';
import { Note } from '../../../ui/note.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { Stepper } from '../../../ui/stepper.tsx';
import { cancelWork, useWork } from '../../../app/use-work.ts';
import type { GatheredFiles } from './gather-files.ts';
import { PhotoDrop } from './photo-drop.tsx';
import { itemsToSave, type PhotoQueue, queueOf } from './photo-queue.ts';
import { QueueWork } from './queue-work.tsx';
import '../import/import.css';
import '../import/check.css';
import './photos.css';

/** Many photos at once: matched by file name, cropped by keyboard, saved as one command. `?import=5` and `?session=3` narrow. */
export function PhotosScreen() {
  const { t } = useTranslation('photos');
  const { t: app } = useTranslation('app');
  const [search] = useSearchParams();
  const among = useMemo(() => amongOf(search), [search]);
  const [queue, setQueue] = useState<PhotoQueue>();
  const [saved, setSaved] = useState<{ readonly count: number; readonly rest: number }>();
  const reading = useReading(among, setQueue);
  const step = saved !== undefined ? 'done' : queue === undefined ? 'choose' : 'crop';
  useCrumbs([{ label: app('nav.trainees'), path: '/trainees' }, { label: t('title') }]);
  const go = useCallback(
    (at: number) => setQueue((before) => (before === undefined ? before : { ...before, at })),
    [],
  );
  const again = () => {
    setSaved(undefined);
    setQueue(undefined);
  };
  return (
    <div className="import-wizard">
      <header className="import-header">
        <h1>{t('title')}</h1>
        <span className="second cut grow">
          <Among among={among} />
        </span>
        <Stepper
          label={t('steps')}
          current={step}
          steps={(['choose', 'crop', 'done'] as const).map((key) => ({ key, label: t(`step.${key}`) }))}
        />
      </header>
      <UnsavedGuard
        isUnsaved={step === 'crop' && queue !== undefined && itemsToSave(queue).length > 0}
        isDrafted={false}
      />
      {step === 'choose' ? (
        <div className="import-file">
          <div className="import-file-main">
            <FailureAlert error={reading.error} />
            <PhotoDrop isBusy={reading.isPending} onFiles={reading.read} />
            {reading.progress}
          </div>
        </div>
      ) : null}
      {step === 'crop' && queue !== undefined ? (
        <QueueWork
          queue={queue}
          onQueue={setQueue}
          onGo={go}
          onAgain={again}
          onSaved={(count) =>
            setSaved({ count, rest: queue.photos.length + queue.unreadable.length - count })
          }
        />
      ) : null}
      {saved === undefined ? null : <Saved {...saved} among={among} onAgain={again} />}
    </div>
  );
}

/** Whose photos they may be: of one import, of one class, or of everybody. */
interface PhotosAmong {
  readonly importId?: number;
  readonly sessionId?: number;
}

function amongOf(search: URLSearchParams): PhotosAmong {
  const importId = Number(search.get('import') ?? '') || undefined;
  if (importId !== undefined) return { importId };
  const sessionId = Number(search.get('session') ?? '') || undefined;
  return sessionId === undefined ? {} : { sessionId };
}

function Among({ among: { importId, sessionId } }: { readonly among: PhotosAmong }) {
  const { t } = useTranslation('photos');
  const session = useQuery({
    ...queries.sessions.get.queryOptions({ input: { id: sessionId ?? 0 } }),
    enabled: sessionId !== undefined,
  });
  if (importId !== undefined) return t('drop.only', { id: importId });
  return session.data === undefined ? null : t('drop.session', { session: session.data.name });
}

/** Sends the files one by one, then lets the core match and measure them. */
function useReading(among: PhotosAmong, onRead: (queue: PhotoQueue) => void) {
  const { t } = useTranslation('photos');
  const [sent, setSent] = useState<{ readonly done: number; readonly total: number; readonly id: string }>();
  const work = useWork(sent?.id);
  const client = useQueryClient();
  const deed = useMutation({
    mutationFn: async ({ photos: files, others }: GatheredFiles) => {
      const id = newRequestId();
      const fileIds: string[] = [];
      setSent({ done: 0, total: files.length, id });
      for (const file of files) {
        fileIds.push(await sendFile(file.name, file));
        setSent({ done: fileIds.length, total: files.length, id });
      }
      const { photos } = await api.rosters.readPhotos({ fileIds, ...among }, { context: { requestId: id } });
      return queueOf(photos, others);
    },
    onSuccess: (queue) => {
      void client.invalidateQueries({ queryKey: ['file'] });
      onRead(queue);
    },
    onSettled: () => setSent(undefined),
  });
  const isMatching = sent !== undefined && sent.done === sent.total;
  const progress =
    sent === undefined ? null : (
      <ProgressBar
        label={t(isMatching ? 'matching' : 'uploading')}
        done={isMatching ? (work?.done ?? 0) : sent.done}
        total={isMatching ? (work?.total ?? 0) : sent.total}
        {...(isMatching ? { onCancel: () => cancelWork(sent.id) } : {})}
      />
    );
  return {
    read: (files: GatheredFiles) => deed.mutate(files),
    isPending: deed.isPending,
    error: deed.error,
    progress,
  };
}

interface SavedProps {
  readonly count: number;
  readonly rest: number;
  readonly among: PhotosAmong;
  readonly onAgain: () => void;
}

function listPath({ importId, sessionId }: PhotosAmong): string {
  if (importId !== undefined) return `#/trainees?import=${importId}`;
  return sessionId === undefined ? '#/trainees' : `#/sessions/${sessionId}/people`;
}

function Saved({ count, rest, among, onAgain }: SavedProps) {
  const { t } = useTranslation('photos');
  return (
    <div className="import-result">
      <div role="status">
        <Note tone="success">
          <b>{t('saved', { count })}</b>
        </Note>
      </div>
      {rest === 0 ? null : <p className="second result-left">{t('saved.rest', { count: rest })}</p>}
      <div className="result-deeds">
        <Button type="primary" href={listPath(among)}>
          {t(among.sessionId === undefined ? 'list' : 'session')}
        </Button>
        <Button onClick={onAgain}>{t('more')}</Button>
      </div>
    </div>
  );
}
