import { useTranslation } from 'react-i18next';
import type { RosterCheckRow } from '#shared/contract/roster-check.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { codedLists } from '#shared/rules/trainees/roster-values.ts';
import { useCodedWords } from '../coded-words.ts';
import { useProblemWords } from '../problem-words.ts';
import { CellEditor } from './cell-editor.tsx';
import { meaningOf } from './coded-field.ts';
import type { Corrections } from './use-corrections.ts';

interface CheckRowProps {
  readonly row: RosterCheckRow;
  readonly fields: readonly RosterField[];
  /** The field under work in this row. */
  readonly current: RosterField | undefined;
  /** Tab enters the sheet here. */
  readonly isEntry: boolean;
  readonly corrections: Corrections;
  readonly onEnter: (field: RosterField) => void;
}

const numberFields: ReadonlySet<RosterField> = new Set<RosterField>(['idNumber', 'phone', 'bankCard']);

/** How a cell is marked: must be fixed, worth a look, tidied. */
function markOf(row: RosterCheckRow, field: RosterField): 'is-fix' | 'is-note' | 'is-tidied' | '' {
  if (row.state === 'skipped') return '';
  const own = row.problems.filter((problem) => (problem.field ?? 'name') === field);
  if (own.some((problem) => problem.severity === 'fix')) return 'is-fix';
  if (own.length > 0) return 'is-note';
  return row.tidied.some((tidied) => tidied.field === field) ? 'is-tidied' : '';
}

export function CheckRow({ row, fields, current, isEntry, corrections, onEnter }: CheckRowProps) {
  const { t } = useTranslation('rosterCheck');
  return (
    <tr className={row.state === 'skipped' ? 'is-skipped' : undefined}>
      <th scope="row" className="row-head">
        {row.row}
      </th>
      {fields.map((field, index) => {
        const isHere = current === field;
        const { editing } = corrections;
        const isEdited = isHere && editing?.place.row === row.row && editing.place.field === field;
        const cell = row.cells.find((each) => each.field === field);
        const mark = markOf(row, field);
        return (
          <td
            key={field}
            data-cell={`${row.row}:${field}`}
            tabIndex={isHere || (isEntry && index === 0) ? 0 : -1}
            aria-selected={isHere}
            aria-invalid={mark === 'is-fix'}
            className={[mark, isHere ? 'is-current' : '', numberFields.has(field) ? 'mono' : ''].join(' ')}
            onFocus={() => {
              if (!isHere) onEnter(field);
            }}
            onClick={() => onEnter(field)}
            onDoubleClick={() => corrections.begin(row, field)}
          >
            {isEdited && editing !== undefined ? (
              <CellEditor field={field} row={row.row} text={editing.text} corrections={corrections} />
            ) : (
              <CellText cell={cell} isSound={mark !== 'is-fix'} />
            )}
            {cell?.isTyped === true ? <span className="aloud">{t('cell.typed')}</span> : null}
          </td>
        );
      })}
      <td className="check-problem">
        <ProblemWord row={row} />
      </td>
    </tr>
  );
}

interface CellTextProps {
  readonly cell: RosterCheckRow['cells'][number] | undefined;
  /** Nothing has to be fixed in it: what will be stored is what it says. */
  readonly isSound: boolean;
}

/** What stands in a cell, and what a word of a list is read as where that is another word. */
function CellText({ cell, isSound }: CellTextProps) {
  const { word } = useCodedWords();
  if (cell === undefined) return null;
  const meaning = isSound ? meaningOf(cell) : undefined;
  return (
    <>
      <bdi>{cell.text}</bdi>
      {meaning === undefined ? null : (
        <span className="second"> → {word(codedLists[meaning.field], meaning.code)}</span>
      )}
    </>
  );
}

/** The first thing to say about a row, and how much more there is. */
function ProblemWord({ row }: { readonly row: RosterCheckRow }) {
  const { t } = useTranslation('rosterCheck');
  const words = useProblemWords();
  if (row.state === 'skipped') return <span className="second">{t('row.skipped')}</span>;
  const ordered = [...row.problems].toSorted((one, two) => one.severity.localeCompare(two.severity));
  const [first, ...others] = ordered;
  if (first === undefined) {
    const [tidied] = row.tidied;
    return <span className="second">{tidied === undefined ? effectWord() : words.tidied(tidied.rule)}</span>;
  }
  return (
    <span className={first.severity === 'fix' ? 'tone-error' : 'tone-warning'} title={words.short(first)}>
      {words.short(first)}
      {others.length === 0 ? null : (
        <span className="second"> {t('row.more', { count: others.length })}</span>
      )}
    </span>
  );

  function effectWord(): string {
    return row.effect === 'none' ? '' : t(`row.${row.effect}`);
  }
}
