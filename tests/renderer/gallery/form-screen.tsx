import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useCrumbs } from '../../../renderer/app/trail.tsx';
import { UnsavedGuard } from '../../../renderer/app/unsaved-guard.tsx';
import { useDraft } from '../../../renderer/app/use-draft.ts';
import { FormField } from '../../../renderer/ui/form-field.tsx';
import { useShowIssues } from '../../../renderer/ui/form-issues.ts';
import { PageHeader } from '../../../renderer/ui/page-header.tsx';
import { useSay } from './say.ts';

const schema = z.object({
  name: z.string().min(1),
  phone: z.string().min(11),
  hours: z.number().max(400),
  level: z.enum(['5', '4']),
});
const empty = { name: '', phone: '', hours: 500, level: undefined as string | undefined };

export function FormScreen() {
  const { t } = useTranslation('app');
  const say = useSay();
  const [form] = Form.useForm<typeof empty>();
  const draft = useDraft('gallery', empty);
  const labels = {
    name: say('姓名', 'Name'),
    phone: say('电话', 'Phone'),
    hours: say('学时', 'Hours'),
    level: say('等级', 'Level'),
  };
  const showIssues = useShowIssues(form, { labels });
  useCrumbs([{ label: t('nav.trainees') }, { label: t('add') }]);
  function save(): void {
    const checked = schema.safeParse(form.getFieldsValue());
    showIssues(checked.success ? [] : checked.error.issues);
    if (checked.success) draft.drop();
  }
  return (
    <>
      <PageHeader title={t('add')} primary={{ key: 'save', label: t('save'), onAct: save }} />
      <div className="scrolls padded">
        <Form
          form={form}
          layout="vertical"
          initialValues={draft.value}
          onValuesChange={(_, all: typeof empty) => draft.set(all)}
        >
          <div className="field-columns">
            <FormField name="name" label={labels.name} isRequired>
              <Input />
            </FormField>
            <FormField name="phone" label={labels.phone} hint={say('11 位手机号码', '11 digits')}>
              <Input />
            </FormField>
            <FormField name="hours" label={labels.hours}>
              <InputNumber />
            </FormField>
            <FormField name="level" label={labels.level}>
              <Select
                options={[
                  { value: '5', label: say('五级', 'Level 5') },
                  { value: '4', label: say('四级', 'Level 4') },
                ]}
                placeholder={say('请选择', 'Choose')}
              />
            </FormField>
            <FormField name="day" label={say('日期', 'Date')}>
              <DatePicker />
            </FormField>
            <FormField name="agreed" label={say('承诺', 'Undertaking')} valueName="checked">
              <Checkbox>{say('已签', 'signed')}</Checkbox>
            </FormField>
          </div>
          <Button onClick={save}>{t('save')}</Button>
        </Form>
      </div>
      <UnsavedGuard isUnsaved={draft.isChanged} />
    </>
  );
}
