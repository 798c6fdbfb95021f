import { useIsMutating, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInShanghai, daysBetween } from '#shared/rules/trainees/dates.ts';
import { queries } from '../../api.ts';
import { recently } from '../../ui/format.ts';
import { useToday } from '../use-today.ts';
import type { StatusItem } from '../../ui/status-line.tsx';

/** A backup older than this is told as late. */
const lateAfterDays = 3;

interface Facts {
  readonly isIn: boolean;
  readonly isDemo: boolean;
  /** Pieces of work under way. */
  readonly running: number;
}

/** The truth about saving, backup and work in progress. The demo is not backed up. */
export function useDeskStatus({ isIn, isDemo, running }: Facts): readonly StatusItem[] {
  const { t } = useTranslation('app');
  const today = useToday();
  const isSaving = useIsMutating() > 0;
  const saved = useQuery({
    ...queries.history.list.queryOptions({ input: { limit: 1 } }),
    enabled: isIn,
  });
  const backups = useQuery({
    ...queries.safekeeping.listBackups.queryOptions(),
    enabled: isIn && !isDemo,
    refetchInterval: 10 * 60_000,
  });
  const savedAt = saved.data?.entries[0]?.at;
  const isKnown = !isDemo && backups.data !== undefined;
  const backupAt = backups.data?.backups[0]?.at;
  return useMemo(() => {
    const items: StatusItem[] = [];
    if (isSaving) items.push({ key: 'saved', text: t('status.saving') });
    else if (savedAt !== undefined)
      items.push({ key: 'saved', text: t('status.saved', { at: recently(savedAt, today) }) });
    if (isKnown) items.push(backupItem(backupAt));
    if (running > 0) items.push({ key: 'work', text: t('activity.count', { count: running }) });
    return items;

    function backupItem(at: string | undefined): StatusItem {
      if (at === undefined) return { key: 'backup', tone: 'warning', text: t('status.backupNone') };
      const days = daysBetween(dayInShanghai(at), today);
      return days > lateAfterDays
        ? { key: 'backup', tone: 'warning', text: t('status.backupLate', { days }) }
        : { key: 'backup', tone: 'success', text: t('status.backupFine', { at: recently(at, today) }) };
    }
  }, [t, today, isSaving, savedAt, isKnown, backupAt, running]);
}
