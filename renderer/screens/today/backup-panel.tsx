import { useTranslation } from 'react-i18next';
import { useLastBackup } from '../../app/use-desk-status.ts';
import { recently } from '../../ui/format.ts';
import { StateDot } from '../../ui/state-dot.tsx';

/** When the data was last copied, and the way to copy it now. */
export function BackupPanel({ today }: { readonly today: string }) {
  const { t } = useTranslation('today');
  const last = useLastBackup();
  if (last === undefined) return null;
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
          {last === null ? (
            <StateDot tone="warning">{t('backup.none')}</StateDot>
          ) : last.days > 1 ? (
            <StateDot tone="warning">{t('backup.late', { count: last.days })}</StateDot>
          ) : (
            <StateDot tone="success">{recently(last.at, today)}</StateDot>
          )}
        </dd>
      </dl>
    </section>
  );
}
