import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { useWatchedCommand } from '../../../app/use-watched-command.ts';
import type { DeskState } from './use-desk-state.ts';

interface IssueDialogProps {
  readonly state: DeskState;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The deed with its finality: how many, which numbers, which day, and that it is never taken back. */
export function IssueDialog({ state, isOpen, onClose }: IssueDialogProps) {
  const { t } = useTranslation('certificates');
  const { message } = App.useApp();
  const { desk, selected, language } = state;
  const count = selected.length;
  const issuing = useWatchedCommand(api.certificates.issue, (issued) => {
    onClose();
    void message.success(t('issue.done', { count: issued.certificateIds.length }));
  });
  function close(): void {
    issuing.reset();
    onClose();
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('issue.title', { count })}
      deed={t('deed.issue', { count })}
      isWorking={issuing.isRunning}
      onConfirm={() =>
        issuing.run({
          sessionId: desk.sessionId,
          enrolmentIds: selected.map(({ candidate }) => candidate.enrolmentId),
          issuedOn: desk.issuedOn,
          language,
        })
      }
      onCancel={close}
    >
      <IssueFacts state={state} />
      <p className="dialog-final">{t('issue.final')}</p>
      <p className="second small-text">{t('issue.allOrNone')}</p>
      {issuing.isRunning ? (
        <ProgressBar
          label={t('issue.working')}
          done={issuing.work?.done ?? 0}
          total={issuing.work?.total ?? 0}
          onCancel={issuing.cancel}
        />
      ) : null}
      <FailureAlert error={issuing.error} />
    </ConfirmDialog>
  );
}

function IssueFacts({ state }: { readonly state: DeskState }) {
  const { t } = useTranslation('certificates');
  const { desk, selected, language } = state;
  const first = selected[0]?.number ?? '';
  const last = selected.at(-1)?.number ?? '';
  const numbers =
    desk.numbers.kind === 'imported'
      ? t('issue.waiting')
      : first === last
        ? t('issue.one', { first })
        : t('issue.range', { first, last });
  return (
    <ul className="dialog-facts">
      <li>{desk.sessionName}</li>
      <li>{numbers}</li>
      <li>{t('issue.on', { date: desk.issuedOn, language: t(`paper.${language}`) })}</li>
    </ul>
  );
}
