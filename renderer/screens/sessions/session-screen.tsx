import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { approvers, keepers } from '#shared/contract/procedure.ts';
import type { SessionRecord } from '#shared/contract/sessions.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCrumbs } from '../../app/trail.tsx';
import { useMay } from '../../app/use-role.ts';
import type { Action } from '../../ui/action.ts';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SplitView } from '../../ui/split-view.tsx';
import { Thread } from '../../ui/thread.tsx';
import { useName } from '../courses/level-words.ts';
import { CancelSession, RestoreSession } from './cancel-session.tsx';
import { SessionEvaluations } from './session-evaluations.tsx';
import { SessionOverview } from './session-overview.tsx';
import { SessionPeople } from './session-people.tsx';
import { needCount, SessionSide } from './session-side.tsx';
import { firstMissing, useThreadWords, wayTo } from './thread-words.ts';
import './sessions.css';

const tabs = ['overview', 'people', 'evaluations'] as const;
type Tab = (typeof tabs)[number];

export function SessionScreen() {
  const { id, tab } = useParams();
  const { data, error, refetch } = useQuery(queries.sessions.get.queryOptions({ input: { id: Number(id) } }));
  if (data === undefined) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  return <SessionPage key={data.id} session={data} tab={tabs.find((each) => each === tab) ?? 'overview'} />;
}

function SessionPage({ session, tab }: { readonly session: SessionRecord; readonly tab: Tab }) {
  const { t } = useTranslation('sessions');
  const words = useThreadWords();
  const name = useName();
  const mayKeep = useMay(keepers);
  const deeds = useSessionDeeds(session);
  useCrumbs([{ label: t('sessions'), path: '/sessions' }, { label: session.name }]);
  const contents: Readonly<Record<Tab, ReactNode>> = {
    overview: <SessionOverview session={session} mayKeep={mayKeep} />,
    people: <SessionPeople session={session} mayKeep={mayKeep} />,
    evaluations: <SessionEvaluations session={session} mayKeep={mayKeep} />,
  };
  return (
    <>
      <PageHeader
        title={session.name}
        number={session.number}
        state={words.state(session)}
        facts={name(session.occupationZh, session.occupationEn)}
        primary={deeds.primary}
        secondary={deeds.secondary}
        menu={deeds.menu}
      >
        <Thread label={t('thread')} steps={words.steps(session)} />
      </PageHeader>
      <LinkTabs label={t('session')} active={tab} tabs={useTabs(session)} />
      <SplitView
        sideTitle={t('needs')}
        sideCount={needCount(session)}
        side={<SessionSide session={session} mayKeep={mayKeep} />}
      >
        {contents[tab]}
      </SplitView>
      {deeds.dialog}
    </>
  );
}

function useTabs(session: SessionRecord) {
  const { t } = useTranslation('sessions');
  const latest = session.evaluations.at(-1);
  const own = (tab: Tab) => `#/sessions/${session.id}${tab === 'overview' ? '' : `/${tab}`}`;
  return [
    { key: 'overview', label: t('tab.overview'), href: own('overview') },
    { key: 'people', label: t('tab.people'), count: session.enrolledCount, href: own('people') },
    {
      key: 'evaluations',
      label: t('tab.evaluations'),
      count: latest === undefined ? undefined : `${latest.scoredCount}/${latest.peopleCount}`,
      href: own('evaluations'),
    },
    {
      key: 'certificates',
      label: t('tab.certificates'),
      count: session.certifiedCount === 0 ? undefined : session.certifiedCount,
      href: `#/certificates/desk/${session.id}`,
    },
  ];
}

/** The next step on the thread as the one primary action, and what else can be done. */
function useSessionDeeds(session: SessionRecord) {
  const { t } = useTranslation('sessions');
  const navigate = useNavigate();
  const words = useThreadWords();
  const mayKeep = useMay(keepers);
  const mayApprove = useMay(approvers);
  const [asked, setAsked] = useState<'cancel' | 'restore'>();
  const close = () => setAsked(undefined);
  const missing = firstMissing(session);
  const primary: Action | undefined = missing && {
    key: 'next',
    label: words.go(missing),
    onAct: () => void navigate(wayTo(missing, session)),
  };
  const importRoster: Action = {
    key: 'import',
    label: t('import'),
    icon: <Download aria-hidden="true" />,
    onAct: () => void navigate(`/trainees/import?session=${session.id}`),
  };
  const mayRestore = mayApprove && session.isCancelled;
  const mayCancel = mayApprove && !session.isCancelled;
  const restore: Action = { key: 'restore', label: t('restoreSession'), onAct: () => setAsked('restore') };
  return {
    primary: mayKeep ? primary : undefined,
    secondary: mayRestore ? [restore] : mayKeep && !session.isCancelled ? [importRoster] : [],
    menu: mayCancel
      ? [{ key: 'cancel', label: t('cancelSession'), isDangerous: true, onAct: () => setAsked('cancel') }]
      : [],
    dialog: (
      <>
        <CancelSession session={session} isOpen={asked === 'cancel'} onClose={close} />
        <RestoreSession session={session} isOpen={asked === 'restore'} onClose={close} />
      </>
    ),
  };
}
