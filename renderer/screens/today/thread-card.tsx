import { useTranslation } from 'react-i18next';
import type { TodayStep } from '#shared/contract/today.ts';
import { noValue } from '../../ui/format.ts';
import { useDeedWords } from './deed-words.ts';
import './thread-card.css';

interface ThreadCardProps {
  readonly thread: readonly TodayStep[];
  readonly runningCount: number;
}

/** Where the running sessions stand, cut at today: how many at each step, and the most urgent of them. */
export function ThreadCard({ thread, runningCount }: ThreadCardProps) {
  const { t } = useTranslation('today');
  const { note } = useDeedWords();
  return (
    <section className="thread-card" aria-label={t('thread')}>
      <div className="lane-name">
        <b>{t('sessions')}</b>
        <small>{t('running', { count: runningCount })}</small>
      </div>
      <ol>
        {thread.map((step) => (
          <li key={step.step} className={lookOf(step)}>
            <p>
              {step.count === 0 ? (
                t(`step.${step.step}`)
              ) : (
                <a href={`#/sessions?step=${step.step}`}>{t(`step.${step.step}`)}</a>
              )}
              <b>{step.count}</b>
            </p>
            <small className="cut">{step.count > 0 && step.note !== null ? note(step.note) : noValue}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function lookOf({ count, hasTrouble }: TodayStep): string {
  if (count === 0) return 'is-empty';
  return hasTrouble ? 'has-trouble' : 'has-some';
}
