import { Popover } from 'antd';
import { Check, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../ui/progress-bar.tsx';
import type { RunningWork } from './desk.tsx';
import './activity-tray.css';

interface ActivityTrayProps {
  readonly work: readonly RunningWork[];
  readonly onCancel: (id: string) => void;
}

/** How many pieces of work run, and on a click each with its progress. Gone while there is nothing. */
export function ActivityTray({ work, onCancel }: ActivityTrayProps) {
  const { t } = useTranslation('app');
  if (work.length === 0) return null;
  const running = work.filter((item) => item.state === 'running').length;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      title={t('activity')}
      content={
        <ul className="activity-list">
          {work.map((item) => (
            <li key={item.id}>
              <Work item={item} onCancel={onCancel} />
            </li>
          ))}
        </ul>
      }
    >
      <button type="button" className="plain-button title-button">
        {running === 0 ? (
          <Check className="small" aria-hidden="true" />
        ) : (
          <>
            <RefreshCw className="small" aria-hidden="true" />
            <span aria-hidden="true">{running}</span>
          </>
        )}
        <span className="aloud">
          {running === 0 ? t('activity.done') : t('activity.count', { count: running })}
        </span>
      </button>
    </Popover>
  );
}

function Work({ item, onCancel }: { readonly item: RunningWork; readonly onCancel: (id: string) => void }) {
  const { t } = useTranslation('app');
  if (item.state !== 'running') {
    return (
      <>
        <div>{item.words}</div>
        <div className={item.state === 'failed' ? 'small-text tone-error' : 'small-text second'}>
          {t(`activity.${item.state}`)}
        </div>
      </>
    );
  }
  return (
    <ProgressBar
      label={item.words}
      stage={item.stage}
      done={item.done}
      total={item.total}
      onCancel={() => onCancel(item.id)}
    />
  );
}
