import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayInShanghai, daysBetween } from '#shared/rules/trainees/dates.ts';
import { queries } from '../../api.ts';
import { recently } from '../../ui/format.ts';
import { StateDot } from '../../ui/state-dot.tsx';

/** A copy older than this is told as late. */
const fineDays = 3;

/** When the data was last copied, and the way to copy it now. */
export function BackupPanel({ today }: { readonly today: string }) {
  const { t } = useTranslation('today');
  const { data } = useQuery(queries.safekeeping.listBackups.queryOptions());
  if (data === undefined) return null;
  const [latest] = data.backups;
  const days = latest === undefined ? 0 : daysBetween(dayInShanghai(latest.at), today);
  return (
    <section aria-label={t('backup')}>
      <div className="group-title">
        <h2>{t('backup')}</h2>
        <span className="grow" />
        <a className="small-text" href="#/settings/safekeeping">
          {t('backup.make')}
        </a>
      </div>
      <dl className="backup-facts">
        <dt>{t('backup.here')}</dt>
        <dd>
          {latest === undefined ? <StateDot tone="warning">{t('backup.none')}</StateDot> : null}
          {latest !== undefined && days > fineDays ? (
            <StateDot tone="warning">{t('backup.late', { count: days })}</StateDot>
          ) : null}
          {latest !== undefined && days <= fineDays ? (
            <StateDot tone="success">{recently(latest.at, today)}</StateDot>
          ) : null}
        </dd>
      </dl>
    </section>
  );
}
