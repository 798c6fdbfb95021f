import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { EvaluationRecord, MarkRow } from '#shared/contract/evaluations.ts';
import { approvers, keepers } from '#shared/contract/procedure.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useShortcut } from '../../app/shortcuts.tsx';
import { useCrumbs } from '../../app/trail.tsx';
import { UnsavedGuard } from '../../app/unsaved-guard.tsx';
import { useMay } from '../../app/use-role.ts';
import type { Action } from '../../ui/action.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SplitView } from '../../ui/split-view.tsx';
import type { SheetHandle } from '../../ui/use-sheet.ts';
import { ChangeBatch } from './change-batch.tsx';
import { ConfirmMarks, RemoveBatch, ReopenMarks } from './confirm-marks.tsx';
import { useMarkWords } from './mark-words.ts';
import { MarksSheet } from './marks-sheet.tsx';
import { MarksSide } from './marks-side.tsx';
import { nextSpot, spotOf } from './spots.ts';
import { useMarks } from './use-marks.ts';
import './evaluations.css';

export function MarksScreen() {
  const { id } = useParams();
  const { data, error, refetch } = useQuery(
    queries.evaluations.get.queryOptions({ input: { id: Number(id) } }),
  );
  if (data === undefined) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  return <MarksOf key={data.id} record={data} />;
}

type Dialog = 'confirm' | 'reopen' | 'change' | 'remove';

function MarksOf({ record }: { readonly record: EvaluationRecord }) {
  const { t } = useTranslation('evaluations');
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog>();
  const sheet = useRef<SheetHandle>(null);
  const marks = useMarks(record);
  const mayKeep = useMay(keepers);
  const mayEnter = useMay([...keepers, 'evaluator']);
  /** Ends that question alone: what was asked after it stays. */
  const close = (ended: Dialog) => () => setDialog((open) => (open === ended ? undefined : open));
  useCrumbs([
    { label: t('evaluations'), path: '/evaluations' },
    { label: record.sessionName, path: `/sessions/${record.sessionId}/evaluations` },
    { label: t('marks') },
  ]);
  function goTo(row: MarkRow): void {
    const spot = spotOf(row);
    sheet.current?.goTo(String(row.enrolmentId), spot?.part ?? record.parts[0]?.part ?? '');
  }
  function lookOn(): void {
    const spot = nextSpot(marks.rows, sheet.current?.current());
    if (spot !== undefined) sheet.current?.goTo(spot.row, spot.part);
  }
  const header = useHeader({ record, rows: marks.rows, mayKeep, onDialog: openDialog, onMissing: goTo });
  async function openDialog(next: Dialog): Promise<void> {
    if (sheet.current?.finish() === false) return;
    if (await marks.saveNow()) setDialog(next);
  }
  useShortcut({ keys: 'F8', label: t('shortcut.look'), onPress: lookOn });
  useShortcut(
    header.primary === undefined
      ? undefined
      : { keys: 'Ctrl+Enter', label: t('shortcut.confirm'), isInFields: true, onPress: header.primary.onAct },
  );
  return (
    <>
      <PageHeader title={t('marks')} {...header} />
      <FailureAlert error={marks.error} onRetry={() => void marks.saveNow()} />
      <div className="marks-body">
        <SplitView
          sideTitle={t('side')}
          sideCount={marks.rows.filter((row) => row.odd.length + row.reasons.length > 0).length}
          side={<MarksSide record={record} rows={marks.rows} mayKeep={mayKeep} onGo={goTo} />}
        >
          <MarksSheet record={record} marks={marks} mayEnter={mayEnter} handle={sheet} />
        </SplitView>
      </div>
      <ConfirmMarks
        record={record}
        rows={marks.rows}
        isOpen={dialog === 'confirm'}
        onClose={close('confirm')}
      />
      <ReopenMarks record={record} isOpen={dialog === 'reopen'} onClose={close('reopen')} />
      <ChangeBatch record={record} isOpen={dialog === 'change'} onClose={close('change')} />
      <RemoveBatch
        record={record}
        isOpen={dialog === 'remove'}
        onClose={close('remove')}
        onGone={() => void navigate(`/sessions/${record.sessionId}/evaluations`, { replace: true })}
      />
      <UnsavedGuard isUnsaved={marks.error !== undefined && marks.unsavedCount > 0} />
    </>
  );
}

interface HeaderFacts {
  readonly record: EvaluationRecord;
  readonly rows: readonly MarkRow[];
  readonly mayKeep: boolean;
  readonly onDialog: (dialog: Dialog) => Promise<void>;
  readonly onMissing: (row: MarkRow) => void;
}

/** State, rule, and the next step: what is missing first, then confirming, then the certificates. */
function useHeader({ record, rows, mayKeep, onDialog, onMissing }: HeaderFacts) {
  const { t } = useTranslation('evaluations');
  const navigate = useNavigate();
  const words = useMarkWords();
  const mayApprove = useMay(approvers);
  const open = rows.filter((row) => row.reasons.length > 0);
  const [first] = open;
  const action = (key: Dialog, isDangerous = false): Action => ({
    key,
    label: t(key),
    isDangerous,
    onAct: () => void onDialog(key),
  });
  const enter: Action | undefined = first && {
    key: 'enter',
    label: t('confirm.missing', { count: open.length }),
    keys: 'Ctrl Enter',
    onAct: () => onMissing(first),
  };
  const certify: Action = {
    key: 'certify',
    label: t('certify'),
    onAct: () => void navigate(`/certificates/desk/${record.sessionId}`),
  };
  const isUntouched = rows.every((row) => row.light === 'empty');
  const [part] = record.parts;
  return {
    number: record.number,
    state: record.isConfirmed
      ? { tone: 'success' as const, word: t('state.confirmed') }
      : { tone: 'running' as const, word: t('state.open') },
    facts: (
      <>
        {record.sessionName}
        {'  '}
        {t('rule', {
          heldOn: record.heldOn,
          parts: words.parts(record.parts.map((each) => each.part)),
          pass: part?.passMark ?? 60,
        })}
      </>
    ),
    primary: record.isConfirmed
      ? certify
      : mayKeep
        ? (enter ?? { ...action('confirm'), keys: 'Ctrl Enter' })
        : undefined,
    secondary: record.isConfirmed && mayApprove ? [action('reopen')] : [],
    menu:
      record.isConfirmed || !mayKeep
        ? []
        : [action('change'), ...(isUntouched ? [action('remove', true)] : [])],
  };
}
