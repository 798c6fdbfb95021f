import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type CodedField, codedLists } from '#shared/rules/trainees/roster-values.ts';
import { useCodedWords } from '../coded-words.ts';

interface ValueChoiceProps {
  readonly word: {
    readonly field: CodedField;
    readonly seen: string;
    /** Codes to put first. */
    readonly suggestions?: readonly string[];
  };
  /** What the word is read as; absent while nobody knows it. */
  readonly code?: string;
  readonly onChoose: (code: string) => void;
}

/** The list does not take an empty value for a choice of its own. */
const leaveEmpty = 'leave-empty';

/** What one word of the file means: a code of the column's list, or nothing. */
export function ValueChoice({ word, code, onChoose }: ValueChoiceProps) {
  const { t } = useTranslation('rosterWizard');
  const { options } = useCodedWords();
  const all = options(codedLists[word.field]);
  const suggestions = word.suggestions ?? [];
  const suggested = suggestions.flatMap((each) => all.find((option) => option.value === each) ?? []);
  const others = all.filter((option) => !suggestions.includes(option.value));
  return (
    <Select<string>
      aria-label={t('values.meaning', { seen: word.seen })}
      placeholder={t('values.choose')}
      style={{ width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      {...(code === undefined ? {} : { value: code === '' ? leaveEmpty : code })}
      options={[...suggested, ...others, { value: leaveEmpty, label: t('values.empty') }]}
      onChange={(chosen) => onChoose(chosen === leaveEmpty ? '' : chosen)}
    />
  );
}
