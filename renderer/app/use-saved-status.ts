import { useIsMutating, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api.ts';
import { minute, recently } from '../ui/format.ts';
import type { StatusItem } from '../ui/status-line.tsx';

/** The truth about saving: under way, or when the last change was written. Undefined before the first one. */
export function useSavedStatus(): StatusItem | undefined {
  const { t } = useTranslation('app');
  const [today] = useState(() => minute(new Date().toISOString()).slice(0, 10));
  const isSaving = useIsMutating() > 0;
  const { data } = useQuery(queries.history.list.queryOptions({ input: { limit: 1 } }));
  const savedAt = data?.entries[0]?.at;
  if (isSaving) return { key: 'saved', text: t('status.saving') };
  if (savedAt === undefined) return undefined;
  return { key: 'saved', text: t('status.saved', { at: recently(savedAt, today) }) };
}
