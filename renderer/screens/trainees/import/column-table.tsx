import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OpenedRoster, RosterLayout } from '#shared/contract/roster-layout.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { isKeptField, isRosterField, rosterFields } from '#shared/rules/trainees/roster-fields.ts';
import { isolate } from '../../../ui/isolate.ts';
import { useIsNarrow } from '../../../ui/media.ts';
import { StateDot, type Tone } from '../../../ui/state-dot.tsx';
import { type ColumnMeaning, withColumn } from './recipe.ts';

type FileColumn = RosterLayout['columns'][number];
type Certainty = 'sure' | 'guessed' | 'remembered' | 'unknown' | 'chosen' | 'onlyRead';

const tones: Readonly<Record<Certainty, Tone>> = {
  sure: 'success',
  guessed: 'warning',
  remembered: 'success',
  unknown: 'hollow',
  chosen: 'running',
  onlyRead: 'neutral',
};

function certaintyOf(column: FileColumn, meaning: ColumnMeaning): Certainty {
  if (meaning === undefined) return 'unknown';
  if (meaning !== 'ignore' && !isKeptField(meaning)) return 'onlyRead';
  if (meaning !== column.field) return 'chosen';
  if (column.isRemembered) return 'remembered';
  return column.confidence >= 0.9 ? 'sure' : 'guessed';
}

interface ColumnTableProps {
  readonly opened: OpenedRoster;
  readonly recipe: RosterRecipe;
  readonly onChange: (recipe: RosterRecipe) => void;
}

/** Every column of the file in a row of its own: heading, what it is kept as, and what stands in it. */
export function ColumnTable({ opened, recipe, onChange }: ColumnTableProps) {
  const { t } = useTranslation('rosterWizard');
  const { columns, sample } = opened.layout;
  const shown = sample.slice(0, useIsNarrow() ? 3 : 5);
  return (
    <div className="scrolls">
      <table className="column-table" aria-label={t('columns')}>
        <thead>
          <tr>
            <th scope="col">{t('columns.letter')}</th>
            <th scope="col">{t('columns.heading')}</th>
            <th scope="col">{t('columns.field')}</th>
            {shown.map(({ row }) => (
              <th scope="col" key={row}>
                {t('columns.row', { row })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const meaning = recipe.columns.find((each) => each.column === column.column)?.field;
            return (
              <tr key={column.column} className={meaning === 'ignore' ? 'is-ignored' : undefined}>
                <td className="second">{column.letter}</td>
                <td className="cut" title={isolate(column.heading)}>
                  {column.heading === '' ? t('columns.noHeading') : <bdi>{column.heading}</bdi>}
                </td>
                <td>
                  <FieldChoice
                    column={column}
                    meaning={meaning}
                    onChoose={(field) => onChange(withColumn(recipe, column.column, field))}
                  />
                </td>
                {shown.map(({ row, texts }) => (
                  <td key={row} className="cut sample" title={isolate(texts[column.column] ?? '')}>
                    <bdi>{texts[column.column]}</bdi>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface FieldChoiceProps {
  readonly column: FileColumn;
  readonly meaning: ColumnMeaning;
  readonly onChoose: (field: ColumnMeaning) => void;
}

function FieldChoice({ column, meaning, onChoose }: FieldChoiceProps) {
  const { t } = useTranslation('rosterWizard');
  const { t: fields } = useTranslation('rosterFields');
  const certainty = certaintyOf(column, meaning);
  return (
    <span className="field-choice">
      <Select<string>
        aria-label={t('columns.of', { letter: column.letter, heading: isolate(column.heading) })}
        value={meaning ?? ''}
        variant="borderless"
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={220}
        options={[
          { value: 'ignore', label: t('columns.ignore') },
          ...rosterFields.map(({ field }) => ({ value: field, label: fields(field) })),
          ...(meaning === undefined ? [{ value: '', label: t('columns.choose') }] : []),
        ]}
        onChange={(value: string) => onChoose(value === 'ignore' || isRosterField(value) ? value : undefined)}
      />
      <span title={t(`columns.${certainty}`)}>
        <StateDot tone={tones[certainty]}>
          {certainty === 'onlyRead' ? (
            <span className="second small-text" aria-hidden="true">
              {t('columns.onlyRead.short')}
            </span>
          ) : null}
          <span className="aloud">{t(`columns.${certainty}`)}</span>
        </StateDot>
      </span>
    </span>
  );
}
