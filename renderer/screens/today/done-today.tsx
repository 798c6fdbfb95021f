import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api.ts';
import { HistoryEntries } from '../../app/history-entries.tsx';
import { minute } from '../../ui/format.ts';

/** What was done today already, by whomever; folded to its count. */
export function DoneToday({ today }: { readonly today: string }) {
  const { t } = useTranslation('today');
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(queries.history.list.queryOptions({ input: { limit: 100 } }));
  const entries = (data?.entries ?? []).filter(({ at }) => minute(at).startsWith(today));
  if (entries.length === 0) return null;
  return (
    <section className="done-today">
      <button
        type="button"
        className="plain-button fold-row"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight className={isOpen ? 'small is-open' : 'small'} aria-hidden="true" />
        {t('doneToday', { count: entries.length })}
      </button>
      {isOpen ? <HistoryEntries entries={entries} today={today} /> : null}
    </section>
  );
}
