import { useTranslation } from 'react-i18next';
import type { EvaluationRecord, MarkRow } from '#shared/contract/evaluations.ts';
import { isPartPassed } from '#shared/rules/evaluations/outcome.ts';
import type { PartRule } from '#shared/rules/evaluations/parts.ts';
import { noValue, number } from '../../ui/format.ts';
import { Light } from '../../ui/light.tsx';
import type { CellLook, SheetColumn } from '../../ui/sheet-column.ts';
import { StateDot } from '../../ui/state-dot.tsx';
import { PersonName } from '../trainees/person-name.tsx';
import { carriedFrom, figuresOf } from './entered-marks.ts';
import { useMarkWords } from './mark-words.ts';
import { missingParts } from './spots.ts';

function lookOf(rule: PartRule, row: MarkRow): CellLook | undefined {
  const mark = row.marks[rule.part];
  // It was judged by the pass mark of its own batch.
  if (carriedFrom(row, rule.part) !== undefined) return undefined;
  if (mark === undefined || mark.kind === 'empty') return undefined;
  if (mark.kind !== 'score') return 'word';
  if (!isPartPassed(rule, mark)) return 'low';
  const isOdd = row.odd.some(({ params }) => Object.values(params).includes(rule.part));
  return isOdd ? 'odd' : undefined;
}

/** What a row says about itself: unusual values, else what is missing. */
function useRemark(): (row: MarkRow) => string {
  const { t } = useTranslation('evaluations');
  const words = useMarkWords();
  return (row) => {
    if (row.odd.length > 0) return words.odds(row.odd);
    return row.light === 'incomplete' ? t('missing.some', { parts: words.parts(missingParts(row)) }) : '';
  };
}

/** Who the row is of, with its light. */
function usePersonColumns(): readonly SheetColumn<MarkRow>[] {
  const { t, i18n } = useTranslation('evaluations');
  const remark = useRemark();
  return [
    {
      kind: 'fixed',
      key: 'light',
      title: t('light'),
      isTitleHidden: true,
      width: 34,
      align: 'center',
      isPinned: true,
      cell: (row) => (
        <Light kind={row.odd.length > 0 ? 'problem' : row.light} reason={remark(row) || undefined} />
      ),
    },
    {
      kind: 'fixed',
      key: 'position',
      title: t('position'),
      width: 40,
      align: 'number',
      isPinned: true,
      cell: (row) => <span className="second">{row.position}</span>,
    },
    {
      kind: 'fixed',
      key: 'name',
      title: t('name'),
      width: i18n.language === 'en' ? 170 : 100,
      isPinned: true,
      cell: (row) => <PersonName name={row.name} pinyin={row.pinyin} />,
    },
    {
      kind: 'fixed',
      key: 'idNumber',
      title: t('idNumber'),
      width: 158,
      cell: (row) => <span className="mono">{row.idNumberMasked}</span>,
    },
  ];
}

/** Columns of the sheet: the person, a mark for each part, the result and why. */
export function useMarkColumns({ parts, attempt }: EvaluationRecord): readonly SheetColumn<MarkRow>[] {
  const { t, i18n } = useTranslation('evaluations');
  const words = useMarkWords();
  const remark = useRemark();
  return [
    ...usePersonColumns(),
    ...parts.map((rule) => ({
      kind: 'entry' as const,
      key: rule.part,
      title: t('part.heading', { part: words.part(rule.part), full: rule.fullMark }),
      // In a resit a carried mark stands beside the number of its batch.
      width: attempt === 'first' ? 104 : 150,
      text: (row: MarkRow) => words.mark(row.marks[rule.part]),
      look: (row: MarkRow) => lookOf(rule, row),
      lockedNote: (row: MarkRow) => carriedFrom(row, rule.part),
    })),
    {
      kind: 'fixed',
      key: 'outcome',
      title: t('outcome'),
      width: i18n.language === 'en' ? 190 : 150,
      cell: (row) => <OutcomeDot row={row} />,
    },
    {
      kind: 'fixed',
      key: 'remark',
      title: t('remark'),
      cell: (row) => <span className="second small-text">{remark(row)}</span>,
    },
  ];
}

function OutcomeDot({ row }: { readonly row: MarkRow }) {
  const { t } = useTranslation('evaluations');
  const { tone, word } = useMarkWords().outcome(row.outcome);
  if (row.light === 'empty') return <StateDot tone="neutral">{t('outcome.empty')}</StateDot>;
  return <StateDot tone={tone}>{word}</StateDot>;
}

/** Mean and extremes of each part, and how many passed, in the two lines that stay beneath. */
export function useMarkTotals({ parts }: EvaluationRecord, rows: readonly MarkRow[]) {
  const { t } = useTranslation('evaluations');
  const having = (...kinds: readonly MarkRow['outcome']['kind'][]) =>
    rows.filter((row) => kinds.includes(row.outcome.kind)).length;
  const figures = parts.map(({ part }) => ({ part, ...figuresOf(rows, part) }));
  const means = figures.map(({ part, mean }) => [part, number(mean, 1)]);
  const extremes = figures.map(({ part, highest, lowest }) => [
    part,
    highest === undefined ? noValue : `${highest} / ${lowest}`,
  ]);
  return [
    {
      key: 'mean',
      cells: {
        name: t('mean'),
        ...Object.fromEntries(means),
        outcome: <Counted label={t('sum.passed')} count={having('passed')} />,
        remark: <Counted label={t('sum.failed')} count={having('failed', 'misconduct')} />,
      },
    },
    {
      key: 'extremes',
      cells: {
        name: t('extremes'),
        ...Object.fromEntries(extremes),
        outcome: <Counted label={t('sum.absent')} count={having('absent', 'deferred')} />,
        remark: <Counted label={t('sum.incomplete')} count={having('incomplete')} />,
      },
    },
  ];
}

function Counted({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      {label} <b>{count}</b>
    </>
  );
}
