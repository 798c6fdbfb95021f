import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationRecord, MarkRow } from '#shared/contract/evaluations.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Note } from '../../ui/note.tsx';

interface DialogProps {
  readonly record: EvaluationRecord;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Says what confirming does and that it locks. */
export function ConfirmMarks({
  record,
  rows,
  isOpen,
  onClose,
}: DialogProps & { readonly rows: readonly MarkRow[] }) {
  const { t } = useTranslation('evaluations');
  const confirm = useCommand(api.evaluations.confirm, { onDone: onClose });
  const having = (...kinds: readonly MarkRow['outcome']['kind'][]) =>
    rows.filter((row) => kinds.includes(row.outcome.kind)).length;
  const odd = rows.filter((row) => row.odd.length > 0).length;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('confirm.title', { number: record.number })}
      deed={t('confirm.deed')}
      isWorking={confirm.isRunning}
      onConfirm={() => confirm.run({ id: record.id })}
      onCancel={() => {
        confirm.reset();
        onClose();
      }}
    >
      <FailureAlert error={confirm.error} />
      <p>
        {t('confirm.counts', {
          people: rows.length,
          passed: having('passed'),
          failed: having('failed', 'misconduct'),
          absent: having('absent', 'deferred'),
        })}
      </p>
      {odd > 0 ? <Note>{t('confirm.look', { count: odd })}</Note> : null}
      <p>{t('confirm.effect')}</p>
    </ConfirmDialog>
  );
}

/** Unlocks the marks with a reason. */
export function ReopenMarks({ record, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation('evaluations');
  const [reason, setReason] = useState('');
  function close(): void {
    setReason('');
    onClose();
  }
  const reopen = useCommand(api.evaluations.reopen, { onDone: close });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('reopen.title', { number: record.number })}
      deed={t('reopen')}
      isDangerous
      isWorking={reopen.isRunning}
      onConfirm={() => reopen.run({ id: record.id, reason })}
      onCancel={() => {
        reopen.reset();
        close();
      }}
    >
      <FailureAlert error={reopen.error} />
      <p>{t('reopen.effect')}</p>
      <label className="dialog-field">
        {t('reason')}
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
    </ConfirmDialog>
  );
}

/** Takes back a batch without marks. */
export function RemoveBatch({
  record,
  isOpen,
  onClose,
  onGone,
}: DialogProps & { readonly onGone: () => void }) {
  const { t } = useTranslation('evaluations');
  const remove = useCommand(api.evaluations.remove, { onDone: onGone });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('remove.title', { number: record.number })}
      deed={t('remove')}
      isDangerous
      isWorking={remove.isRunning}
      onConfirm={() => remove.run({ id: record.id })}
      onCancel={() => {
        remove.reset();
        onClose();
      }}
    >
      <FailureAlert error={remove.error} />
      <p>{t('remove.effect')}</p>
    </ConfirmDialog>
  );
}
