import { Button } from 'antd';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './progress-bar.css';

interface ProgressBarProps {
  /** What is being done, in words. */
  readonly label: string;
  /** The part it has reached, in words. */
  readonly stage?: string | undefined;
  readonly done: number;
  /** 0 while it is not known yet. */
  readonly total: number;
  readonly onCancel?: () => void;
}

export function ProgressBar({ label, stage, done, total, onCancel }: ProgressBarProps) {
  const { t } = useTranslation('ui');
  const share = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : undefined;
  return (
    <div className="progress-bar">
      <div className="progress-words">
        <span className="grow cut">{label}</span>
        <span className="small-text second">{total > 0 ? t('progress', { done, total }) : ''}</span>
        {onCancel === undefined ? null : (
          <Button
            type="text"
            size="small"
            icon={<X className="small" aria-hidden="true" />}
            aria-label={t('progress.cancel', { what: label })}
            onClick={onCancel}
          />
        )}
      </div>
      <div
        className={share === undefined ? 'progress-track is-open' : 'progress-track'}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
      >
        <i style={{ width: `${share ?? 30}%` }} />
      </div>
      {stage === undefined ? null : <div className="small-text second cut">{stage}</div>}
    </div>
  );
}
