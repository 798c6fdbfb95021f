import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Note } from '../../ui/note.tsx';

interface AllowImagesDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The legal warning before seal and signature may be printed; the deed waits until it is said to be read. */
export function AllowImagesDialog({ isOpen, onClose }: AllowImagesDialogProps) {
  const { t } = useTranslation('institution');
  const [hasRead, setRead] = useState(false);
  const [isReminded, setReminded] = useState(false);
  function close(): void {
    setRead(false);
    setReminded(false);
    onClose();
  }
  const allow = useCommand(api.institution.allowImages, { onDone: close });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('images.allow.title')}
      deed={t('images.allow')}
      isDangerous
      isWorking={allow.isRunning}
      onConfirm={() => (hasRead ? allow.run({ hasReadWarning: true }) : setReminded(true))}
      onCancel={close}
    >
      <FailureAlert error={allow.error} />
      <Note>
        <ol className="warning-points">
          <li>{t('images.warning.1')}</li>
          <li>{t('images.warning.2')}</li>
          <li>{t('images.warning.3')}</li>
        </ol>
      </Note>
      <Checkbox
        className="warning-read"
        checked={hasRead}
        onChange={(event) => setRead(event.target.checked)}
      >
        {t('images.read')}
      </Checkbox>
      {isReminded && !hasRead ? (
        <p role="alert" className="small-text tone-error">
          {t('images.read.first')}
        </p>
      ) : null}
    </ConfirmDialog>
  );
}
