import { DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { EvaluationRecord } from '#shared/contract/evaluations.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FormField } from '../../ui/form-field.tsx';

interface ChangeBatchProps {
  readonly record: EvaluationRecord;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Day, evaluators and remarks of a batch that is not confirmed. */
export function ChangeBatch({ record, isOpen, onClose }: ChangeBatchProps) {
  const { t } = useTranslation('evaluations');
  const { t: ta } = useTranslation('app');
  const [form] = Form.useForm<{ heldOn: dayjs.Dayjs; evaluators: string; note: string }>();
  const change = useCommand(api.evaluations.change, { onDone: onClose });
  function save(): void {
    const { heldOn, evaluators, note } = form.getFieldsValue();
    change.run({ id: record.id, heldOn: heldOn.format('YYYY-MM-DD'), evaluators, note });
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('change')}
      deed={ta('save')}
      isWorking={change.isRunning}
      onConfirm={save}
      onCancel={() => {
        change.reset();
        form.resetFields();
        onClose();
      }}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ heldOn: dayjs(record.heldOn), evaluators: record.evaluators, note: record.note }}
        onFinish={save}
      >
        <FailureAlert error={change.error} />
        <FormField name="heldOn" label={t('heldOn')} isRequired>
          <DatePicker allowClear={false} />
        </FormField>
        <FormField name="evaluators" label={t('evaluators')} hint={t('plan.evaluators.hint')}>
          <Input maxLength={200} />
        </FormField>
        <FormField name="note" label={t('note')}>
          <Input.TextArea maxLength={1000} rows={2} />
        </FormField>
      </Form>
    </ConfirmDialog>
  );
}
