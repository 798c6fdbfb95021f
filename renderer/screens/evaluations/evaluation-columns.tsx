import { useTranslation } from 'react-i18next';
import type { EvaluationSummary } from '#shared/contract/evaluations.ts';
import type { Column } from '../../ui/column.ts';
import { StateDot } from '../../ui/state-dot.tsx';
import { useLevelWord, useName } from '../courses/level-words.ts';

/** On a narrow screen the occupation goes: the session is named after it. */
export function useEvaluationColumns(isNarrow: boolean): readonly Column<EvaluationSummary>[] {
  const { t, i18n } = useTranslation('evaluations');
  const usualWidth = i18n.language === 'en' ? 74 : 60;
  const name = useName();
  const level = useLevelWord();
  const count = (key: 'people' | 'complete' | 'passed' | 'failed' | 'absent') => ({
    key,
    title: t(key),
    width: usualWidth,
    align: 'number' as const,
    cell: (row: EvaluationSummary) => row.counts[key],
  });
  const columns: readonly Column<EvaluationSummary>[] = [
    { key: 'session', title: t('session'), isLink: true, cell: (row) => row.sessionName },
    {
      key: 'number',
      title: t('number'),
      width: 104,
      isLink: true,
      cell: (row) => <span className="mono">{row.number}</span>,
    },
    {
      key: 'occupation',
      title: t('occupation'),
      width: 200,
      cell: (row) =>
        `${name(row.occupationZh, row.occupationEn)} ${row.level === null ? '' : level(row.level)}`,
    },
    { key: 'attempt', title: t('attempt'), width: 70, cell: (row) => t(`attempt.${row.attempt}`) },
    { key: 'heldOn', title: t('heldOn'), width: 100, cell: (row) => row.heldOn },
    count('people'),
    count('complete'),
    count('passed'),
    count('failed'),
    count('absent'),
    { key: 'state', title: t('state'), width: 110, cell: (row) => <StateOf evaluation={row} /> },
  ];
  return isNarrow ? columns.filter(({ key }) => key !== 'occupation') : columns;
}

function StateOf({ evaluation }: { readonly evaluation: EvaluationSummary }) {
  const { t } = useTranslation('evaluations');
  if (evaluation.isConfirmed) return <StateDot tone="success">{t('state.confirmed')}</StateDot>;
  if (evaluation.isSessionCancelled) return <StateDot tone="hollow">{t('state.cancelled')}</StateDot>;
  const { complete, people } = evaluation.counts;
  if (complete === people && people > 0) return <StateDot tone="warning">{t('state.complete')}</StateDot>;
  return <StateDot tone="running">{t('state.open')}</StateDot>;
}
