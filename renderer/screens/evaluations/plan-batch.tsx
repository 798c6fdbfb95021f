import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FormField } from '../../ui/form-field.tsx';

interface PlanBatchProps {
  readonly sessionId: number;
  readonly attempt: 'first' | 'resit';
  readonly proposedDay: string;
  readonly onClose: () => void;
  readonly onPlanned: (id: number) => void;
}

/** Day and evaluators of a new batch; who sits follows from the attempt. */
export function PlanBatch({ sessionId, attempt, proposedDay, onClose, onPlanned }: PlanBatchProps) {
  const { t } = useTranslation('evaluations');
  const [form] = Form.useForm<{ heldOn: string | null; evaluators: string }>();
  const plan = useCommand(api.evaluations.plan, { onDone: ({ id }) => onPlanned(id) });
  function save(): void {
    const { heldOn, evaluators } = form.getFieldsValue();
    plan.run({ sessionId, attempt, heldOn: heldOn ?? '', evaluators });
  }
  return (
    <ConfirmDialog
      isOpen
      title={`${t('plan')}: ${t(`attempt.${attempt}`)}`}
      deed={t('plan.deed')}
      isWorking={plan.isRunning}
      onConfirm={save}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ heldOn: proposedDay, evaluators: '' }}
        onFinish={save}
      >
        <FailureAlert error={plan.error} />
        <p>{t(`plan.who.${attempt}`)}</p>
        <FormField name="heldOn" label={t('heldOn')} isRequired>
          <DayPicker />
        </FormField>
        <FormField name="evaluators" label={t('evaluators')} hint={t('plan.evaluators.hint')}>
          <Input maxLength={200} />
        </FormField>
      </Form>
    </ConfirmDialog>
  );
}
