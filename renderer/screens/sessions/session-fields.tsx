import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { useName } from '../courses/level-words.ts';

/** Labels of the fields of a session. */
export function useSessionLabels(): Readonly<Record<string, string>> {
  const { t } = useTranslation('sessions');
  return {
    courseId: t('course'),
    name: t('name.label'),
    startsOn: t('startsOn.label'),
    endsOn: t('endsOn.label'),
    venue: t('venue'),
    trainer: t('trainer'),
    targetCount: t('targetCount'),
    isFilingRequired: t('filing'),
    note: t('note'),
  };
}

interface CourseSelectProps {
  readonly value?: number | null;
  readonly onChange?: (id: number) => void;
  readonly id?: string;
  /** Of the record, where it is out of use by now. */
  readonly present?: { readonly id: number; readonly name: string } | undefined;
}

/** Active courses, found by name, pinyin or initials. */
function CourseSelect({ value, onChange, id, present }: CourseSelectProps) {
  const { t } = useTranslation('sessions');
  const name = useName();
  const [text, setText] = useState('');
  const { data } = useQuery(queries.courses.list.queryOptions({ input: { text, limit: 100 } }));
  const options = (data?.courses ?? []).map((course) => ({
    value: course.id,
    label: name(course.nameZh, course.nameEn),
  }));
  const isListed = options.some((option) => option.value === value);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={
        present === undefined || isListed ? options : [...options, { value: present.id, label: present.name }]
      }
      notFoundContent={data?.total === 0 && text === '' ? t('course.none') : t('none')}
      onChange={(next: number | null) => {
        setText('');
        if (next !== null) onChange?.(next);
      }}
    />
  );
}

interface SessionFieldsProps {
  readonly presentCourse?: { readonly id: number; readonly name: string };
  readonly isNameProposed?: boolean;
}

/** Everything that plans a session. */
export function SessionFields({ presentCourse, isNameProposed = false }: SessionFieldsProps) {
  const { t } = useTranslation('sessions');
  const labels = useSessionLabels();
  return (
    <div className="field-columns">
      <FormField name="courseId" label={labels['courseId'] ?? ''} hint={t('course.hint')} isRequired>
        <CourseSelect present={presentCourse} />
      </FormField>
      <FormField
        name="name"
        label={labels['name'] ?? ''}
        isRequired
        {...(isNameProposed && { hint: t('name.hint') })}
      >
        <Input maxLength={100} />
      </FormField>
      <FormField name="startsOn" label={labels['startsOn'] ?? ''} isRequired>
        <DayPicker />
      </FormField>
      <FormField name="endsOn" label={labels['endsOn'] ?? ''} isRequired>
        <DayPicker />
      </FormField>
      <FormField name="venue" label={labels['venue'] ?? ''} hint={t('venue.hint')}>
        <Input maxLength={100} />
      </FormField>
      <FormField name="trainer" label={labels['trainer'] ?? ''}>
        <Input maxLength={60} />
      </FormField>
      <FormField name="targetCount" label={labels['targetCount'] ?? ''} isRequired>
        <InputNumber min={1} max={1000} precision={0} />
      </FormField>
      <FormField
        name="isFilingRequired"
        label={labels['isFilingRequired'] ?? ''}
        hint={t('isFilingRequired.hint')}
        valueName="checked"
      >
        <Checkbox>{t('isFilingRequired')}</Checkbox>
      </FormField>
      <FormField name="note" label={labels['note'] ?? ''}>
        <Input.TextArea maxLength={1000} rows={2} />
      </FormField>
    </div>
  );
}

/** The course and the first day, as the form holds them now. */
export function useNameFacts(): { readonly courseId: unknown; readonly startsOn: unknown } {
  const form = Form.useFormInstance();
  return { courseId: Form.useWatch('courseId', form), startsOn: Form.useWatch('startsOn', form) };
}
