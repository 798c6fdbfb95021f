import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { provinces } from '#shared/lists/divisions.ts';
import { queries } from '../../api.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FormField } from '../../ui/form-field.tsx';

/** The letters that the dated setting allows today. */
function useLetters(): readonly string[] {
  const { data } = useQuery(queries.institution.listSettings.queryOptions({ input: {} }));
  const value = data?.settings.find((each) => each.key === 'evaluation.bodyLetters')?.current.value;
  return Array.isArray(value) ? value : ['Y', 'S'];
}

export function BodyFields() {
  const { t, i18n } = useTranslation('institution');
  const letters = useLetters();
  const letterWord = (letter: string) =>
    letter === 'Y' || letter === 'S' ? t(`body.letter.${letter}`) : letter;
  return (
    <div className="field-columns">
      <FormField name="nameZh" label={t('body.nameZh')} hint={t('body.nameZh.hint')} isRequired>
        <Input />
      </FormField>
      <FormField name="nameEn" label={t('body.nameEn')}>
        <Input />
      </FormField>
      <FormField name="letter" label={t('body.letter')} isRequired>
        <Select options={letters.map((letter) => ({ value: letter, label: letterWord(letter) }))} />
      </FormField>
      <FormField
        name="ministryCode"
        label={t('body.ministryCode')}
        hint={t('body.ministryCode.hint')}
        isRequired
      >
        <Input className="mono" maxLength={4} inputMode="numeric" />
      </FormField>
      <FormField name="provinceCode" label={t('body.provinceCode')} isRequired>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={provinces.map(({ code, zh, en }) => ({
            value: code,
            label: `${code} ${i18n.language === 'en' ? en : zh}`,
          }))}
        />
      </FormField>
      <FormField name="siteCode" label={t('body.siteCode')} hint={t('body.siteCode.hint')} isRequired>
        <Input className="mono" maxLength={6} inputMode="numeric" />
      </FormField>
      <FormField name="filedFrom" label={t('body.filedFrom')} isRequired>
        <DayPicker />
      </FormField>
      <FormField name="filedUntil" label={t('body.filedUntil')}>
        <DayPicker placeholder={t('body.noEnd')} />
      </FormField>
    </div>
  );
}
