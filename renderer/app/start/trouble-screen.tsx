import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '#shared/contract/safekeeping.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../failure-display.tsx';
import { useCommand } from '../use-command.ts';
import { RecoveryKeyForm } from './recovery-key-form.tsx';
import { RestoreScreen } from './restore-screen.tsx';
import { StartFrame } from './start-frame.tsx';

interface TroubleScreenProps {
  readonly trouble: Trouble;
  readonly folder: string;
  readonly onChanged: () => void;
}

/** An institution is there and does not open: what is wrong, where it lies, and the next step. Never a new one. */
export function TroubleScreen({ trouble, folder, onChanged }: TroubleScreenProps) {
  const { t } = useTranslation('safekeeping');
  const [isRestoring, setRestoring] = useState(false);
  const again = useCommand(api.safekeeping.tryAgain, { onDone: onChanged });
  const open = useCommand(api.safekeeping.openWithRecoveryKey, { onDone: onChanged });
  if (isRestoring)
    return <RestoreScreen isOverTrouble onBack={() => setRestoring(false)} onDone={onChanged} />;
  const canRestore = trouble !== 'newer';
  return (
    <StartFrame title={t(`trouble.${trouble}`)} width="wide" hasEntrances>
      <p className="start-text">{t(`trouble.${trouble}.body`)}</p>
      <dl className="start-fact">
        <dt>{t('trouble.folder')}</dt>
        <dd>
          <code className="mono">{folder}</code>
        </dd>
      </dl>
      {trouble === 'key-unavailable' ? (
        <RecoveryKeyForm
          why={t('key.lines')}
          deed={t('trouble.open')}
          isRunning={open.isRunning}
          onKey={(recoveryKey) => open.run({ recoveryKey })}
        />
      ) : null}
      <FailureAlert error={open.error ?? again.error} />
      <div className="start-buttons is-end">
        <Button loading={again.isRunning} onClick={() => again.run(undefined)}>
          {t('trouble.again')}
        </Button>
        {canRestore ? (
          <Button
            type={trouble === 'key-unavailable' ? 'default' : 'primary'}
            onClick={() => setRestoring(true)}
          >
            {t('trouble.restore')}
          </Button>
        ) : null}
      </div>
    </StartFrame>
  );
}
