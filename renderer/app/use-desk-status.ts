import { useIsMutating, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../api.ts';
import { recently } from '../ui/format.ts';
import type { StatusItem } from '../ui/status-line.tsx';

/** A backup older than this is told as late. */
const backupDays = 1;
const day = 86_400_000;

/** The latest backup in the institution's own folder; undefined while that is not known. */
export function useLastBackup(): { readonly at: string; readonly days: number } | null | undefined {
  const { data } = useQuery(queries.safekeeping.listBackups.queryOptions());
  if (data === undefined) return undefined;
  const [latest] = data.backups;
  if (latest === undefined) return null;
  return { at: latest.at, days: Math.floor((Date.now() - Date.parse(latest.at)) / day) };
}

/** The truth about saving, backup and work in progress. `runningCount`: pieces of work under way. */
export function useDeskStatus(runningCount: number): readonly StatusItem[] {
  const { t } = useTranslation('app');
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const isSaving = useIsMutating() > 0;
  const { data } = useQuery(queries.history.list.queryOptions({ input: { limit: 1 } }));
  const backup = useLastBackup();
  const savedAt = data?.entries[0]?.at;
  return [
    ...(isSaving ? [{ key: 'saving', text: t('status.saving') }] : []),
    ...(!isSaving && savedAt !== undefined
      ? [{ key: 'saved', text: t('status.saved', { at: recently(savedAt, today) }) }]
      : []),
    ...backupItem(),
    ...(runningCount > 0 ? [{ key: 'jobs', text: t('activity.count', { count: runningCount }) }] : []),
  ];
  function backupItem(): readonly StatusItem[] {
    if (backup === undefined) return [];
    if (backup === null) return [{ key: 'backup', tone: 'warning', text: t('status.backupNone') }];
    return backup.days <= backupDays
      ? [{ key: 'backup', tone: 'success', text: t('status.backupFine', { at: recently(backup.at, today) }) }]
      : [{ key: 'backup', tone: 'warning', text: t('status.backupLate', { days: backup.days }) }];
  }
}
