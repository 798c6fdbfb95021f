import { Button } from 'antd';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayWork } from '#shared/contract/today.ts';
import { noValue } from '../../ui/format.ts';
import { useDeedWords } from './deed-words.ts';
import { deedPath, recordPath } from './ways.ts';

interface WorkGroupProps {
  readonly kind: 'overdue' | 'due' | 'missing';
  readonly work: readonly TodayWork[];
  readonly note?: string | undefined;
  /** Rows shown before the rest folds. */
  readonly limit: number;
  readonly today: string;
  /** The row that "take the next" opens. */
  readonly nextKey: string | undefined;
}

/** One group of Today: a row for each deed, with its day, record, owner and the button that says the deed. */
export function WorkGroup({ kind, work, note, limit, today, nextKey }: WorkGroupProps) {
  const { t } = useTranslation('today');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (work.length === 0) return null;
  // A fold for a single row would take as much room as the row.
  const isFolded = !isOpen && work.length > limit + 1;
  const rest = work.length - limit;
  return (
    <section aria-labelledby={id}>
      <div className="group-title">
        <h2 id={id} className={kind === 'overdue' ? 'tone-error' : undefined}>
          {t(kind)} {work.length}
        </h2>
        <span className="small-text second">{note}</span>
      </div>
      <ul>
        {(isFolded ? work.slice(0, limit) : work).map((item) => (
          <WorkRow key={item.key} item={item} today={today} isNext={item.key === nextKey} />
        ))}
      </ul>
      {isFolded || isOpen ? (
        <button type="button" className="plain-button fold-row" onClick={() => setOpen(!isOpen)}>
          <ChevronRight className={isOpen ? 'small is-open' : 'small'} aria-hidden="true" />
          {isOpen ? t('fewer') : t('more', { count: rest })}
        </button>
      ) : null}
    </section>
  );
}

interface WorkRowProps {
  readonly item: TodayWork;
  readonly today: string;
  readonly isNext: boolean;
}

function WorkRow({ item, today, isNext }: WorkRowProps) {
  const { t } = useTranslation('today');
  const { deed, day } = useDeedWords();
  const doing = t(`do.${item.action.code}`);
  const said = deed(item.deed);
  return (
    <li className={isNext ? 'work-row is-next' : 'work-row'}>
      {item.lateDays > 0 ? (
        <span className="tone-error">{t('late', { count: item.lateDays })}</span>
      ) : (
        <span>{item.day === null ? noValue : item.day === today ? t('today') : day(item.day)}</span>
      )}
      <span className="cut" title={said}>
        {said}
      </span>
      <a className="cut" href={`#${recordPath(item.record)}`} title={item.record.name}>
        {item.record.name}
      </a>
      <span className="cut second work-owner">{item.owner ?? t('me')}</span>
      <Button size="small" href={`#${deedPath(item)}`} aria-label={`${doing} ${item.record.name}: ${said}`}>
        {doing}
      </Button>
    </li>
  );
}
