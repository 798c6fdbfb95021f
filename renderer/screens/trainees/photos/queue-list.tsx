import { Fragment, memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Light, type LightKind } from '../../../ui/light.tsx';
import { useReasonWords } from '../reason-words.ts';
import { groupsOfQueue, type PhotoQueue, type QueuedPhoto } from './photo-queue.ts';

const lights: Readonly<Record<QueuedPhoto['decision'], LightKind>> = {
  accepted: 'complete',
  waiting: 'incomplete',
  skipped: 'empty',
};

interface QueueListProps {
  readonly queue: PhotoQueue;
  /** The same function at every drawing. */
  readonly onGo: (at: number) => void;
}

/** All pictures by how sure their owner is, each with its light; unreadable files with their reason. */
export function QueueList({ queue, onGo }: QueueListProps) {
  const { t } = useTranslation('photos');
  const reason = useReasonWords();
  const box = useRef<HTMLElement>(null);
  const { at } = queue;
  useEffect(() => {
    box.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <nav ref={box} className="problem-groups queue-list" aria-label={t('queue')}>
      {groupsOfQueue.map((kind) => {
        const members = queue.photos.flatMap((photo, index) =>
          photo.match.kind === kind ? [{ photo, index }] : [],
        );
        if (members.length === 0) return null;
        return (
          <Fragment key={kind}>
            <h2 className="groups-title">
              <span className="grow">{t(`group.${kind}`)}</span>
              <span>{members.length}</span>
            </h2>
            {members.map(({ photo, index }) => (
              <QueueRow key={photo.fileId} photo={photo} index={index} isChosen={index === at} onGo={onGo} />
            ))}
          </Fragment>
        );
      })}
      {queue.unreadable.length === 0 ? null : (
        <>
          <h2 className="groups-title">
            <span className="grow">{t('group.unreadable')}</span>
            <span>{queue.unreadable.length}</span>
          </h2>
          <ul className="unreadable-list">
            {queue.unreadable.map(({ name, picture }) => (
              <li key={name}>
                <div className="cut">{name}</div>
                <div className="small-text second">{reason('picture', picture.reason, picture.params)}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      <OtherFiles names={queue.others} />
    </nav>
  );
}

interface QueueRowProps {
  readonly photo: QueuedPhoto;
  readonly index: number;
  readonly isChosen: boolean;
  readonly onGo: (at: number) => void;
}

/** One picture. Drawn again only when it changes itself: every move of the crop frame changes the queue. */
const QueueRow = memo(function QueueRow({ photo, index, isChosen, onGo }: QueueRowProps) {
  const { t } = useTranslation('photos');
  return (
    <button
      type="button"
      data-at={index}
      className={isChosen ? 'plain-button group-button is-chosen' : 'plain-button group-button'}
      aria-current={isChosen ? 'true' : undefined}
      title={photo.name}
      onClick={() => onGo(index)}
    >
      <Light kind={lights[photo.decision]} reason={t(`state.${photo.decision}`)} />
      <span className="cut">{photo.owner?.name ?? photo.name}</span>
      {photo.picture.checks.length === 0 ? (
        <span />
      ) : (
        <span className="tone-warning small-text">{photo.picture.checks.length}</span>
      )}
    </button>
  );
});

const othersNamed = 5;

/** How many of the chosen files are no photos, the first few by name. */
function OtherFiles({ names }: { readonly names: readonly string[] }) {
  const { t, i18n } = useTranslation('photos');
  if (names.length === 0) return null;
  const rest = names.length - othersNamed;
  const shown = [
    ...names.slice(0, othersNamed),
    ...(rest > 0 ? [t('group.others.more', { count: rest })] : []),
  ];
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <p className="queue-others small-text second">
      {t('group.others', { count: names.length, names: list.format(shown) })}
    </p>
  );
}
