import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TodayWork } from '#shared/contract/today.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useShortcut } from '../../app/shortcuts.tsx';
import { useCrumbs } from '../../app/trail.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { dayInWords } from '../../ui/format.ts';
import { useMedia } from '../../ui/media.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { BackupPanel } from './backup-panel.tsx';
import { useDeedWords } from './deed-words.ts';
import { DoneToday } from './done-today.tsx';
import { FirstSteps } from './first-steps.tsx';
import { ThreadCard } from './thread-card.tsx';
import { WaitingPanel } from './waiting-panel.tsx';
import { deedPath } from './ways.ts';
import { WorkGroup } from './work-group.tsx';
import './today.css';

/** All threads cut at today: what is overdue, due, missing, and what lies in other hands. */
export function TodayScreen() {
  const { t, i18n } = useTranslation(['today', 'app']);
  useCrumbs([{ label: t('app:nav.today') }]);
  const navigate = useNavigate();
  const [isMine, setMine] = useState(false);
  const { data, error, refetch } = useQuery(queries.today.get.queryOptions({ input: {} }));
  const mine = (work: readonly TodayWork[] = []) => (isMine ? work.filter(isOwn) : work);
  const groups = { overdue: mine(data?.overdue), due: mine(data?.due), missing: mine(data?.missing) };
  const [next] = [...groups.overdue, ...groups.due, ...groups.missing];
  const takeNext = next && (() => void navigate(deedPath(next)));
  useShortcut(takeNext && { keys: 'Ctrl+Enter', label: t('takeNext'), onPress: takeNext });
  if (data === undefined) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  const count = {
    overdue: groups.overdue.length,
    due: groups.due.length,
    missing: groups.missing.length,
    waiting: data.waiting.length,
  };
  const isNothing = Object.values(count).every((each) => each === 0);
  return (
    <>
      <PageHeader
        title={dayInWords(data.day, i18n.language)}
        facts={isNothing ? t('sum.nothing') : t('sum', count)}
        secondary={[
          { key: 'mine', label: isMine ? t('everyone') : t('onlyMine'), onAct: () => setMine(!isMine) },
        ]}
        primary={takeNext && { key: 'next', label: t('takeNext'), keys: 'Ctrl Enter', onAct: takeNext }}
      />
      <FailureAlert error={error} onRetry={() => void refetch()} />
      {data.start === null || data.runningCount > 0 ? (
        <ThreadCard thread={data.thread} runningCount={data.runningCount} />
      ) : null}
      <div className="today">
        <div className="scrolls">
          {data.start === null ? null : <FirstSteps start={data.start} />}
          <Groups groups={groups} today={data.day} nextKey={next?.key} />
          {isNothing && data.start === null ? <NothingToDo isMine={isMine} /> : null}
          <DoneToday today={data.day} />
        </div>
        <aside className="today-side scrolls" aria-label={t('waiting')}>
          <WaitingPanel waiting={data.waiting} />
          <BackupPanel today={data.day} />
        </aside>
      </div>
    </>
  );
}

function isOwn({ owner }: TodayWork): boolean {
  return owner === null;
}

interface GroupsProps {
  readonly groups: Readonly<Record<'overdue' | 'due' | 'missing', readonly TodayWork[]>>;
  readonly today: string;
  readonly nextKey: string | undefined;
}

function Groups({ groups, today, nextKey }: GroupsProps) {
  const { t } = useTranslation('today');
  const { day } = useDeedWords();
  const isLow = useMedia('(max-height: 660px)');
  const last = groups.due.at(-1)?.day ?? today;
  const first = groups.missing.find((item) => item.day !== null)?.day;
  const shared = { today, nextKey };
  return (
    <>
      <WorkGroup {...shared} kind="overdue" work={groups.overdue} limit={8} />
      <WorkGroup
        {...shared}
        kind="due"
        work={groups.due}
        limit={8}
        note={last > today ? t('due.range', { day: day(last) }) : undefined}
      />
      <WorkGroup
        {...shared}
        kind="missing"
        work={groups.missing}
        limit={isLow ? 2 : 6}
        note={first ? t('missing.first', { day: day(first) }) : undefined}
      />
    </>
  );
}

function NothingToDo({ isMine }: { readonly isMine: boolean }) {
  const { t } = useTranslation('today');
  return isMine ? (
    <EmptyState sentence={t('nothing.mine')} />
  ) : (
    <div className="today-nothing">
      <EmptyState sentence={t('nothing')} />
      <Button href="#/sessions/new">{t('nothing.action')}</Button>
    </div>
  );
}
