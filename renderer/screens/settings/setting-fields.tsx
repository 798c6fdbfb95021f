import { Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { qrLines, type SettingKey } from '#shared/contract/settings.ts';
import { FormField } from '../../ui/form-field.tsx';
import { useFontOptions } from './fonts.ts';

/** What the fields of whole numbers let in; the contract says the same. */
const ranges = {
  'session.filingLeadDays': [0, 180],
  'session.evaluationDays': [1, 365],
  'institution.renewalNoticeDays': [0, 730],
  'evaluation.resitMonths': [0, 120],
  'evaluation.resitsAtMost': [0, 20],
  'certificate.sealWidth': [20, 60],
  'trainee.youngestAge': [1, 60],
} as const;

/** The fields for one value of a setting; each key has its own shape. */
export function SettingFields({ settingKey }: { readonly settingKey: SettingKey }) {
  const { t } = useTranslation('datedSettings');
  const label = t('dated.value');
  switch (settingKey) {
    case 'certificate.trainingNumberPattern':
      return (
        <FormField name="value" label={label} hint={t(`setting.${settingKey}.hint`)} isRequired>
          <Input className="mono" />
        </FormField>
      );
    case 'certificate.language':
      return (
        <FormField name="value" label={label} isRequired>
          <Radio.Group
            options={[
              { value: 'zh', label: t('language.zh') },
              { value: 'zh+en', label: t('language.zh+en') },
            ]}
          />
        </FormField>
      );
    case 'certificate.font':
      return (
        <FormField name="value" label={label} hint={t(`setting.${settingKey}.hint`)}>
          <FontSelect />
        </FormField>
      );
    case 'certificate.qrLines':
      return (
        <FormField name="value" label={label} hint={t(`setting.${settingKey}.hint`)} isRequired>
          <Select
            mode="multiple"
            options={qrLines.map((line) => ({ value: line, label: t(`qr.${line}`) }))}
          />
        </FormField>
      );
    case 'evaluation.bodyLetters':
      return (
        <FormField name="value" label={label} hint={t(`setting.${settingKey}.hint`)} isRequired>
          <Select mode="tags" open={false} suffixIcon={null} />
        </FormField>
      );
    case 'evaluation.passMark':
      return (
        <FormField name="value" label={label} hint={t(`setting.${settingKey}.hint`)} isRequired>
          <PointsInput />
        </FormField>
      );
    case 'session.filingLeadDays':
    case 'session.evaluationDays':
    case 'institution.renewalNoticeDays':
    case 'evaluation.resitMonths':
    case 'evaluation.resitsAtMost':
    case 'certificate.sealWidth':
    case 'trainee.youngestAge': {
      const [min, max] = ranges[settingKey];
      return (
        <FormField name="value" label={label} hint={t(`setting.${settingKey}.hint`)} isRequired>
          <InputNumber min={min} max={max} precision={0} />
        </FormField>
      );
    }
    case 'certificate.queryAddresses':
      return <AddressFields />;
    case 'certificate.levelBodyText':
    case 'certificate.trainingBodyText':
      return <TextFields />;
    default:
      return settingKey satisfies never;
  }
}

interface FontSelectProps {
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly id?: string;
}

function FontSelect(props: FontSelectProps) {
  return <Select {...props} showSearch={{ optionFilterProp: 'label' }} options={useFontOptions()} />;
}

interface PointsInputProps {
  /** Tenths of a point, as marks are kept. */
  readonly value?: number;
  readonly onChange?: (tenths: number | null) => void;
  readonly id?: string;
}

function PointsInput({ value, onChange, id }: PointsInputProps) {
  return (
    <InputNumber
      {...(id === undefined ? {} : { id })}
      min={0.1}
      max={100}
      step={1}
      precision={1}
      value={value === undefined ? null : value / 10}
      onChange={(points) => onChange?.(points === null ? null : Math.round(points * 10))}
    />
  );
}

function AddressFields() {
  const { t } = useTranslation('datedSettings');
  return (
    <>
      {(['certificate', 'body', 'provincial'] as const).map((part) => (
        <FormField
          key={part}
          name={['value', part]}
          label={t(`address.${part}`)}
          isRequired={part !== 'provincial'}
        >
          <Input className="mono" inputMode="url" />
        </FormField>
      ))}
    </>
  );
}

function TextFields() {
  const { t } = useTranslation('datedSettings');
  return (
    <>
      <FormField name={['value', 'zh']} label={t('text.zh')} hint={t('setting.bodyText.hint')}>
        <Input.TextArea rows={3} maxLength={400} />
      </FormField>
      <FormField name={['value', 'en']} label={t('text.en')}>
        <Input.TextArea rows={3} maxLength={800} />
      </FormField>
    </>
  );
}
