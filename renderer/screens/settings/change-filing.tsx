import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { type FiledOccupation, filingPeriodSchema } from '#shared/contract/institution.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { useLevelWord, useName } from '../courses/level-words.ts';

interface ChangeFilingProps {
  readonly filing: FiledOccupation;
  readonly onClose: () => void;
}

/** The days of one filing; a renewal is recorded beside it, from the day after its last. */
export function ChangeFiling({ filing, onClose }: ChangeFilingProps) {
  const { t } = useTranslation('institution');
  const levelWord = useLevelWord();
  const name = useName();
  const change = useCommand(api.institution.changeFiling, { onDone: onClose });
  const { form, submit, failure } = useCheckedForm({
    schema: filingPeriodSchema,
    labels: { filedFrom: t('filed.from'), filedUntil: t('filed.until') },
    error: change.error,
    onValid: (period) => change.run({ ...period, id: filing.id }),
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('filed.change.title', {
        name: name(filing.occupationName, filing.occupationNameEn),
        level: levelWord(filing.level),
      })}
      deed={t('filed.change.deed')}
      isWorking={change.isRunning}
      onConfirm={submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ filedFrom: filing.filedFrom, filedUntil: filing.filedUntil }}
        onFinish={submit}
      >
        <FailureAlert error={failure} />
        <div className="field-columns">
          <FormField name="filedFrom" label={t('filed.from')} isRequired>
            <DayPicker />
          </FormField>
          <FormField name="filedUntil" label={t('filed.until')}>
            <DayPicker placeholder={t('body.noEnd')} />
          </FormField>
        </div>
      </Form>
    </ConfirmDialog>
  );
}
