import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImageKind } from '#shared/contract/institution.ts';
import { api, newRequestId, sendFile } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFilePicture } from '../../app/use-file-picture.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Note } from '../../ui/note.tsx';

interface ImageSlotProps {
  readonly kind: ImageKind;
  readonly isKept: boolean;
  /** Null for those who may not see the picture, too. */
  readonly fileId: string | null;
  readonly mayChange: boolean;
}

const endings = ['.png', '.jpg', '.jpeg', '.webp', '.tif', '.tiff'] as const;
const largest = 30 * 1024 * 1024;

/** One picture: handed in, shown on white paper as it will print, replaced or removed. */
export function ImageSlot({ kind, isKept, fileId, mayChange }: ImageSlotProps) {
  const { t } = useTranslation('institution');
  const client = useQueryClient();
  const [isReplacing, setReplacing] = useState(false);
  const take = useMutation({
    mutationFn: async (file: File) => {
      const passing = await sendFile(file.name, file);
      return api.institution.setImage({ kind, fileId: passing }, { context: { requestId: newRequestId() } });
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      setReplacing(false);
    },
  });
  const remove = useCommand(api.institution.removeImage);
  const isEmpty = fileId === null;
  return (
    <div className="image-slot">
      <h3>{t(`image.${kind}`)}</h3>
      {mayChange ? null : <p className="small-text second">{isKept ? t('image.kept') : t('image.none')}</p>}
      {isEmpty ? null : <KeptPicture fileId={fileId} alt={t(`image.alt.${kind}`)} />}
      {mayChange && (isEmpty || isReplacing) ? (
        <FileDrop
          label={t(`image.${kind}.add`)}
          hint={t('image.hint')}
          endings={endings}
          limit={largest}
          isBusy={take.isPending}
          onFiles={(files) => files[0] !== undefined && take.mutate(files[0])}
        />
      ) : null}
      <FailureAlert error={take.error ?? remove.error} />
      {(take.data?.findings ?? []).map((finding) => (
        <Note key={finding.code}>
          {finding.code === 'image-small'
            ? t('image-small', {
                width: Number(finding.params['width']),
                height: Number(finding.params['height']),
              })
            : t('image-opaque')}
        </Note>
      ))}
      {!mayChange || isEmpty || isReplacing ? null : (
        <div className="image-deeds">
          <Button size="small" onClick={() => setReplacing(true)}>
            {t('image.replace')}
          </Button>
          <Button size="small" loading={remove.isRunning} onClick={() => remove.run({ kind })}>
            {t('image.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}

function KeptPicture({ fileId, alt }: { readonly fileId: string; readonly alt: string }) {
  const { url, error } = useFilePicture(fileId);
  if (error !== null) return <FailureAlert error={error} />;
  return <div className="image-paper">{url === undefined ? null : <img src={url} alt={alt} />}</div>;
}
