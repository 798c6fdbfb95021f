import { useTranslation } from 'react-i18next';
import type { EvaluationSummary } from '#shared/contract/evaluations.ts';
import type { Column } from '../../ui/column.ts';
import { StateDot } from '../../ui/state-dot.tsx';
import { useLevelWord, useName } from '../courses/level-words.ts';

export function useEvaluationColumns(): readonly Column<EvaluationSummary>[] {
  const { t } = useTranslation('evaluations');
  const name = useName();
  const level = useLevelWord();
  const count = (key: 'people' | 'complete' | 'passed' | 'failed' | 'absent', width = 74) => ({
    key,
    title: t(key),
    width,
    align: 'number' as const,
    cell: (row: EvaluationSummary) => row.counts[key],
  });
  return [
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
}

function StateOf({ evaluation }: { readonly evaluation: EvaluationSummary }) {
  const { t } = useTranslation('evaluations');
  if (evaluation.isConfirmed) return <StateDot tone="success">{t('state.confirmed')}</StateDot>;
  const { complete, people } = evaluation.counts;
  if (complete === people && people > 0) return <StateDot tone="warning">{t('state.complete')}</StateDot>;
  return <StateDot tone="running">{t('state.open')}</StateDot>;
}
