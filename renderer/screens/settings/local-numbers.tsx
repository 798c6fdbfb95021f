import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationBody } from '#shared/contract/institution.ts';
import { approvers } from '#shared/contract/procedure.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useMay } from '../../app/use-role.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Note } from '../../ui/note.tsx';
import { StateDot } from '../../ui/state-dot.tsx';

/** Characters a reason needs at least, as the contract says. */
const leastReason = 4;

/** Where certificate numbers come from; making them here is locked until an approver gives a reason. */
export function LocalNumbers({ body }: { readonly body: EvaluationBody }) {
  const { t } = useTranslation('institution');
  const mayChange = useMay(approvers);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isReminded, setReminded] = useState(false);
  const options = { onDone: () => setAsking(false) };
  const allow = useCommand(api.institution.allowLocalNumbers, options);
  const forbid = useCommand(api.institution.forbidLocalNumbers, options);
  const isLocal = body.hasLocalNumbers;
  const source = (
    <StateDot tone={isLocal ? 'warning' : 'success'}>
      {isLocal ? t('numbers.local') : t('numbers.imported')}
    </StateDot>
  );
  function confirm(): void {
    if (isLocal) forbid.run({});
    else if (reason.trim().length < leastReason) setReminded(true);
    else allow.run({ reason });
  }
  return (
    <section>
      <Facts
        title={t('numbers')}
        items={[
          { key: 'source', label: t('numbers.source'), value: source },
          ...(isLocal ? [{ key: 'reason', label: t('numbers.reason'), value: body.localNumbersReason }] : []),
        ]}
      />
      {mayChange ? (
        <Button size="small" onClick={() => setAsking(true)}>
          {isLocal ? t('numbers.forbid') : t('numbers.allow')}
        </Button>
      ) : null}
      <ConfirmDialog
        isOpen={isAsking}
        title={isLocal ? t('numbers.forbid.title') : t('numbers.allow.title')}
        deed={isLocal ? t('numbers.forbid') : t('numbers.allow')}
        isDangerous={!isLocal}
        isWorking={allow.isRunning || forbid.isRunning}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <FailureAlert error={allow.error ?? forbid.error} />
        {isLocal ? (
          t('numbers.forbid.body')
        ) : (
          <>
            <Note>{t('numbers.allow.body')}</Note>
            <label className="settings-reason">
              {t('numbers.allow.reason')}
              <Input.TextArea
                rows={2}
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </label>
            {isReminded && reason.trim().length < leastReason ? (
              <p role="alert" className="small-text tone-error">
                {t('numbers.allow.short', { count: leastReason })}
              </p>
            ) : null}
          </>
        )}
      </ConfirmDialog>
    </section>
  );
}
