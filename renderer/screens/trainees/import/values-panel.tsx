import { Button, Select } from 'antd';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RosterCheck } from '#shared/contract/roster-check.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { codedLists } from '#shared/rules/trainees/roster-values.ts';
import { SectionTitle } from '../../../ui/section-title.tsx';
import { useCodedWords } from '../coded-words.ts';
import { withValue } from './recipe.ts';

type UnknownValue = RosterCheck['unknownValues'][number];

interface ValuesPanelProps {
  readonly recipe: RosterRecipe;
  readonly unknown: readonly UnknownValue[];
  readonly isSettled: boolean;
  readonly isReading: boolean;
  readonly onChange: (recipe: RosterRecipe) => void;
}

const leaveEmpty = 'leave-empty';

/** Words nobody knows, each once, with what they mean; the decision holds for every row and is remembered. */
export function ValuesPanel({ recipe, unknown, isSettled, isReading, onChange }: ValuesPanelProps) {
  const { t } = useTranslation('rosterWizard');
  const { t: fields } = useTranslation('rosterFields');
  const { word } = useCodedWords();
  const decided = recipe.values;
  return (
    <>
      <SectionTitle note={unknown.length === 0 ? undefined : t('values.note', { count: unknown.length })}>
        {t('values')}
      </SectionTitle>
      {isSettled ? null : <p className="second small-text">{t('values.wait')}</p>}
      {isSettled && isReading && unknown.length + decided.length === 0 ? (
        <p className="second small-text">{t('values.reading')}</p>
      ) : null}
      {isSettled && !isReading && unknown.length === 0 && decided.length === 0 ? (
        <p className="second small-text">{t('values.none')}</p>
      ) : null}
      <ul className="value-list">
        {unknown.map((value) => (
          <li key={`${value.field} ${value.seen}`}>
            <span className="cut" title={value.seen}>
              <span className="second">{fields(value.field)}</span>{' '}
              {t('values.seen', { seen: value.seen, count: value.count })}
            </span>
            <ValueChoice value={value} onChoose={(code) => onChange(withValue(recipe, value, code))} />
          </li>
        ))}
        {decided.map((value) => (
          <li key={`${value.field} ${value.seen}`} className="is-decided">
            <span className="cut">
              <span className="second">{value.seen}</span>{' '}
              {value.code === '' ? t('values.empty') : word(codedLists[value.field], value.code)}
            </span>
            <Button
              size="small"
              type="text"
              icon={<X className="small" aria-hidden="true" />}
              aria-label={t('values.take', { seen: value.seen })}
              onClick={() => onChange(withValue(recipe, value, undefined))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ValueChoiceProps {
  readonly value: UnknownValue;
  readonly onChoose: (code: string) => void;
}

function ValueChoice({ value, onChoose }: ValueChoiceProps) {
  const { t } = useTranslation('rosterWizard');
  const { options } = useCodedWords();
  const all = options(codedLists[value.field]);
  const suggested = value.suggestions.flatMap((code) => all.find((option) => option.value === code) ?? []);
  const others = all.filter((option) => !value.suggestions.includes(option.value));
  return (
    <Select<string>
      aria-label={t('values.meaning', { seen: value.seen })}
      placeholder={t('values.choose')}
      style={{ width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      options={[...suggested, ...others, { value: leaveEmpty, label: t('values.empty') }]}
      onChange={(code) => onChoose(code === leaveEmpty ? '' : code)}
    />
  );
}
