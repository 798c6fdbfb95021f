import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';
import { StateDot } from '../../ui/state-dot.tsx';

/** Whether the history is as it was written: read from its first entry to its last when somebody asks. */
export function HistorySection() {
  const { t } = useTranslation('safekeeping');
  const check = useQuery({
    ...queries.history.verify.queryOptions({ input: {} }),
    enabled: false,
    gcTime: 0,
  });
  const { data } = check;
  return (
    <section aria-label={t('history.title')}>
      <SectionTitle>{t('history.title')}</SectionTitle>
      <FailureAlert error={check.error} onRetry={() => void check.refetch()} />
      <p className="second small-text">{t('history.note')}</p>
      <div className="own-deed">
        <Button loading={check.isFetching} onClick={() => void check.refetch()}>
          {t('history.verify')}
        </Button>
        <span role="status">
          {data?.kind === 'whole' ? (
            <StateDot tone="success">{t('history.whole', { count: data.length })}</StateDot>
          ) : null}
        </span>
      </div>
      {data?.kind === 'broken' ? (
        <p role="alert">
          <StateDot tone="error">{t('history.broken', { seq: data.seq })}</StateDot>
        </p>
      ) : null}
    </section>
  );
}
