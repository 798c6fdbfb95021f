import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../api.ts';
import { EventList } from '../ui/event-list.tsx';
import { recently } from '../ui/format.ts';
import { SectionTitle } from '../ui/section-title.tsx';
import { FailureAlert } from './failure-display.tsx';
import { useToday } from './use-today.ts';
import { useHistorySentence } from './history-sentence.ts';

interface RecordHistoryProps {
  readonly table: string;
  readonly id: number;
}

/** What happened to one record, newest first: when, who, what. For the right third of a record. */
export function RecordHistory({ table, id }: RecordHistoryProps) {
  const { t } = useTranslation(['app', 'history']);
  const sentence = useHistorySentence();
  const { data, error, refetch } = useQuery(
    queries.history.list.queryOptions({ input: { record: { table, key: String(id) }, limit: 20 } }),
  );
  const today = useToday();
  const events = (data?.entries ?? []).map((entry) => ({
    key: String(entry.seq),
    when: recently(entry.at, today),
    what: (
      <>
        {entry.actorName} {sentence(entry)}
        {entry.isUndone ? <span className="second"> {t('history:isUndone')}</span> : null}
      </>
    ),
  }));
  return (
    <>
      <SectionTitle>{t('app:history')}</SectionTitle>
      <FailureAlert error={error} onRetry={() => void refetch()} />
      {data !== undefined && events.length === 0 ? (
        <p className="small-text second">{t('history:none')}</p>
      ) : (
        <EventList label={t('app:history')} events={events} />
      )}
    </>
  );
}
