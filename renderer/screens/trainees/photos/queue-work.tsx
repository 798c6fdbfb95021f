import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Turn } from '#shared/contract/photos.ts';
import { api, newRequestId } from '../../../api.ts';
import { FailureAlert, useShowFailure } from '../../../app/failure-display.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { KeyHints } from '../../../ui/key-hints.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { usePicture } from '../use-picture.ts';
import { cancelWork, useWork } from '../../../app/use-work.ts';
import { resizeCrop } from './crop.ts';
import { CropFrame } from './crop-frame.tsx';
import { CropPreview } from './crop-preview.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import {
  acceptSound,
  changePhoto,
  decide,
  isSoundWaiting,
  isTaken,
  itemsToSave,
  type PhotoQueue,
  type QueuedPhoto,
} from './photo-queue.ts';
import { QueueList } from './queue-list.tsx';

interface QueueWorkProps {
  readonly queue: PhotoQueue;
  readonly onQueue: (queue: PhotoQueue) => void;
  /** The same function at every drawing. */
  readonly onGo: (at: number) => void;
  readonly onAgain: () => void;
  readonly onSaved: (count: number) => void;
}

/** The queue: list at the left, the picture under work, what becomes of it at the right. */
export function QueueWork({ queue, onQueue, onGo, onAgain, onSaved }: QueueWorkProps) {
  const { t } = useTranslation('photos');
  const photo = queue.photos[queue.at];
  const items = itemsToSave(queue);
  const sound = queue.photos.filter((_each, index) => isSoundWaiting(queue, index)).length;
  const save = useSave(queue, onSaved);
  return (
    <>
      <div className="photo-queue">
        <QueueList queue={queue} onGo={onGo} />
        {photo === undefined ? (
          <EmptyState
            sentence={t('queue.none')}
            action={{ key: 'again', label: t('again'), onAct: onAgain }}
          />
        ) : (
          <PhotoUnderWork key={photo.fileId} queue={queue} photo={photo} onQueue={onQueue} />
        )}
      </div>
      <FailureAlert error={save.error} />
      <div className="wizard-bar">
        {save.requestId === undefined ? (
          <>
            <Button onClick={onAgain}>{t('again')}</Button>
            {sound === 0 ? null : (
              <Button onClick={() => onQueue(acceptSound(queue))}>
                {t('accept.sound', { count: sound })}
              </Button>
            )}
            <span className="grow" />
            <QueueCounts queue={queue} />
            <Button type="primary" disabled={items.length === 0} onClick={save.start}>
              {t('save', { count: items.length })}
            </Button>
          </>
        ) : (
          <SaveProgress requestId={save.requestId} />
        )}
      </div>
    </>
  );
}

function QueueCounts({ queue }: { readonly queue: PhotoQueue }) {
  const { t } = useTranslation('photos');
  const count = (decision: QueuedPhoto['decision']) =>
    queue.photos.filter((photo) => photo.decision === decision).length;
  return (
    <span className="import-counts" role="status">
      <span>
        {t('accepted')} <b>{count('accepted')}</b>
      </span>
      <span>
        {t('skipped')} <b>{count('skipped')}</b>
      </span>
      <span>
        {t('left')} <b>{count('waiting')}</b>
      </span>
    </span>
  );
}

function SaveProgress({ requestId }: { readonly requestId: string }) {
  const { t } = useTranslation('photos');
  const work = useWork(requestId);
  return (
    <div className="grow">
      <ProgressBar
        label={t('saving')}
        done={work?.done ?? 0}
        total={work?.total ?? 0}
        onCancel={() => cancelWork(requestId)}
      />
    </div>
  );
}

