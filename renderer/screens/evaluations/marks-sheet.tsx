import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationRecord, MarkRow } from '#shared/contract/evaluations.ts';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { minute, noValue, recently } from '../../ui/format.ts';
import { KeyHints } from '../../ui/key-hints.tsx';
import { Light } from '../../ui/light.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { SheetHandle } from '../../ui/use-sheet.ts';
import { useToday } from '../../app/use-today.ts';
import { lockOf } from './lock-of.ts';
import { useMarkColumns, useMarkTotals } from './marks-columns.tsx';
import type { Marks } from './use-marks.ts';

interface MarksSheetProps {
  readonly record: EvaluationRecord;
  readonly marks: Marks;
  readonly isLocked: boolean;
  readonly handle: RefObject<SheetHandle | null>;
}

/** The sheet of marks with its line of lights above and its keys beneath. */
export function MarksSheet({ record, marks, isLocked, handle }: MarksSheetProps) {
  const { t } = useTranslation('evaluations');
  const columns = useMarkColumns(record);
  const totals = useMarkTotals(record, marks.rows);
  // Chosen once: a row that becomes complete while one types does not jump away.
  const [only, setOnly] = useState<ReadonlySet<number>>();
  const rows = only === undefined ? marks.rows : marks.rows.filter((row) => only.has(row.enrolmentId));
  function filter(isOn: boolean): void {
    const open = marks.rows.filter((row) => row.reasons.length > 0).map((row) => row.enrolmentId);
    setOnly(isOn ? new Set(open) : undefined);
  }
  return (
    <>
      <div className="marks-line">
        <Lights rows={marks.rows} />
        <span className="grow" />
        <Saved record={record} marks={marks} />
        <FilterChip
          filter={{
            kind: 'switch',
            key: 'incomplete',
            label: t('onlyIncomplete'),
            isOn: only !== undefined,
            onSwitch: filter,
          }}
        />
      </div>
      {marks.restoredCount > 0 ? (
        <div className="marks-restored">
          <Note>{t('restored', { count: marks.restoredCount })}</Note>
        </div>
      ) : null}
      <Sheet
        label={t('marks')}
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.enrolmentId)}
        rowName={(row) => row.name}
        onEnter={marks.enter}
        quick={{
          '*': { text: t('mark.absent') },
          '/': { text: t('mark.misconduct') },
          '-': { text: t('mark.deferred') },
          '+': 'above',
        }}
        isLocked={isLocked}
        totals={totals}
        handle={handle}
        empty={only === undefined ? t('nobody') : t('allComplete')}
      />
      <Keys isLocked={isLocked} />
    </>
  );
}

function Lights({ rows }: { readonly rows: readonly MarkRow[] }) {
  const { t } = useTranslation('evaluations');
  const count = (light: MarkRow['light']) => rows.filter((row) => row.light === light).length;
  const odd = rows.filter((row) => row.odd.length > 0).length;
  return (
    <>
      <Light kind="complete" reason={t('lights.complete', { count: count('complete') })} isReasonShown />
      <Light
        kind="incomplete"
        reason={t('lights.incomplete', { count: count('incomplete') })}
        isReasonShown
      />
      <Light kind="empty" reason={t('lights.empty', { count: count('empty') })} isReasonShown />
      <Light kind="problem" reason={t('lights.look', { count: odd })} isReasonShown />
    </>
  );
}

function Keys({ isLocked }: { readonly isLocked: boolean }) {
  const { t } = useTranslation('evaluations');
  const entry = [
    { keys: ['Enter'], label: t('key.down') },
    { keys: ['Tab'], label: t('key.next') },
    { keys: ['*'], label: t('key.absent') },
    { keys: ['/'], label: t('key.misconduct') },
    { keys: ['-'], label: t('key.deferred') },
    { keys: ['+'], label: t('key.above') },
  ];
  const rarer = [
    { keys: ['F2'], label: t('key.edit') },
    { keys: ['Ctrl Z'], label: t('key.undo') },
    { keys: ['Ctrl D'], label: t('key.fill') },
  ];
  const always = [
    { keys: ['F8'], label: t('key.look') },
    { keys: ['Esc', 'Tab'], label: t('key.leave') },
  ];
  return <KeyHints hints={isLocked ? always : [...entry, ...always, ...rarer]} />;
}

/** The truth about saving, or why nothing is entered now. */
function Saved({ record, marks }: { readonly record: EvaluationRecord; readonly marks: Marks }) {
  const { t } = useTranslation('evaluations');
  const today = useToday();
  const { isSaving, savedAt, unsavedCount } = marks;
  const { heldOn, confirmedAt, confirmedByName } = record;
  const lock = lockOf(record, today);
  const locks = {
    confirmed: () => t('locked', { at: minute(confirmedAt), who: confirmedByName ?? noValue }),
    cancelled: () => t('locked.cancelled'),
    later: () => t('locked.later', { heldOn }),
  };
  function saved(): string {
    if (isSaving) return t('saving');
    if (unsavedCount > 0) return t('unsaved', { count: unsavedCount });
    return savedAt === undefined ? '' : t('saved', { at: recently(savedAt.toISOString(), today) });
  }
  return (
    <span role="status" className="marks-saved">
      {lock === undefined ? saved() : locks[lock]()}
    </span>
  );
}
