import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StartState } from '#shared/contract/safekeeping.ts';
import { api, queries } from '../../api.ts';
import { shell } from '../../shell/index.ts';
import { FailureAlert } from '../failure-display.tsx';
import { SignInScreen } from '../sign-in/sign-in-screen.tsx';
import { DemoPaused } from './demo-paused.tsx';
import { DeskProvider } from './desk-provider.tsx';
import { FirstRun } from './first-run.tsx';
import { MissingRecoveryKey } from './missing-recovery-key.tsx';
import { type SessionDeeds, useSession } from './session.ts';
import { StartFrame } from './start-frame.tsx';
import { TroubleScreen } from './trouble-screen.tsx';
import { useIdle } from './use-idle.ts';

type OpenState = Extract<StartState, { kind: 'open' }>;

/** Lets people to the desk: first run, trouble, signing in, the recovery key; locks it when nobody is there. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('app');
  const state = useQuery(queries.safekeeping.state.queryOptions());
  const deeds = useSession();
  // The first run has steps of its own after the institution is there.
  const [isStarting, setStarting] = useState(false);
  const { enter } = deeds;
  const go = useCallback(
    (ticket: string) => {
      void enter(ticket).then(() => setStarting(false));
    },
    [enter],
  );
  const isKnown = state.data !== undefined || state.error !== null;
  useEffect(() => {
    // From here on there is something to see and to do.
    if (isKnown) shell.announceReady();
  }, [isKnown]);
  if (state.data === undefined) {
    if (state.error === null) return null;
    return (
      <StartFrame title={t('name')}>
        <FailureAlert error={state.error} onRetry={() => void state.refetch()} />
      </StartFrame>
    );
  }
  if (state.data.kind === 'first-run' && !isStarting) setStarting(true);
  if (state.data.kind === 'first-run' || isStarting)
    return <FirstRun onEnter={go} onRestored={() => setStarting(false)} />;
  if (state.data.kind === 'trouble') {
    const { trouble, folder } = state.data;
    return <TroubleScreen trouble={trouble} folder={folder} onChanged={() => void state.refetch()} />;
  }
  return (
    <OpenGate state={state.data} deeds={deeds} onEnter={go}>
      {children}
    </OpenGate>
  );
}

/** Marks the page, so that dialogs of the desk hide and its shortcuts rest behind a lock. */
function useLockMark(isLocked: boolean): void {
  useLayoutEffect(() => {
    if (!isLocked) return undefined;
    document.documentElement.dataset['locked'] = '';
    return () => {
      delete document.documentElement.dataset['locked'];
    };
  }, [isLocked]);
}

interface OpenGateProps {
  readonly state: OpenState;
  readonly deeds: SessionDeeds;
  readonly onEnter: (ticket: string) => void;
  readonly children: ReactNode;
}

function OpenGate({ state, deeds, onEnter, children }: OpenGateProps) {
  const { i18n } = useTranslation();
  const { session } = deeds;
  const { isDemo } = state;
  const isIn = session.kind === 'in';
  useIdle({
    minutes: isIn && !isDemo ? state.idleMinutes : undefined,
    onIdle: deeds.lock,
    onBusy: () => void api.accounts.whoAmI().catch(() => undefined),
  });
  useLockMark(session.kind === 'locked');
  if (session.kind === 'asking') return null;
  const institution = i18n.language === 'en' && state.nameEn !== '' ? state.nameEn : state.nameZh;
  const entrance = isDemo ? (
    <DemoPaused onEnter={onEnter} />
  ) : (
    <SignInScreen
      institution={institution}
      lastSignInName={state.lastSignInName}
      lockedBy={session.kind === 'locked' ? session.person : undefined}
      onEnter={onEnter}
    />
  );
  if (session.kind === 'out') return entrance;
  if (isIn && state.needsRecoveryKey && session.person.role === 'administrator') {
    return <MissingRecoveryKey onDone={() => undefined} />;
  }
  return (
    <>
      {isIn ? null : entrance}
      <div className={isIn ? 'desk-stands' : 'behind-lock'} inert={!isIn}>
        <DeskProvider state={state} person={session.person} deeds={deeds} onEnter={onEnter}>
          {children}
        </DeskProvider>
      </div>
    </>
  );
}
