import { Images } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { largestPhoto } from '#shared/rules/trainees/photo-limits.ts';
import { droppedFiles, type GatheredFiles, sortFiles } from './gather-files.ts';
import { focusOnce } from '../../../ui/file-drop.tsx';
import '../../../ui/file-drop.css';

interface PhotoDropProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: GatheredFiles) => void;
}

/** Hands over photos: dropped files and folders, chosen files or a ZIP, or a whole folder. */
export function PhotoDrop({ isBusy, onFiles }: PhotoDropProps) {
  const { t } = useTranslation('photos');
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isNone, setNone] = useState(false);
  function take(found: readonly File[]): void {
    const gathered = sortFiles(found);
    const hasPhotos = gathered.photos.length > 0;
    setNone(!hasPhotos);
    if (hasPhotos && !isBusy) onFiles(gathered);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(take);
  }
  const chosen = (event: React.ChangeEvent<HTMLInputElement>) => {
    take([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <div
      className={isOver ? 'file-drop is-over' : 'file-drop'}
      role="presentation"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Images aria-hidden="true" />
      <b>{t('drop')}</b>
      <span className="file-drop-ways">
        <button ref={focusOnce} type="button" disabled={isBusy} onClick={() => files.current?.click()}>
          {t('drop.files')}
        </button>
        <button type="button" disabled={isBusy} onClick={() => folder.current?.click()}>
          {t('drop.folder')}
        </button>
      </span>
      <span className="small-text second">{t('drop.hint', { megabytes: largestPhoto / 1024 / 1024 })}</span>
      <span role="alert" className="small-text tone-error">
        {isNone ? t('drop.none') : ''}
      </span>
      <input ref={files} type="file" hidden multiple accept="image/*,.heic,.heif,.zip" onChange={chosen} />
      <input ref={folder} type="file" hidden multiple onChange={chosen} {...{ webkitdirectory: '' }} />
    </div>
  );
}
