import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { EventList } from '../ui/event-list.tsx';
import { recently } from '../ui/format.ts';
import { useHistorySentence } from './history-sentence.ts';

interface HistoryEntriesProps {
  readonly entries: readonly HistoryEntry[];
  /** The institution's day, so that its entries show the time alone. */
  readonly today: string;
}

/** Entries of the history, newest first: when, what, who. */
export function HistoryEntries({ entries, today }: HistoryEntriesProps) {
  const { t } = useTranslation(['history', 'app']);
  const sentence = useHistorySentence();
  if (entries.length === 0) return <p className="small-text second">{t('history:none')}</p>;
  return (
    <EventList
      label={t('app:history')}
      events={entries.map((entry) => ({
        key: String(entry.seq),
        when: recently(entry.at, today),
        what: (
          <>
            {entry.isUndone ? <s>{sentence(entry)}</s> : sentence(entry)}{' '}
            <span className="second">
              {entry.actorName}
              {entry.isUndone ? ` · ${t('history:isUndone')}` : ''}
            </span>
          </>
        ),
      }))}
    />
  );
}
