import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Crop, PhotoCheck, Turn } from '#shared/contract/photos.ts';
import { largestPhoto } from '#shared/rules/trainees/photo-limits.ts';
import { api, newRequestId, sendFile } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { KeyHints } from '../../../ui/key-hints.tsx';
import { usePicture } from '../use-picture.ts';
import { CropFrame } from './crop-frame.tsx';
import { CropPreview } from './crop-preview.tsx';
import './photos.css';

interface Inspected {
  readonly fileId: string;
  readonly name: string;
  readonly turn: Turn;
  readonly previewFileId: string;
  readonly width: number;
  readonly height: number;
  readonly crop: Crop;
  readonly checks: readonly PhotoCheck[];
}

const quarter = (turn: Turn): Turn => (turn === 270 ? 0 : turn === 180 ? 270 : turn === 90 ? 180 : 90);

interface PhotoDrawerProps {
  readonly isOpen: boolean;
  readonly traineeId: number;
  readonly name: string;
  readonly onClose: () => void;
}

/** One person's photo: chosen, cropped by keyboard or pointer, checked, kept. */
export function PhotoDrawer({ isOpen, traineeId, name, onClose }: PhotoDrawerProps) {
  const { t } = useTranslation('person');
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      title={t('photo.of', { name })}
      size={720}
      destroyOnHidden
      className="photo-drawer"
    >
      <PhotoWork traineeId={traineeId} onDone={onClose} />
    </Drawer>
  );
}

function PhotoWork({ traineeId, onDone }: { readonly traineeId: number; readonly onDone: () => void }) {
  const { t } = useTranslation('person');
  const [picture, setPicture] = useState<Inspected>();
  const client = useQueryClient();
  const inspect = useMutation({
    mutationFn: async (wanted: { readonly fileId: string; readonly name: string; readonly turn: Turn }) => ({
      ...wanted,
      ...(await api.trainees.inspectPhoto({ fileId: wanted.fileId, turn: wanted.turn })),
    }),
    onSuccess: setPicture,
  });
  const upload = useMutation({
    mutationFn: async (file: File) => ({
      fileId: await sendFile(file.name, file),
      name: file.name,
      turn: 0 as const,
    }),
    onSuccess: (sent) => inspect.mutate(sent),
  });
  const save = useMutation({
    mutationFn: async ({ fileId, crop, turn }: Inspected) =>
      api.trainees.setPhoto(
        { id: traineeId, fileId, crop, turn },
        { context: { requestId: newRequestId() } },
      ),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <>
      <FailureAlert error={upload.error ?? inspect.error ?? save.error} />
      {picture === undefined ? (
        <FileDrop
          label={t('photo.choose')}
          hint={t('photo.choose.hint')}
          endings={['.jpg', '.jpeg', '.png', '.webp', '.bmp']}
          limit={largestPhoto}
          isBusy={upload.isPending || inspect.isPending}
          onFiles={([file]) => file !== undefined && upload.mutate(file)}
        />
      ) : (
        <PhotoCrop
          picture={picture}
          isWorking={save.isPending}
          onCrop={(crop) => setPicture({ ...picture, crop })}
          onTurn={() => inspect.mutate({ ...picture, turn: quarter(picture.turn) })}
          onUse={() => save.mutate(picture)}
          onAgain={() => setPicture(undefined)}
        />
      )}
    </>
  );
}

interface PhotoCropProps {
  readonly picture: Inspected;
  readonly isWorking: boolean;
  readonly onCrop: (crop: Crop) => void;
  readonly onTurn: () => void;
  readonly onUse: () => void;
  readonly onAgain: () => void;
}

function PhotoCrop({ picture, isWorking, onCrop, onTurn, onUse, onAgain }: PhotoCropProps) {
  const { t } = useTranslation('photos');
  const { t: own } = useTranslation('person');
  const address = usePicture(picture.previewFileId);
  function key(event: React.KeyboardEvent): boolean {
    if (event.key === 'Enter') onUse();
    else if (event.key.toLowerCase() === 'r') onTurn();
    else return false;
    return true;
  }
  return (
    <div className="photo-crop">
      <div className="photo-crop-body">
        <CropFrame
          address={address}
          name={picture.name}
          size={picture}
          crop={picture.crop}
          onCrop={onCrop}
          onKey={key}
        />
        <CropPreview address={address} size={picture} crop={picture.crop} checks={picture.checks} />
      </div>
      <KeyHints
        hints={[
          { keys: ['←', '→', '↑', '↓'], label: t('key.move') },
          { keys: ['+', '-'], label: t('key.size') },
          { keys: ['R'], label: t('key.turn') },
          { keys: ['Enter'], label: t('key.use') },
        ]}
      />
      <div className="photo-crop-deeds">
        <Button onClick={onAgain}>{t('again')}</Button>
        <Button icon={<RotateCw className="small" aria-hidden="true" />} onClick={onTurn}>
          {t('turn')}
        </Button>
        <span className="grow" />
        <Button type="primary" loading={isWorking} onClick={onUse}>
          {own('photo.use')}
        </Button>
      </div>
    </div>
  );
}
