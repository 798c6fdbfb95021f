import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type EvaluationBody, filingSchema } from '#shared/contract/institution.ts';
import { api, queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { LevelBoxes } from '../courses/level-boxes.tsx';

interface AddFilingProps {
  readonly body: EvaluationBody;
  readonly onClose: () => void;
}

/** Records one occupation at one or more levels; the days of the body are proposed. */
export function AddFiling({ body, onClose }: AddFilingProps) {
  const { t } = useTranslation('institution');
  const file = useCommand(api.institution.fileOccupation, { onDone: onClose });
  const { form, submit, failure } = useCheckedForm({
    schema: filingSchema,
    labels: {
      occupationId: t('filed.occupation'),
      levels: t('filed.levels'),
      filedFrom: t('filed.from'),
      filedUntil: t('filed.until'),
    },
    error: file.error,
    onValid: file.run,
  });
  const fields = (
    <Form
      form={form}
      layout="vertical"
      component={false}
      initialValues={{ levels: [], filedFrom: body.filedFrom, filedUntil: body.filedUntil }}
    >
      <FailureAlert error={failure} />
      <FilingFields onOccupation={(levels) => form.setFieldValue('levels', levels)} />
    </Form>
  );
  return (
    <Facts
      items={[]}
      edit={{
        isOpen: true,
        fields,
        isSaving: file.isRunning,
        onOpen: () => undefined,
        onSave: submit,
        onCancel: onClose,
      }}
    />
  );
}

function FilingFields({ onOccupation }: { readonly onOccupation: (levels: readonly number[]) => void }) {
  const { t, i18n } = useTranslation('institution');
  const { data } = useQuery(queries.courses.listOccupations.queryOptions({ input: { limit: 500 } }));
  const occupationId: unknown = Form.useWatch('occupationId');
  const occupations = data?.occupations ?? [];
  const levels = occupations.find((each) => each.id === occupationId)?.levels ?? [];
  return (
    <div className="field-columns">
      <FormField name="occupationId" label={t('filed.occupation')} isRequired>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(id: number) => onOccupation(occupations.find((each) => each.id === id)?.levels ?? [])}
          options={occupations.map(({ id, code, edition, nameZh, nameEn }) => ({
            value: id,
            label: `${i18n.language === 'en' && nameEn !== '' ? nameEn : nameZh} ${code} (${edition})`,
          }))}
        />
      </FormField>
      <FormField name="levels" label={t('filed.levels')} isRequired>
        <LevelBoxes offered={levels} />
      </FormField>
      <FormField name="filedFrom" label={t('filed.from')} isRequired>
        <DayPicker />
      </FormField>
      <FormField name="filedUntil" label={t('filed.until')}>
        <DayPicker placeholder={t('body.noEnd')} />
      </FormField>
    </div>
  );
}
