import { useTranslation } from 'react-i18next';
import type { Filter } from '../../ui/filter-chip.tsx';
import { StateDot } from '../../ui/state-dot.tsx';
import type { ActivityView } from './use-list-state.ts';

export function ActivityDot({ isActive }: { readonly isActive: boolean }) {
  const { t } = useTranslation('courses');
  return (
    <StateDot tone={isActive ? 'success' : 'neutral'}>{isActive ? t('active') : t('inactive')}</StateDot>
  );
}

/** Which of the list are shown: those in use, those out of use, or all. */
export function useActivityFilter(view: ActivityView, onChoose: (view: string | undefined) => void): Filter {
  const { t } = useTranslation('courses');
  return {
    kind: 'choice',
    key: 'state',
    label: t('state'),
    value: view === 'all' ? undefined : view,
    options: [
      { value: 'active', label: t('active') },
      { value: 'inactive', label: t('inactive') },
    ],
    onChoose,
  };
}
