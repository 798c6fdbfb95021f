import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { shell } from '../shell/index.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface UnsavedGuardProps {
  readonly isUnsaved: boolean;
  /** False where no draft of the edits is kept. */
  readonly isDrafted?: boolean;
}

/** Asks before unsaved edits are left, whether for another screen or by closing the window. */
export function UnsavedGuard({ isUnsaved, isDrafted = true }: UnsavedGuardProps) {
  const { t } = useTranslation('app');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    shell.setUnsaved(isUnsaved);
    return () => shell.setUnsaved(false);
  }, [isUnsaved]);
  return (
    <ConfirmDialog
      isOpen={blocker.state === 'blocked'}
      title={t('unsaved.title')}
      deed={t('unsaved.leave')}
      cancel={t('unsaved.stay')}
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {isDrafted ? t('unsaved.body') : t('unsaved.lost')}
    </ConfirmDialog>
  );
}
