import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInPerson } from '#shared/contract/accounts.ts';
import type { StartState } from '#shared/contract/safekeeping.ts';
import { api, queries } from '../../api.ts';
import { recently } from '../../ui/format.ts';
import type { StatusItem } from '../../ui/status-line.tsx';
import { type Desk, DeskContext } from '../desk.tsx';
import { useShowFailure } from '../failure-display.tsx';
import { DemoBar } from './demo-bar.tsx';
import type { SessionDeeds } from './session.ts';
import { useAllWork } from './use-all-work.ts';

interface DeskProviderProps {
  readonly state: Extract<StartState, { kind: 'open' }>;
  readonly person: SignedInPerson;
  readonly deeds: SessionDeeds;
  readonly onEnter: (ticket: string) => void;
  readonly children: ReactNode;
}

const dayLong = 24 * 3_600_000;
const lateAfterDays = 3;

/** The truth about the backup, for the status line. */
function useBackupStatus(isIn: boolean): StatusItem | undefined {
  const { t } = useTranslation('app');
  const { data } = useQuery({
    ...queries.safekeeping.listBackups.queryOptions(),
    enabled: isIn,
    refetchInterval: 10 * 60_000,
  });
  if (data === undefined) return undefined;
  const [newest] = data.backups;
  if (newest === undefined) return { key: 'backup', tone: 'warning', text: t('status.backupNone') };
  const days = Math.floor((Date.now() - Date.parse(newest.at)) / dayLong);
  if (days > lateAfterDays) return { key: 'backup', tone: 'warning', text: t('status.backupLate', { days }) };
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return { key: 'backup', tone: 'success', text: t('status.backupFine', { at: recently(newest.at, today) }) };
}

/** What the frame shows about person, institution, backup and running work. */
export function DeskProvider({ state, person, deeds, onEnter, children }: DeskProviderProps) {
  const { i18n, t } = useTranslation('safekeeping');
  const showFailure = useShowFailure();
  const isIn = deeds.session.kind === 'in';
  const activities = useAllWork(isIn);
  const backup = useBackupStatus(isIn && !state.isDemo);
  const institution = i18n.language === 'en' && state.nameEn !== '' ? state.nameEn : state.nameZh;
  const { lock, signOut } = deeds;
  const desk = useMemo<Desk>(() => {
    const demo = state.isDemo
      ? [{ key: 'demo', tone: 'warning' as const, text: <DemoBar onEnter={onEnter} onLeft={signOut} /> }]
      : [];
    return {
      institution,
      person: person.displayName,
      counts: {},
      status: [...demo, ...(backup === undefined ? [] : [backup])],
      work: activities.map((each) => ({
        id: each.id,
        words: each.procedure === 'safekeeping.backUp' ? t('work.backup') : t('work.other'),
        done: each.done,
        total: each.total,
        state: each.state,
      })),
      onCancelWork: (id) => void api.activity.cancel({ id }).catch(showFailure),
      // The demo has no password to come back with.
      ...(state.isDemo ? {} : { onLock: lock }),
      onSignOut: signOut,
    };
  }, [state.isDemo, institution, person, backup, activities, onEnter, signOut, lock, showFailure, t]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}
