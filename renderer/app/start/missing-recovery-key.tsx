import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { focusAtStart } from './focus-at-start.ts';
import { FailureAlert } from '../failure-display.tsx';
import { useCommand } from '../use-command.ts';
import { RecoveryKeyStep } from './recovery-key-step.tsx';
import { StartFrame } from './start-frame.tsx';

/** The key was never confirmed (the page was closed in between): an administrator makes a new one first. */
export function MissingRecoveryKey({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('safekeeping');
  const [groups, setGroups] = useState<readonly string[]>();
  const renew = useCommand(api.safekeeping.renewRecoveryKey, {
    onDone: ({ recoveryGroups }) => setGroups(recoveryGroups),
  });
  if (groups) return <RecoveryKeyStep groups={groups} onDone={onDone} />;
  return (
    <StartFrame title={t('key.title')} note={t('key.missing')}>
      <FailureAlert error={renew.error} />
      <div className="start-buttons is-end">
        <Button
          type="primary"
          ref={focusAtStart}
          loading={renew.isRunning}
          onClick={() => renew.run(undefined)}
        >
          {t('key.renew')}
        </Button>
      </div>
    </StartFrame>
  );
}
