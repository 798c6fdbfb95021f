import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { PrinterFields } from './printer-fields.tsx';
import type { Sheet } from './sheet-groups.ts';
import { usePrinter } from './use-printer.ts';
import type { WatchedCommand } from '../../app/use-watched-command.ts';

interface MakeFileProps {
  readonly sheets: readonly Sheet[];
  readonly isReprint: boolean;
  readonly making: WatchedCommand<Parameters<typeof api.certificates.print>[0]>;
}

/** Makes the file of one batch, with the reason where it was printed before. */
export function MakeFile({ sheets, isReprint, making }: MakeFileProps) {
  const { t } = useTranslation('certificatePapers');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { printer, error, change, keep } = usePrinter();
  const isShort = isReprint && reason.trim().length < 2;
  function make(): void {
    setTried(true);
    if (isShort || printer === undefined) return;
    const { name: _name, ...layout } = printer;
    making.run({ certificateIds: sheets.map((sheet) => sheet.id), reason, layout });
  }
  return (
    <>
      <p className="print-explain">{t('print.explain')}</p>
      {isReprint ? <ReasonField value={reason} isShort={isTried && isShort} onChange={setReason} /> : null}
      {printer === undefined ? null : <PrinterFields printer={printer} onChange={change} onLeave={keep} />}
      <FailureAlert error={making.error ?? error} />
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
