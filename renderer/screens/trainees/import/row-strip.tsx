import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RosterCheckRow, RowProblem } from '#shared/contract/roster-check.ts';
import { codedLists, valueKey } from '#shared/rules/trainees/roster-values.ts';
import { isolate } from '../../../ui/isolate.ts';
import { useCodedWords } from '../coded-words.ts';
import { useProblemWords } from '../problem-words.ts';
import { meaningOf } from './coded-field.ts';
import { StripChoices } from './strip-choices.tsx';
import type { Place } from './places.ts';
import type { Check } from './use-check.ts';
import type { Corrections } from './use-corrections.ts';

interface RowStripProps {
  readonly row: RosterCheckRow;
  readonly at: Place;
  readonly span: number;
  readonly check: Check;
  readonly corrections: Corrections;
  readonly onClose: () => void;
}

/** What is wrong with the cell under work, why by which rule, and the deeds with their keys. */
export function RowStrip({ row, at, span, check, corrections, onClose }: RowStripProps) {
  const { t } = useTranslation('rosterCheck');
  const { editing } = corrections;
  const isEditing = editing?.place.row === at.row;
  return (
    <tr className="row-strip">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell with sentences and buttons is no control */}
      <td colSpan={span}>
        <div className="strip">
          <div className="grow">
            <StripReasons row={row} at={at} />
            <StripMeaning row={row} at={at} check={check} />
            {isEditing && editing.isLogged ? <p>{t('strip.logged')}</p> : null}
          </div>
          <div className="strip-deeds">
            <StripChoices row={row} at={at} check={check} corrections={corrections} />
            {row.state === 'skipped' ? (
              <Button size="small" onClick={() => corrections.unskip(at)}>
                {t('deed.unskip')} <kbd aria-hidden="true">Del</kbd>
              </Button>
            ) : (
              <>
                {isEditing ? (
                  <span className="small-text second">
                    {t('deed.save')} <kbd aria-hidden="true">Enter</kbd>
                  </span>
                ) : (
                  <Button size="small" onClick={() => corrections.begin(row, at.field)}>
                    {t('deed.edit')} <kbd aria-hidden="true">F2</kbd>
                  </Button>
                )}
                <Button size="small" onClick={() => corrections.skip(at)}>
                  {t('deed.skip')} {isEditing ? null : <kbd aria-hidden="true">Del</kbd>}
                </Button>
              </>
            )}
            <Button size="small" type="text" onClick={isEditing ? corrections.cancel : onClose}>
              {t('deed.back')} <kbd aria-hidden="true">Esc</kbd>
            </Button>
          </div>
        </div>
      </td>
    </tr>
  );
}

/** What the word of this cell is read as, and by whose word. */
function StripMeaning({ row, at, check }: Pick<RowStripProps, 'row' | 'at' | 'check'>) {
  const { t } = useTranslation('rosterCheck');
  const { word } = useCodedWords();
  const cell = row.cells.find((each) => each.field === at.field);
  const meaning = cell === undefined ? undefined : meaningOf(cell);
  const isFaulty = row.problems.some(({ field, severity }) => field === at.field && severity === 'fix');
  if (cell === undefined || meaning === undefined || isFaulty) return null;
  const known = check.check?.words.find(
    (each) => each.field === at.field && valueKey(each.seen) === valueKey(cell.text),
  );
  return (
    <p>
      {t(`strip.means.${known?.from ?? 'built-in'}`, {
        seen: isolate(cell.text),
        word: word(codedLists[meaning.field], meaning.code),
      })}
    </p>
  );
}

function changeWords({ before, after }: RosterCheckRow['changes'][number]) {
  if (before === '') return 'strip.fill';
  return after === '' ? 'strip.takenAway' : 'strip.change';
}

/** The sentences of this cell first; of the whole row where the cell has none. */
function StripReasons({ row, at }: { readonly row: RosterCheckRow; readonly at: Place }) {
  const { t } = useTranslation('rosterCheck');
  const { t: names } = useTranslation('rosterFields');
  const words = useProblemWords();
  if (row.state === 'skipped') return <p>{t('strip.skipped')}</p>;
  const own = row.problems.filter((problem) => (problem.field ?? 'name') === at.field);
  const told = own.length > 0 ? own : row.problems;
  const tidied = row.tidied.filter((each) => told.length === 0 || each.field === at.field);
  const sentence = (problem: RowProblem) => {
    const where = own.length > 0 || problem.field === null ? '' : `${names(problem.field)}：`;
    return `${where}${words.short(problem)}${words.glue}${words.advice(problem)}`;
  };
  return (
    <>
      {told.map((problem) => (
        <p key={`${problem.code} ${problem.field ?? ''}`}>{sentence(problem)}</p>
      ))}
      {tidied.map((each) => (
        <p key={`${each.field} ${each.rule}`}>
          {t(each.before === '' ? 'strip.filled' : 'strip.tidied', {
            field: names(each.field),
            rule: words.tidied(each.rule),
            before: isolate(each.before),
            after: isolate(each.after),
          })}
        </p>
      ))}
      {told.length === 0 && row.changes.length > 0
        ? row.changes.map((change) => (
            <p key={change.field}>
              {t(changeWords(change), {
                field: names(change.field),
                before: isolate(change.before),
                after: isolate(change.after),
              })}
            </p>
          ))
        : null}
      {told.length + tidied.length + row.changes.length === 0 ? <p>{t('strip.sound')}</p> : null}
    </>
  );
}
