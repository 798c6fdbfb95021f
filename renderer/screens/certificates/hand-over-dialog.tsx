import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { minute } from '../../ui/format.ts';

interface HandOverDialogProps {
  readonly isOpen: boolean;
  readonly certificates: ReadonlyArray<{ readonly id: number; readonly issuedOn: string }>;
  readonly onClose: () => void;
}

interface Fields {
  readonly handedOverOn: string | null;
  readonly handedOverTo: string;
}

function today(): string {
  return minute(new Date().toISOString()).slice(0, 10);
}

/** Records on which day certificates were handed over, and to whom if not to their holders. */
export function HandOverDialog({ isOpen, certificates, onClose }: HandOverDialogProps) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const count = certificates.length;
  // All are handed over on one day, so none before the latest day of issue among them.
  const earliest = certificates
    .map(({ issuedOn }) => issuedOn)
    .toSorted()
    .at(-1);
  const handing = useCommand(api.certificates.handOver, {
    onDone(done) {
      onClose();
      void message.success(t('certificatePapers:handOver.done', { count: done.count }));
    },
  });
  function confirm(): void {
    const { handedOverOn, handedOverTo } = form.getFieldsValue();
    handing.run({
      certificateIds: certificates.map(({ id }) => id),
      handedOverOn: handedOverOn ?? today(),
      handedOverTo: handedOverTo ?? '',
    });
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('certificatePapers:handOver.title', { count })}
      deed={t('deed.handOver', { count })}
      isWorking={handing.isRunning}
      onConfirm={confirm}
      onCancel={() => {
        handing.reset();
        onClose();
      }}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ handedOverOn: today(), handedOverTo: '' }}
        onFinish={confirm}
      >
        <FormField name="handedOverOn" label={t('certificatePapers:handOver.on')}>
          <DayPicker earliest={earliest} latest={today()} />
        </FormField>
        <FormField
          name="handedOverTo"
          label={t('certificatePapers:handOver.to')}
          hint={t('certificatePapers:handOver.hint')}
        >
          <Input maxLength={60} />
        </FormField>
      </Form>
      <FailureAlert error={handing.error} />
    </ConfirmDialog>
  );
}
