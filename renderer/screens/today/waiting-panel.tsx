import { useTranslation } from 'react-i18next';
import type { TodayWaiting } from '#shared/contract/today.ts';
import { useDeedWords } from './deed-words.ts';
import { deedPath } from './ways.ts';

/** What lies in other hands: for whom, since when, until when. */
export function WaitingPanel({ waiting }: { readonly waiting: readonly TodayWaiting[] }) {
  const { t } = useTranslation('today');
  const { deed, day } = useDeedWords();
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t('waiting')}>
      <div className="group-title">
        <h2>
          {t('waiting')} {waiting.length}
        </h2>
      </div>
      <ul>
        {waiting.map((item) => (
          <li key={item.key} className="waiting-row">
            <a className="cut" href={`#${deedPath(item)}`}>
              {deed(item.deed)}
            </a>
            <span className="second">{t('waiting.day', { count: item.days })}</span>
            <span className="small-text second cut">
              {item.who ?? t('from.numbers-waiting')} · {item.record.name}
            </span>
            <span className="small-text second">
              {item.until === null ? '' : t('waiting.until', { day: day(item.until) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
