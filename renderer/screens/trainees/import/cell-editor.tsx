import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { codedLists } from '#shared/rules/trainees/roster-values.ts';
import { belongsToInputMethod } from '../../../ui/key-event.ts';
import { useCodedWords } from '../coded-words.ts';
import { isCodedField } from './coded-field.ts';
import type { Corrections } from './use-corrections.ts';

interface CellEditorProps {
  readonly field: RosterField;
  readonly row: number;
  readonly text: string;
  readonly corrections: Corrections;
}

/** Editing one cell where it stands: Enter saves and goes on, Esc returns. Coded columns offer their list. */
export function CellEditor({ field, row, text, corrections }: CellEditorProps) {
  const { t } = useTranslation('rosterCheck');
  const { t: names } = useTranslation('rosterFields');
  const { options } = useCodedWords();
  const [value, setValue] = useState(text);
  const label = t('cell.edit', { row, field: names(field) });
  if (isCodedField(field)) {
    const list = codedLists[field];
    return (
      <Select<string>
        className="cell-choice"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the clerk asked to edit this cell
        autoFocus
        defaultOpen
        variant="borderless"
        placeholder={text}
        popupMatchSelectWidth={220}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...options(list), { value: '', label: t('cell.empty') }]}
        // The file's own words are Chinese.
        onChange={(code) => corrections.save(list.find((item) => item.code === code)?.zh ?? '')}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !belongsToInputMethod(event)) corrections.cancel();
        }}
      />
    );
  }
  return (
    <input
      className="cell-input"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the clerk asked to edit this cell
      autoFocus
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onFocus={(event) => event.target.setSelectionRange(value.length, value.length)}
      onKeyDown={(event) => {
        if (belongsToInputMethod(event)) return;
        if (event.key === 'Enter') corrections.save(value);
        else if (event.key === 'Escape') corrections.cancel();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
