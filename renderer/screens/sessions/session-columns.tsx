import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#shared/contract/sessions.ts';
import type { Column } from '../../ui/column.ts';
import { noValue } from '../../ui/format.ts';
import { StateDot } from '../../ui/state-dot.tsx';
import { ThreadDots } from '../../ui/thread.tsx';
import { useLevelWord, useName } from '../courses/level-words.ts';
import { toneOf, useThreadWords } from './thread-words.ts';

/** Those shown unless somebody chooses others; on narrow screens the last day makes room. */
export function usualColumns(isNarrow: boolean): readonly string[] {
  const usual = ['name', 'number', 'step', 'next', 'missing', 'people', 'starts-on', 'ends-on', 'trainer'];
  return isNarrow ? usual.filter((key) => key !== 'ends-on') : usual;
}

export function useSessionColumns(): readonly Column<SessionSummary>[] {
  const { t, i18n } = useTranslation('sessions');
  const words = useThreadWords();
  const name = useName();
  const level = useLevelWord();
  const isEnglish = i18n.language === 'en';
  return [
    { key: 'name', title: t('name'), isLink: true, isSortable: true, cell: (row) => row.name },
    {
      key: 'number',
      title: t('number'),
      width: 88,
      isSortable: true,
      cell: (row) => <span className="second mono">{row.number}</span>,
    },
    {
      key: 'step',
      title: t('step'),
      width: isEnglish ? 156 : 132,
      isSortable: true,
      cell: (row) => <StepDots session={row} />,
    },
    {
      key: 'next',
      title: t('next'),
      width: isEnglish ? 220 : 190,
      cell: (row) => words.next(row) || noValue,
    },
    { key: 'missing', title: t('missing'), width: 78, cell: (row) => <MissingCount session={row} /> },
    {
      key: 'people',
      title: t('people'),
      width: 72,
      align: 'number',
      isSortable: true,
      cell: (row) => `${row.enrolledCount}/${row.targetCount}`,
    },
    { key: 'starts-on', title: t('startsOn'), width: 96, isSortable: true, cell: (row) => row.startsOn },
    { key: 'ends-on', title: t('endsOn'), width: 96, isSortable: true, cell: (row) => row.endsOn },
    { key: 'trainer', title: t('trainer'), width: 96, cell: (row) => row.trainer || noValue },
    { key: 'venue', title: t('venue'), width: 140, cell: (row) => row.venue || noValue },
    {
      key: 'certified',
      title: t('certified'),
      width: 74,
      align: 'number',
      cell: (row) => row.certifiedCount,
    },
    {
      key: 'occupation',
      title: t('occupation'),
      width: 180,
      cell: (row) =>
        `${name(row.occupationZh, row.occupationEn)} ${row.level === null ? '' : level(row.level)}`,
    },
  ];
}

function StepDots({ session }: { readonly session: SessionSummary }) {
  const { t } = useTranslation('sessions');
  const steps = useThreadWords().steps(session);
  const isDone = session.next === null || session.next === 'settle';
  const word = session.isCancelled ? t('cancelled') : t('finished');
  return <ThreadDots label={t('step')} steps={steps} {...((isDone || session.isCancelled) && { word })} />;
}

function MissingCount({ session }: { readonly session: SessionSummary }) {
  const { t } = useTranslation('sessions');
  const count = session.missing.length;
  if (count === 0) return noValue;
  const isUrgent = session.missing.some((missing) => toneOf(missing) === 'error');
  return <StateDot tone={isUrgent ? 'error' : 'warning'}>{t('missing.items', { count })}</StateDot>;
}
