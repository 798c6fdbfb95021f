import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RosterCheckRow } from '#shared/contract/roster-check.ts';
import { codedLists } from '#shared/rules/trainees/roster-values.ts';
import { isolate } from '../../../ui/isolate.ts';
import { useCodedWords } from '../coded-words.ts';
import { isCodedField } from './coded-field.ts';
import type { Place } from './places.ts';
import type { Check } from './use-check.ts';
import type { Corrections } from './use-corrections.ts';

interface StripChoicesProps {
  readonly row: RosterCheckRow;
  readonly at: Place;
  readonly check: Check;
  readonly corrections: Corrections;
}

/** Deeds that belong to one kind of problem only. */
export function StripChoices({ row, at, check, corrections }: StripChoicesProps) {
  const { t } = useTranslation('rosterCheck');
  const cell = row.cells.find((each) => each.field === at.field);
  const tidied = row.tidied.find((each) => each.field === at.field);
  const other = row.problems.find((problem) => problem.code === 'registered-other-name');
  const unknown = row.problems.some(
    (problem) => problem.code === 'unknown-value' && problem.field === at.field,
  );
  const formulas = check.check?.formulas.find((each) => each.field === at.field);
  const isFormula = row.problems.some(({ code, field }) => code === 'formula-cell' && field === at.field);
  if (row.state === 'skipped') return null;
  return (
    <>
      {isFormula && formulas !== undefined ? (
        <Button size="small" onClick={() => corrections.takeResults(at)}>
          {t('deed.results', { count: formulas.count })}
        </Button>
      ) : null}
      {unknown ? (
        <WordChoices at={at} seen={cell?.text ?? ''} check={check} corrections={corrections} />
      ) : null}
      {other === undefined ? null : (
        <Button size="small" onClick={() => corrections.samePerson(at)}>
          {t('deed.same', { name: isolate(String(other.params['name'] ?? '')) })}
        </Button>
      )}
      {tidied === undefined || cell?.isTyped === true ? null : (
        <Button size="small" onClick={() => corrections.asTyped(at)}>
          {tidied.before === '' ? t('deed.leaveEmpty') : t('deed.asTyped', { text: isolate(tidied.before) })}
        </Button>
      )}
      {cell?.isTyped === true ? (
        <Button size="small" onClick={() => corrections.original(at)}>
          {t('deed.original')}
        </Button>
      ) : null}
    </>
  );
}

interface WordChoicesProps {
  readonly at: Place;
  readonly seen: string;
  readonly check: Check;
  readonly corrections: Corrections;
}

/** One decision for every row that holds this word. */
function WordChoices({ at, seen, check, corrections }: WordChoicesProps) {
  const { t } = useTranslation('rosterCheck');
  const { word } = useCodedWords();
  const { field } = at;
  if (!isCodedField(field)) return null;
  const known = check.check?.unknownValues.find(
    (value) => value.field === field && value.seen.trim() === seen.trim(),
  );
  if (known === undefined) return null;
  return (
    <>
      {known.suggestions.slice(0, 2).map((code) => (
        <Button key={code} size="small" onClick={() => corrections.means(at, known, code)}>
          {t('deed.means', { count: known.count, word: word(codedLists[field], code) })}
        </Button>
      ))}
    </>
  );
}
