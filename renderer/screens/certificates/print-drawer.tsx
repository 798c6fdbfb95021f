import { Drawer, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { FilePages } from './file-pages.tsx';
import { PrintAnswer } from './print-answer.tsx';
import { useWatchedCommand } from './use-watched-command.ts';
import './print-drawer.css';

/** One certificate on its way to paper. */
export interface Sheet {
  readonly id: number;
  readonly name: string;
  readonly number: string;
}

interface PrintDrawerProps {
  readonly sheets: readonly Sheet[];
  /** `answer`: the file was made earlier; only the question is asked. */
  readonly start: 'print' | 'answer';
  /** Printed before: a reason is asked for. */
  readonly isReprint?: boolean;
  readonly onClose: () => void;
}

interface Made {
  readonly fileId: string;
  readonly fileName: string;
}

/** From a batch to paper: make the file, look at it, print or save, and say what came out. */
export function PrintDrawer({ sheets: given, start, isReprint = false, onClose }: PrintDrawerProps) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  // Printing moves certificates on; the drawer keeps those it was opened for.
  const [sheets] = useState(given);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [made, setMade] = useState<Made>();
  const making = useWatchedCommand(api.certificates.print, setMade);
  const isShort = isReprint && reason.trim().length < 2;
  function make(): void {
    setTried(true);
    if (!isShort) making.run({ certificateIds: sheets.map((sheet) => sheet.id), reason });
  }
  const isAsking = start === 'answer' || made !== undefined;
  return (
    <Drawer
      open
      onClose={making.isRunning ? () => undefined : onClose}
      title={t('certificatePapers:print.title', { count: sheets.length })}
      size={made === undefined ? 460 : 'min(1180px, 94vw)'}
      className="print-drawer"
    >
      <div className={made === undefined ? 'print-columns' : 'print-columns has-pages'}>
        {made === undefined ? null : <FilePages {...made} />}
        <div className="print-side">
          {isAsking ? (
            <PrintAnswer sheets={sheets} onClose={onClose} />
          ) : (
            <>
              <p className="print-explain">{t('certificatePapers:print.explain')}</p>
              {isReprint ? (
                <ReasonField value={reason} isShort={isTried && isShort} onChange={setReason} />
              ) : null}
              <FailureAlert error={making.error} />
              {making.isRunning ? (
                <ProgressBar
                  label={t('certificatePapers:print.working')}
                  done={making.work?.done ?? 0}
                  total={making.work?.total ?? 0}
                  onCancel={making.cancel}
                />
              ) : (
                <ActionButton
                  look="primary"
                  action={{
                    key: 'make',
                    label: t('certificatePapers:print.make'),
                    onAct: make,
                  }}
                />
              )}
            </>
          )}
        </div>
      </div>
    </Drawer>
  );
}

interface ReasonFieldProps {
  readonly value: string;
  readonly isShort: boolean;
  readonly onChange: (value: string) => void;
}

function ReasonField({ value, isShort, onChange }: ReasonFieldProps) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  return (
    <label className="print-reason">
      <span>{t('certificatePapers:print.reason')}</span>
      <Input
        value={value}
        status={isShort ? 'error' : ''}
        aria-invalid={isShort}
        maxLength={200}
        placeholder={t('certificatePapers:print.reason.hint')}
        onChange={(event) => onChange(event.target.value)}
      />
      {isShort ? <small role="alert">{t('certificatePapers:print.reason.short')}</small> : null}
    </label>
  );
}
