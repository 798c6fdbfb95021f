import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Note } from '../../../ui/note.tsx';
import type { PictureState } from './use-picture-code.ts';

interface PictureDropProps {
  readonly state: PictureState;
  readonly onFile: (file: File) => void;
}

/** A picture of the code, and what came of reading it. */
export function PictureDrop({ state, onFile }: PictureDropProps) {
  const { t } = useTranslation('certificatePapers');
  return (
    <>
      <FileDrop
        label={t('verify.picture')}
        hint={t('verify.picture.hint')}
        endings={['.png', '.jpg', '.jpeg', '.webp', '.bmp', '.gif']}
        isBusy={state === 'reading'}
        onFiles={([file]) => file && onFile(file)}
      />
      {state === 'idle' ? null : (
        <div role="status">
          {state === 'reading' ? (
            <p className="second">{t('verify.reading')}</p>
          ) : (
            <Note>{t(state === 'no-code' ? 'verify.noCode' : 'verify.noPicture')}</Note>
          )}
        </div>
      )}
    </>
  );
}
