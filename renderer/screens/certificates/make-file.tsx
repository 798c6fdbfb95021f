import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from '../../app/failure-display.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import type { Sheet } from './sheet-groups.ts';
import type { WatchedCommand } from './use-watched-command.ts';

interface MakeFileProps {
  readonly sheets: readonly Sheet[];
  readonly isReprint: boolean;
  readonly making: WatchedCommand<{ readonly certificateIds: number[]; readonly reason: string }>;
}

/** Makes the file of one batch, with the reason where it was printed before. */
export function MakeFile({ sheets, isReprint, making }: MakeFileProps) {
  const { t } = useTranslation('certificatePapers');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = isReprint && reason.trim().length < 2;
  function make(): void {
    setTried(true);
    if (!isShort) making.run({ certificateIds: sheets.map((sheet) => sheet.id), reason });
  }
  return (
    <>
      <p className="print-explain">{t('print.explain')}</p>
      {isReprint ? <ReasonField value={reason} isShort={isTried && isShort} onChange={setReason} /> : null}
      <FailureAlert error={making.error} />
      {making.isRunning ? (
        <ProgressBar
          label={t('print.working')}
          done={making.work?.done ?? 0}
          total={making.work?.total ?? 0}
          onCancel={making.cancel}
        />
      ) : (
        <ActionButton look="primary" action={{ key: 'make', label: t('print.make'), onAct: make }} />
      )}
    </>
  );
}

interface ReasonFieldProps {
  readonly value: string;
  readonly isShort: boolean;
  readonly onChange: (value: string) => void;
}

function ReasonField({ value, isShort, onChange }: ReasonFieldProps) {
  const { t } = useTranslation('certificatePapers');
  return (
    <label className="print-reason">
      <span>{t('print.reason')}</span>
      <Input
        value={value}
        status={isShort ? 'error' : ''}
        aria-invalid={isShort}
        maxLength={200}
        placeholder={t('print.reason.hint')}
        onChange={(event) => onChange(event.target.value)}
      />
      {isShort ? <small role="alert">{t('print.reason.short')}</small> : null}
    </label>
  );
}
