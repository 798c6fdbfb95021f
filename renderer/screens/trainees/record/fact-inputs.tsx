import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../ui/form-field.tsx';
import { useCodedWords } from '../coded-words.ts';
import type { FactField } from './fact-fields.ts';

interface FactInputsProps {
  readonly fields: readonly FactField[];
  /** The cursor goes into the first field. */
  readonly isFocused?: boolean;
  /** Fields whose number was shown in full to be edited. */
  readonly logged?: readonly string[];
  /** What a field may be filled with by one press, for the clerk to confirm. */
  readonly proposals?: Readonly<Record<string, string>>;
}

/** The fields of one group of facts; they stand inside an antd form whose values are texts. */
export function FactInputs({ fields, isFocused = false, logged = [], proposals = {} }: FactInputsProps) {
  const { t } = useTranslation('rosterFields');
  const { t: words } = useTranslation('person');
  return (
    <div className="field-columns">
      {fields.map((field, index) => (
        <div key={field.name} className={field.isWide === true ? 'is-wide-field' : undefined}>
          <FormField
            name={field.name}
            label={t(field.name)}
            isRequired={field.isRequired ?? false}
            hint={logged.includes(field.name) ? words('number.logged') : undefined}
          >
            <FactInput
              field={field}
              isFocused={isFocused && index === 0}
              proposal={proposals[field.name] ?? ''}
            />
          </FormField>
        </div>
      ))}
    </div>
  );
}

interface FactInputProps {
  readonly field: FactField;
  readonly isFocused: boolean;
  /** '' for none. */
  readonly proposal: string;
  /** Given by the form. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

function FactInput({ field, isFocused, proposal, id, value = '', onChange }: FactInputProps) {
  const { t } = useTranslation('person');
  const { options } = useCodedWords();
  const common = { ...(id === undefined ? {} : { id }), autoFocus: isFocused };
  switch (field.kind) {
    case 'list':
      return (
        <Select
          {...common}
          style={{ width: '100%' }}
          value={value}
          onChange={(next: string) => onChange?.(next)}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            ...(field.isRequired === true ? [] : [{ value: '', label: t('notKnown') }]),
            ...options(field.list ?? []),
          ]}
        />
      );
    case 'day':
      return (
        <DatePicker
          {...common}
          style={{ width: '100%' }}
          value={value === '' ? null : dayjs(value)}
          onChange={(next) => onChange?.(next === null ? '' : next.format('YYYY-MM-DD'))}
        />
      );
    case 'long':
      return (
        <Input.TextArea
          {...common}
          rows={3}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
        />
      );
    default:
      return (
        <>
          <Input
            {...common}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange?.(event.target.value)}
          />
          {proposal === '' || value === proposal ? null : (
            <Button type="link" size="small" onClick={() => onChange?.(proposal)}>
              {t('proposal.take', { proposal })}
            </Button>
          )}
        </>
      );
  }
}
