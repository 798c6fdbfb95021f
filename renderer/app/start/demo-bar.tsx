import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailureAlert } from '../failure-display.tsx';
import { useCommand } from '../use-command.ts';

interface DemoBarProps {
  readonly onEnter: (ticket: string) => void;
  readonly onLeft: () => void;
}

/** Says that all of it is fictional, and leads out or back to the beginning. */
export function DemoBar({ onEnter, onLeft }: DemoBarProps) {
  const { t } = useTranslation('safekeeping');
  const [isAsked, setAsked] = useState(false);
  const leave = useCommand(api.safekeeping.leaveDemo, { onDone: onLeft });
  const reset = useCommand(api.safekeeping.resetDemo, {
    onDone: ({ ticket }) => {
      setAsked(false);
      onEnter(ticket);
    },
  });
  return (
    <>
      {t('demo.bar')}{' '}
      <button type="button" className="plain-button link-button" onClick={() => leave.run(undefined)}>
        {t('demo.leave')}
      </button>{' '}
      <button type="button" className="plain-button link-button" onClick={() => setAsked(true)}>
        {t('demo.reset')}
      </button>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('demo.reset')}
        deed={t('demo.reset')}
        isDangerous
        isWorking={reset.isRunning}
        onConfirm={() => reset.run(undefined)}
        onCancel={() => setAsked(false)}
      >
        <FailureAlert error={reset.error} />
        {t('demo.reset.body')}
      </ConfirmDialog>
    </>
  );
}
