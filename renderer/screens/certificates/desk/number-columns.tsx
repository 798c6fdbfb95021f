import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OfficialNumbersCheck } from '#shared/contract/certificate-records.ts';
import {
  hasNeededColumns,
  isNeeded,
  type NumberColumnField,
  numberColumnFields,
  type NumberColumns,
} from '#shared/rules/certificates/number-columns.ts';
import { StateDot } from '../../../ui/state-dot.tsx';

interface NumberColumnsProps {
  readonly check: OfficialNumbersCheck;
  readonly onChange: (columns: NumberColumns) => void;
}

/** Which column of the file was read as what, each to be set right by the clerk. */
export function NumberColumnsPart({ check, onChange }: NumberColumnsProps) {
  const { t } = useTranslation('certificatePapers');
  const { columns } = check;
  return (
    <section className="number-columns" aria-label={t('import.columns')}>
      <h2 className="check-title">{t('import.columns')}</h2>
      {hasNeededColumns(columns) ? null : (
        <p>
          <StateDot tone="error">{t('import.columns.missing')}</StateDot>
        </p>
      )}
      <div className="column-choices">
        {numberColumnFields.map((field) => (
          <ColumnChoice
            key={field}
            field={field}
            check={check}
            onChoose={(column) => onChange({ ...columns, [field]: column })}
          />
        ))}
      </div>
    </section>
  );
}

interface ColumnChoiceProps {
  readonly field: NumberColumnField;
  readonly check: OfficialNumbersCheck;
  readonly onChoose: (column: number | null) => void;
}

/** Stands in the list for a field that the file does not have. */
const none = -1;

function ColumnChoice({ field, check, onChoose }: ColumnChoiceProps) {
  const { t } = useTranslation('certificatePapers');
  const { headings, columns } = check;
  const id = `number-column-${field}`;
  const chosen = columns[field];
  return (
    <>
      <label className="second" htmlFor={id}>
        {t(`import.column.${field}`)}
      </label>
      <Select<number>
        id={id}
        size="small"
        value={chosen ?? none}
        {...(chosen === null && isNeeded(field) && { status: 'error' as const })}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: none, label: t('import.column.none') },
          ...headings.map(({ letter, heading }, column) => ({
            value: column,
            label: t(heading === '' ? 'import.column.nameless' : 'import.column.option', { letter, heading }),
          })),
        ]}
        onChange={(column: number) => onChoose(column === none ? null : column)}
      />
    </>
  );
}
