import { useTranslation } from 'react-i18next';
import { history } from '../../text/history.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { cancelWork, useWork } from '../use-work.ts';

interface WorkBarProps {
  readonly label: string;
  /** Of the call under way. */
  readonly requestId: string;
}

/** How far the work of a start screen is, before there is a tray to show it; it can be cancelled. */
export function WorkBar({ label, requestId }: WorkBarProps) {
  const { t } = useTranslation('history');
  const work = useWork(requestId);
  const key = `stage.${work?.stage ?? ''}`;
  // Looked up just now, so the key is there.
  const stage = Object.hasOwn(history, key) ? t(key as 'stage.read') : undefined;
  return (
    <div className="start-work" role="status">
      <ProgressBar
        label={label}
        stage={stage}
        done={work?.done ?? 0}
        total={work?.total ?? 0}
        onCancel={() => cancelWork(requestId)}
      />
    </div>
  );
}
