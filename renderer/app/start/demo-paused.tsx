import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { focusAtStart } from './focus-at-start.ts';
import { FailureAlert } from '../failure-display.tsx';
import { useCommand } from '../use-command.ts';
import { StartFrame } from './start-frame.tsx';

/** The demo has no passwords: it is continued or left. */
export function DemoPaused({ onEnter }: { readonly onEnter: (ticket: string) => void }) {
  const { t } = useTranslation('safekeeping');
  const go = useCommand(api.safekeeping.startDemo, { onDone: ({ ticket }) => onEnter(ticket) });
  const leave = useCommand(api.safekeeping.leaveDemo);
  return (
    <StartFrame title={t('demo.ended')} note={t('demo.bar')} hasEntrances>
      <FailureAlert error={go.error ?? leave.error} />
      <div className="start-buttons">
        <Button type="primary" ref={focusAtStart} loading={go.isRunning} onClick={() => go.run(undefined)}>
          {t('demo.continue')}
        </Button>
        <Button loading={leave.isRunning} onClick={() => leave.run(undefined)}>
          {t('demo.leave')}
        </Button>
      </div>
    </StartFrame>
  );
}
