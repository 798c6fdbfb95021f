import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { shell } from '../shell/index.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

/** Asks before unsaved edits are left, whether for another screen or by closing the window. */
export function UnsavedGuard({ isUnsaved }: { readonly isUnsaved: boolean }) {
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
      {t('unsaved.body')}
    </ConfirmDialog>
  );
}
