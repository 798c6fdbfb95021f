import { Spin } from 'antd';
import { PanelRight, SlidersHorizontal } from 'lucide-react';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { CertificateDesk } from '#shared/contract/certificate-records.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useShortcut } from '../../../app/shortcuts.tsx';
import { useCrumbs } from '../../../app/trail.tsx';
import { belongsToInputMethod, isTextField } from '../../../ui/key-event.ts';
import { useIsNarrow } from '../../../ui/media.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { HandOverDialog } from '../hand-over-dialog.tsx';
import { PrintDrawer } from '../print-drawer.tsx';
import { sheetOf } from '../sheet-groups.ts';
import { DeskBar, type DeskDeed, openDeeds } from './desk-bar.tsx';
import { backlogOf } from './desk-people.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { NumbersDrawer } from './numbers-drawer.tsx';
import { NumbersPanel } from './numbers-panel.tsx';
import { PagePane } from './page-pane.tsx';
import { type DeskState, useDeskQuery, useDeskState } from './use-desk-state.ts';
import { WhoList } from './who-list.tsx';
import './desk.css';

/** Where the certificates of one session are issued, printed and handed over. */
export function DeskScreen() {
  const { t } = useTranslation(['certificates', 'app']);
  const sessionId = Number(useParams()['sessionId']);
  const { answer, setIssuedOn } = useDeskQuery(sessionId);
  useCrumbs([
    { label: t('app:nav.certificates'), path: '/certificates' },
    { label: answer.data?.sessionName ?? t('certificates:desk') },
  ]);
  if (answer.error !== null) {
    return (
      <div className="padded">
        <FailureAlert error={answer.error} onRetry={() => void answer.refetch()} />
      </div>
    );
  }
  if (answer.data === undefined) return <Spin className="padded" />;
  return <Desk key={sessionId} desk={answer.data} setIssuedOn={setIssuedOn} />;
}

interface DeskProps {
  readonly desk: CertificateDesk;
  readonly setIssuedOn: (day: string | null) => void;
}

function Desk({ desk, setIssuedOn }: DeskProps) {
  const state = useDeskState(desk, setIssuedOn);
  const [deed, setDeed] = useState<DeskDeed>();
  const { t } = useTranslation('certificates');
  const isNarrow = useIsNarrow();
  const [isPanelOpen, setPanelOpen] = useState(false);
  const canIssue = openDeeds(state).includes('issue') && deed === undefined;
  useShortcut(
    canIssue
      ? {
          keys: 'Ctrl+Enter',
          label: t('deed.issue', { count: state.selected.length }),
          onPress: () => setDeed('issue'),
        }
      : undefined,
  );
  const panel = <NumbersPanel state={state} onImport={() => setDeed('numbers')} />;
  return (
    <div className="certificate-desk">
      <DeskHeader desk={desk} onPanel={isNarrow ? () => setPanelOpen(true) : undefined} />
      <div
        className={isNarrow ? 'desk-body is-narrow' : 'desk-body'}
        onKeyDown={(event) => pressed(event, state)}
        role="presentation"
      >
        <WhoList state={state} />
        <PagePane state={state} />
        {isNarrow ? (
          <Drawer open={isPanelOpen} onClose={() => setPanelOpen(false)} title={t('panel')} size={320}>
            {panel}
          </Drawer>
        ) : (
          <aside className="desk-side" aria-label={t('panel')}>
            {panel}
          </aside>
        )}
      </div>
      <DeskBar state={state} onDeed={setDeed} />
      <DeskDialogs state={state} deed={deed} onClose={() => setDeed(undefined)} />
    </div>
  );
}

/** Arrows move between people and Space ticks, wherever at the desk the keyboard is, except in a field. */
function pressed(event: React.KeyboardEvent, state: DeskState): void {
  const { target } = event;
  if (belongsToInputMethod(event) || isTextField(target) || event.ctrlKey || event.altKey) return;
  const isAtPage = target instanceof Element && target.closest('.pdf-pane') !== null;
  if (!(target instanceof Element) || (!isAtPage && target.closest('.who-rows') === null)) return;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
  const by = steps[event.key];
  if (by !== undefined) state.move(by);
  else if (event.key === ' ' && state.current?.group === 'eligible')
    state.toggle(state.current.candidate.enrolmentId);
  else return;
  event.preventDefault();
  const list = event.currentTarget.querySelector('.who-rows');
  // The keyboard follows the person; from the page it stays there.
  if (!isAtPage)
    requestAnimationFrame(() => list?.querySelector<HTMLElement>('[aria-current="true"]')?.focus());
}

interface DeskHeaderProps {
  readonly desk: CertificateDesk;
  readonly onPanel: (() => void) | undefined;
}

function DeskHeader({ desk, onPanel }: DeskHeaderProps) {
  const { t } = useTranslation('certificates');
  const navigate = useNavigate();
  const held = desk.heldOn === null ? '' : `，${t('desk.held', { date: desk.heldOn })}`;
  const panel = {
    key: 'panel',
    label: t('panel'),
    icon: <PanelRight aria-hidden="true" />,
    onAct: () => onPanel?.(),
  };
  return (
    <PageHeader
      title={t('desk')}
      facts={
        <>
          <a href={`#/sessions/${desk.sessionId}`}>{desk.sessionName}</a>
          {held}
        </>
      }
      secondary={[
        ...(onPanel === undefined ? [] : [panel]),
        { key: 'register', label: t('desk.register'), onAct: () => void navigate('/certificates') },
        {
          key: 'layout',
          label: t('desk.layout'),
          icon: <SlidersHorizontal aria-hidden="true" />,
          onAct: () => void navigate('/settings/certificates'),
        },
      ]}
    />
  );
}

interface DeskDialogsProps {
  readonly state: DeskState;
  readonly deed: DeskDeed | undefined;
  readonly onClose: () => void;
}

function DeskDialogs({ state, deed, onClose }: DeskDialogsProps) {
  const { toPrint, unanswered, toHandOver } = backlogOf(state.desk);
  const printable = deed === 'answer' ? unanswered : toPrint;
  const sheets = printable.flatMap(({ certificate, name }) =>
    certificate === null ? [] : [sheetOf({ ...certificate, name })],
  );
  return (
    <>
      <IssueDialog state={state} isOpen={deed === 'issue'} onClose={onClose} />
      <NumbersDrawer sessionId={state.desk.sessionId} isOpen={deed === 'numbers'} onClose={onClose} />
      {deed === 'print' || deed === 'answer' ? (
        <PrintDrawer sheets={sheets} start={deed} onClose={onClose} />
      ) : null}
      <HandOverDialog
        isOpen={deed === 'handOver'}
        certificates={toHandOver.flatMap(({ certificate }) => certificate ?? [])}
        onClose={onClose}
      />
    </>
  );
}
