import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInPerson } from '#shared/contract/accounts.ts';
import type { StartState } from '#shared/contract/safekeeping.ts';
import { api, queries } from '../../api.ts';
import { type Desk, DeskContext } from '../desk.tsx';
import { useShowFailure } from '../failure-display.tsx';
import { UndoKeys } from '../undo-keys.tsx';
import { useRunningWork } from '../use-running-work.ts';
import { DemoBar } from './demo-bar.tsx';
import type { SessionDeeds } from './session.ts';
import { useDeskStatus } from './use-desk-status.ts';

interface DeskProviderProps {
  readonly state: Extract<StartState, { kind: 'open' }>;
  readonly person: SignedInPerson;
  readonly deeds: SessionDeeds;
  readonly onEnter: (ticket: string) => void;
  readonly children: ReactNode;
}

/** What the frame shows about person, institution, backup and running work. */
export function DeskProvider({ state, person, deeds, onEnter, children }: DeskProviderProps) {
  const { i18n } = useTranslation();
  const showFailure = useShowFailure();
  const isIn = deeds.session.kind === 'in';
  const work = useRunningWork(isIn);
  const running = work.filter((each) => each.state === 'running').length;
  const status = useDeskStatus({ isIn, isDemo: state.isDemo, running });
  const waiting = useWaitingCount(isIn);
  const institution = i18n.language === 'en' && state.nameEn !== '' ? state.nameEn : state.nameZh;
  const { lock, signOut } = deeds;
  const desk = useMemo<Desk>(() => {
    const demo = state.isDemo
      ? [{ key: 'demo', tone: 'warning' as const, text: <DemoBar onEnter={onEnter} onLeft={signOut} /> }]
      : [];
    return {
      institution,
      person: person.displayName,
      counts: { today: waiting },
      status: [...demo, ...status],
      work,
      onCancelWork: (id) => void api.activity.cancel({ id }).catch(showFailure),
      // The demo has no password to come back with.
      ...(state.isDemo ? {} : { onLock: lock }),
      onSignOut: signOut,
    };
  }, [state.isDemo, institution, person, status, work, waiting, onEnter, signOut, lock, showFailure]);
  return (
    <DeskContext value={desk}>
      {children}
      {isIn ? <UndoKeys /> : null}
    </DeskContext>
  );
}

/** What is overdue or due, for the navigation. */
function useWaitingCount(isIn: boolean): number {
  const { data } = useQuery({ ...queries.today.get.queryOptions({ input: {} }), enabled: isIn });
  return data === undefined ? 0 : data.overdue.length + data.due.length;
}
