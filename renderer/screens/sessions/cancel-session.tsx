import { useTranslation } from 'react-i18next';
import type { SessionRecord } from '#shared/contract/sessions.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

interface DialogProps {
  readonly session: SessionRecord;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Says what cancelling does to the session and its people. */
export function CancelSession({ session, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation('sessions');
  const cancel = useCommand(api.sessions.cancel, { onDone: onClose });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('cancel.title', { name: session.name })}
      deed={t('cancelSession')}
      isDangerous
      isWorking={cancel.isRunning}
      onConfirm={() => cancel.run({ id: session.id })}
      onCancel={() => {
        cancel.reset();
        onClose();
      }}
    >
      <FailureAlert error={cancel.error} />
      {t('cancel.effect')}
    </ConfirmDialog>
  );
}

/** A cancelled session goes on; whoever is elsewhere by now is named. */
export function RestoreSession({ session, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation('sessions');
  const restore = useCommand(api.sessions.restore, { onDone: onClose });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('restore.title', { name: session.name })}
      deed={t('restoreSession')}
      isWorking={restore.isRunning}
      onConfirm={() => restore.run({ id: session.id })}
      onCancel={() => {
        restore.reset();
        onClose();
      }}
    >
      <FailureAlert error={restore.error} />
      {t('restore.effect')}
    </ConfirmDialog>
  );
}
