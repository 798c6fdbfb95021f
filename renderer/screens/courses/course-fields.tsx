import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { certificateKinds, type Course, type Occupation } from '#shared/contract/courses.ts';
import type { Level } from '#shared/lists/levels.ts';
import { variantsAt } from '#shared/rules/courses/check-course.ts';
import { queries } from '../../api.ts';
import { FormField } from '../../ui/form-field.tsx';
import { useLevelWord, useName } from './level-words.ts';

/** Occupations in use, and the one a course has even where it is out of use. */
function useOccupations(course: Course | undefined): readonly Occupation[] {
  const { data } = useQuery(
    queries.courses.listOccupations.queryOptions({ input: { view: 'all', limit: 500 } }),
  );
  return (data?.occupations ?? []).filter((each) => each.isActive || each.id === course?.occupationId);
}

interface CourseFieldsProps {
  /** The course being changed; undefined for a new one. */
  readonly course?: Course | undefined;
}

export function NameFields() {
  const { t } = useTranslation('courses');
  return (
    <div className="field-columns">
      <FormField name="nameZh" label={t('nameZh')} isRequired>
        <Input maxLength={100} />
      </FormField>
      <FormField name="nameEn" label={t('nameEn')}>
        <Input maxLength={200} />
      </FormField>
    </div>
  );
}

/** Occupation, level and variant depend on one another: choosing one leaves only what goes with it. */
export function TrainingFields({ course }: CourseFieldsProps) {
  const { t } = useTranslation('courses');
  const name = useName();
  const levelWord = useLevelWord();
  const form = Form.useFormInstance();
  const occupations = useOccupations(course);
  const occupationId: unknown = Form.useWatch('occupationId', form);
  // The field below offers nothing but levels.
  const level = (Form.useWatch('level', form) ?? null) as Level | null;
  const occupation = occupations.find((each) => each.id === occupationId);
  const isLocked = (course?.sessionCount ?? 0) > 0;
  const variants = occupation === undefined ? [] : variantsAt(occupation, level);
  function chooseOccupation(id: number | null): void {
    const next = occupations.find((each) => each.id === id);
    const stays = level !== null && next?.levels.includes(level) === true;
    form.setFieldsValue({ variantZh: '', ...(stays ? {} : { level: null }) });
    if (next === undefined) form.setFieldValue('certificateKind', 'training');
  }
  function chooseLevel(next: Level | null): void {
    const variantZh: unknown = form.getFieldValue('variantZh');
    const left = occupation === undefined ? [] : variantsAt(occupation, next);
    if (!left.some((variant) => variant.zh === variantZh)) form.setFieldValue('variantZh', '');
  }
  return (
    <div className="field-columns">
      <FormField
        name="occupationId"
        label={t('occupation')}
        hint={occupationId === null ? t('occupation.none.hint') : null}
      >
        <Select
          disabled={isLocked}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={chooseOccupation}
          options={[
            { value: null, label: t('occupation.none') },
            ...occupations.map((each) => ({
              value: each.id,
              label: `${name(each.nameZh, each.nameEn)} ${each.code} (${each.edition})`,
            })),
          ]}
        />
      </FormField>
      <FormField name="level" label={t('level')}>
        <Select
          disabled={isLocked || occupation === undefined}
          onChange={chooseLevel}
          options={[
            { value: null, label: t('level.none') },
            ...(occupation?.levels ?? []).map((each) => ({ value: each, label: levelWord(each, true) })),
          ]}
        />
      </FormField>
      <FormField name="variantZh" label={t('variant')}>
        <Select
          disabled={isLocked || variants.length === 0}
          options={[
            { value: '', label: t('variant.none') },
            ...variants.map(({ zh, en }) => ({ value: zh, label: name(zh, en) })),
          ]}
        />
      </FormField>
      <FormField name="certificateKind" label={t('kind')} isRequired>
        <Radio.Group
          disabled={isLocked}
          options={certificateKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}.short`) }))}
        />
      </FormField>
      <FormField name="theoryHours" label={t('theoryHours')} hint={t('hours.hint')} isRequired>
        <InputNumber min={0} max={5000} precision={0} />
      </FormField>
      <FormField name="practiceHours" label={t('practiceHours')} isRequired>
        <InputNumber min={0} max={5000} precision={0} />
      </FormField>
    </div>
  );
}
