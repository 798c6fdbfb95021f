import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateRecord } from '#shared/contract/certificate-records.ts';
import { api } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';

interface VoidDialogProps {
  readonly record: CertificateRecord;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Takes a certificate out of force: the reason, and what it means for ever. */
export function VoidDialog({ record, isOpen, onClose }: VoidDialogProps) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = reason.trim().length < 2;
  const voiding = useCommand(api.certificates.voidCertificate, {
    onDone() {
      onClose();
      void message.success(t('certificatePapers:record.void.done'));
    },
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('certificatePapers:record.void.title', { number: record.number ?? record.name })}
      deed={t('certificatePapers:record.void')}
      isDangerous
      isWorking={voiding.isRunning}
      onConfirm={() => {
        setTried(true);
        if (!isShort) voiding.run({ id: record.id, reason });
      }}
      onCancel={() => {
        voiding.reset();
        onClose();
      }}
    >
      <p>{t('certificatePapers:record.void.final')}</p>
      <label className="print-reason">
        <span>{t('certificatePapers:record.void.reason')}</span>
        <Input
          value={reason}
          status={isTried && isShort ? 'error' : ''}
          aria-invalid={isTried && isShort}
          maxLength={200}
          placeholder={t('certificatePapers:record.void.hint')}
          onChange={(event) => setReason(event.target.value)}
        />
        {isTried && isShort ? <small role="alert">{t('certificatePapers:print.reason.short')}</small> : null}
      </label>
      <FailureAlert error={voiding.error} />
    </ConfirmDialog>
  );
}
