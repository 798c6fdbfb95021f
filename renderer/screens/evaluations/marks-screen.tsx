import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { EvaluationRecord, MarkRow } from '#shared/contract/evaluations.ts';
import { keepers } from '#shared/contract/procedure.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useShortcut } from '../../app/shortcuts.tsx';
import { useCrumbs } from '../../app/trail.tsx';
import { UnsavedGuard } from '../../app/unsaved-guard.tsx';
import { useMay } from '../../app/use-role.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SplitView } from '../../ui/split-view.tsx';
import type { SheetHandle } from '../../ui/use-sheet.ts';
import { useToday } from '../../app/use-today.ts';
import { ChangeBatch } from './change-batch.tsx';
import { ConfirmMarks, RemoveBatch, ReopenMarks } from './confirm-marks.tsx';
import { lockOf } from './lock-of.ts';
import { type MarksDialog, useMarksHeader } from './marks-header.tsx';
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

function MarksOf({ record }: { readonly record: EvaluationRecord }) {
  const { t } = useTranslation('evaluations');
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<MarksDialog>();
  const sheet = useRef<SheetHandle>(null);
  const mayKeep = useMay(keepers);
  const mayEnter = useMay([...keepers, 'evaluator']);
  const lock = lockOf(record, useToday());
  const isLocked = lock !== undefined || !mayEnter;
  // Not `isLocked`: the role is known a moment later than the batch, and kept cells are looked for at once.
  const marks = useMarks(record, lock !== undefined);
  /** Ends that question alone: what was asked after it stays. */
  const close = (ended: MarksDialog) => () => setDialog((open) => (open === ended ? undefined : open));
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
  const header = useMarksHeader({
    record,
    rows: marks.rows,
    lock,
    mayKeep,
    onDialog: openDialog,
    onMissing: goTo,
  });
  async function openDialog(next: MarksDialog): Promise<void> {
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
          side={
            <MarksSide record={record} rows={marks.rows} mayKeep={mayKeep} isLocked={isLocked} onGo={goTo} />
          }
        >
          <MarksSheet record={record} marks={marks} isLocked={isLocked} handle={sheet} />
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