function useSave(queue: PhotoQueue, onSaved: (count: number) => void) {
  const [requestId, setRequestId] = useState<string>();
  const client = useQueryClient();
  const deed = useMutation({
    mutationFn: (id: string) =>
      api.rosters.savePhotos({ items: itemsToSave(queue) }, { context: { requestId: id } }),
    onSuccess: async ({ savedCount }) => {
      await client.invalidateQueries();
      onSaved(savedCount);
    },
    onSettled: () => setRequestId(undefined),
  });
  return {
    requestId,
    error: deed.error,
    start: () => {
      const id = newRequestId();
      setRequestId(id);
      deed.mutate(id);
    },
  };
}

interface PhotoUnderWorkProps {
  readonly queue: PhotoQueue;
  readonly photo: QueuedPhoto;
  readonly onQueue: (queue: PhotoQueue) => void;
}

const quarter = (turn: Turn): Turn => (turn === 270 ? 0 : turn === 180 ? 270 : turn === 90 ? 180 : 90);

function PhotoUnderWork({ queue, photo, onQueue }: PhotoUnderWorkProps) {
  const { t } = useTranslation('photos');
  const showFailure = useShowFailure();
  const address = usePicture(photo.picture.previewFileId);
  const change = (part: Partial<QueuedPhoto>) => onQueue(changePhoto(queue, queue.at, part));
  const turn = useMutation({
    mutationFn: (to: Turn) => api.trainees.inspectPhoto({ fileId: photo.fileId, turn: to }),
    onSuccess: (inspected, to) =>
      change({ turn: to, crop: inspected.crop, picture: { kind: 'readable', ...inspected } }),
    onError: showFailure,
  });
  const turnOn = () => turn.mutate(quarter(photo.turn));
  const canAccept = photo.owner !== undefined && !isTaken(queue, queue.at);
  const accept = () => canAccept && onQueue(decide(queue, 'accepted'));
  const skip = () => onQueue(decide(queue, 'skipped'));
  const go = (by: number) =>
    onQueue({ ...queue, at: Math.min(Math.max(queue.at + by, 0), queue.photos.length - 1) });
  const keys: Readonly<Record<string, () => void>> = {
    Enter: accept,
    r: turnOn,
    s: skip,
    PageDown: () => go(1),
    PageUp: () => go(-1),
  };
  const size = (factor: number) => change({ crop: resizeCrop(photo.crop, factor, photo.picture) });
  return (
    <>
      <section className="photo-middle" aria-label={photo.name}>
        <CropFrame
          address={address}
          name={photo.name}
          size={photo.picture}
          crop={photo.crop}
          onCrop={(crop) => change({ crop })}
          onKey={(event) => {
            const deed = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
            deed?.();
            return deed !== undefined;
          }}
        />
        <KeyHints
          hints={[
            { keys: ['←', '→', '↑', '↓'], label: t('key.move') },
            { keys: ['+', '-'], label: t('key.size') },
            { keys: ['R'], label: t('key.turn') },
            { keys: ['Enter'], label: t('key.accept') },
            { keys: ['S'], label: t('key.skip') },
          ]}
        />
      </section>
      <aside className="photo-side" aria-label={t('checks')}>
        <OwnerChoice
          photo={photo}
          isTaken={isTaken(queue, queue.at)}
          onOwner={(owner) => change({ owner })}
        />
        <CropPreview address={address} size={photo.picture} crop={photo.crop} checks={photo.picture.checks} />
        <div className="photo-deeds">
          <Button
            size="small"
            icon={<ZoomIn className="small" aria-hidden="true" />}
            aria-label={t('bigger')}
            onClick={() => size(1.05)}
          />
          <Button
            size="small"
            icon={<ZoomOut className="small" aria-hidden="true" />}
            aria-label={t('smaller')}
            onClick={() => size(1 / 1.05)}
          />
          <Button
            size="small"
            icon={<RotateCw className="small" aria-hidden="true" />}
            aria-label={t('turn')}
            onClick={turnOn}
          />
        </div>
        <div className="photo-deeds">
          <Button disabled={!canAccept} onClick={accept}>
            {t('accept')}
          </Button>
          <Button type="text" onClick={skip}>
            {t('skip')}
          </Button>
        </div>
      </aside>
    </>
  );
}
