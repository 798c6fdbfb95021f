import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EnrolledPerson } from '#shared/contract/sessions.ts';
import { categories } from '#shared/lists/categories.ts';
import type { Category } from '#shared/contract/trainees.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { useToday } from '../../app/use-today.ts';
import { useCodedWords } from '../trainees/coded-words.ts';

export interface EnrolmentDeed {
  readonly kind: 'withdraw' | 'changeCategory' | 'removeEnrolment';
  readonly person: EnrolledPerson;
}

interface DialogProps {
  readonly person: EnrolledPerson;
  readonly onClose: () => void;
}

/** What is decided about one person of a session. */
export function EnrolmentDialog({
  deed,
  onClose,
}: {
  readonly deed: EnrolmentDeed | undefined;
  readonly onClose: () => void;
}) {
  if (deed === undefined) return null;
  const { person } = deed;
  switch (deed.kind) {
    case 'withdraw':
      return <Withdraw person={person} onClose={onClose} />;
    case 'changeCategory':
      return <ChangeCategory person={person} onClose={onClose} />;
    default:
      return <RemoveEnrolment person={person} onClose={onClose} />;
  }
}

function Withdraw({ person, onClose }: DialogProps) {
  const { t } = useTranslation('sessions');
  const [form] = Form.useForm<{ leftOn: string | null; reason: string }>();
  const today = useToday();
  const withdraw = useCommand(api.sessions.withdraw, { onDone: onClose });
  function save(): void {
    const { leftOn, reason } = form.getFieldsValue();
    withdraw.run({ enrolmentId: person.enrolmentId, leftOn: leftOn ?? '', reason });
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('withdraw.title', { name: person.name })}
      deed={t('withdraw')}
      isWorking={withdraw.isRunning}
      onConfirm={save}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={save} initialValues={{ leftOn: today, reason: '' }}>
        <FailureAlert error={withdraw.error} />
        <p>{t('withdraw.effect')}</p>
        <FormField name="leftOn" label={t('withdraw.day')} isRequired>
          <DayPicker />
        </FormField>
        <FormField name="reason" label={t('withdraw.reason')} isRequired>
          <Input maxLength={200} />
        </FormField>
      </Form>
    </ConfirmDialog>
  );
}

function ChangeCategory({ person, onClose }: DialogProps) {
  const { t } = useTranslation('sessions');
  const coded = useCodedWords();
  const [form] = Form.useForm<{ category: Category }>();
  const change = useCommand(api.sessions.changeCategory, { onDone: onClose });
  const save = () =>
    change.run({ enrolmentId: person.enrolmentId, category: form.getFieldsValue().category });
  return (
    <ConfirmDialog
      isOpen
      title={`${person.name} ${t('category')}`}
      deed={t('changeCategory')}
      isWorking={change.isRunning}
      onConfirm={save}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={save} initialValues={{ category: person.category }}>
        <FailureAlert error={change.error} />
        <p>{t('changeCategory.effect')}</p>
        <FormField name="category" label={t('category')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={[{ value: '', label: t('category.none') }, ...coded.options(categories)]}
          />
        </FormField>
      </Form>
    </ConfirmDialog>
  );
}

function RemoveEnrolment({ person, onClose }: DialogProps) {
  const { t } = useTranslation('sessions');
  const remove = useCommand(api.sessions.removeEnrolment, { onDone: onClose });
  return (
    <ConfirmDialog
      isOpen
      title={t('remove.title', { name: person.name })}
      deed={t('removeEnrolment')}
      isDangerous
      isWorking={remove.isRunning}
      onConfirm={() => remove.run({ enrolmentId: person.enrolmentId })}
      onCancel={onClose}
    >
      <FailureAlert error={remove.error} />
      {t('remove.effect')}
    </ConfirmDialog>
  );
}
