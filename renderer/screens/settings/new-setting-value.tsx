import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeSetting, type SettingState } from '#shared/contract/settings.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { SettingFields } from './setting-fields.tsx';

interface NewSettingValueProps {
  readonly setting: SettingState;
  readonly onDone: () => void;
}

/** A value from a day on, with where it comes from. */
export function NewSettingValue({ setting, onDone }: NewSettingValueProps) {
  const { t } = useTranslation('datedSettings');
  const change = useCommand(api.institution.changeSetting, { onDone });
  const value = t('dated.value');
  const { form, submit, failure } = useCheckedForm({
    schema: changeSetting,
    labels: {
      value,
      'value.certificate': t('address.certificate'),
      'value.body': t('address.body'),
      'value.provincial': t('address.provincial'),
      'value.zh': t('text.zh'),
      'value.en': t('text.en'),
      validFrom: t('dated.since'),
      sourceNote: t('dated.source'),
    },
    error: change.error,
    onValid: change.run,
  });
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ key: setting.key, value: setting.current.value, sourceNote: '' }}
      onFinish={submit}
    >
      <FailureAlert error={failure} />
      <Form.Item name="key" hidden>
        <Input />
      </Form.Item>
      <SettingFields settingKey={setting.key} />
      <FormField name="validFrom" label={t('dated.since')} hint={t('dated.sameDay')} isRequired>
        <DayPicker />
      </FormField>
      <FormField name="sourceNote" label={t('dated.source')} hint={t('dated.source.hint')}>
        <Input maxLength={200} />
      </FormField>
      <Button type="primary" htmlType="submit" loading={change.isRunning}>
        {t('dated.save')}
      </Button>
    </Form>
  );
}
