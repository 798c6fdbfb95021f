import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TraineeRecord } from '#shared/contract/trainees.ts';
import { api, newRequestId } from '../../../api.ts';
import { useShowFailure } from '../../../app/failure-display.tsx';
import { StateDot } from '../../../ui/state-dot.tsx';
import { usePhotoWords } from '../photo-words.ts';
import { usePicture } from '../use-picture.ts';
import './record.css';

/** The photo of a person with what its check found. */
export function Portrait({
  record,
  onChange,
}: {
  readonly record: TraineeRecord;
  readonly onChange: () => void;
}) {
  const { t } = useTranslation('person');
  const address = usePicture(record.photoFileId);
  const words = usePhotoWords();
  const client = useQueryClient();
  const showFailure = useShowFailure();
  const remove = useMutation({
    mutationFn: () => api.trainees.removePhoto({ id: record.id }, { context: { requestId: newRequestId() } }),
    onSuccess: () => client.invalidateQueries(),
    onError: showFailure,
  });
  const hasPhoto = record.photoFileId !== null;
  return (
    <div className="portrait">
      <div className="portrait-frame">
        {hasPhoto ? (
          <img src={address} alt={t('photo.of', { name: record.name })} />
        ) : (
          <span>{t('photo.none')}</span>
        )}
      </div>
      {record.removedAt === null ? (
        <div className="portrait-deeds">
          <button type="button" className="plain-button" onClick={onChange}>
            {t(hasPhoto ? 'photo.change' : 'photo.add')}
          </button>
          {hasPhoto ? (
            <button type="button" className="plain-button" onClick={() => remove.mutate()}>
              {t('photo.remove')}
            </button>
          ) : null}
        </div>
      ) : null}
      <div className="portrait-checks">
        {record.photoChecks.map((check) => (
          <div key={check.code} className={check.severity === 'fix' ? 'tone-error' : 'tone-warning'}>
            {words(check)}
          </div>
        ))}
        {hasPhoto && record.photoChecks.length === 0 ? (
          <StateDot tone="success">{t('photo.fine')}</StateDot>
        ) : null}
      </div>
    </div>
  );
}
