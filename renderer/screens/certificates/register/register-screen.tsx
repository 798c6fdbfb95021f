import { ScanQrCode, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { certificateKinds, certificateStates } from '#shared/contract/certificate-records.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useShortcut } from '../../../app/shortcuts.tsx';
import { useCrumbs } from '../../../app/trail.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Filter } from '../../../ui/filter-chip.tsx';
import { useIsNarrow } from '../../../ui/media.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ToolLine } from '../../../ui/tool-line.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ReadyList } from './ready-list.tsx';
import { RegisterFoot } from './register-foot.tsx';
import { filtersOf, isNarrowed, periods, type RegisterView, useRegisterView } from './register-view.ts';
import { useRegisterColumns } from './use-register-columns.tsx';
import { useRegisterDeeds } from './use-register-deeds.tsx';
import { useRegisterPage } from './use-register-page.ts';
import { useToday } from '../../../app/use-today.ts';
import './register.css';

/** Every certificate ever issued, voided ones too, under the sessions that have something to do. */
export function RegisterScreen() {
  const { t } = useTranslation(['certificates', 'app']);
  const navigate = useNavigate();
  const { view, change } = useRegisterView();
  const today = useToday();
  const { answer, ...paging } = useRegisterPage(view, today);
  const columns = useRegisterColumns(useIsNarrow());
  const [isExporting, setExporting] = useState(false);
  const rows = answer.data?.certificates ?? [];
  const total = answer.data?.total ?? 0;
  const isCapped = answer.data?.isTotalCapped ?? false;
  const deeds = useRegisterDeeds(rows);
  useCrumbs([{ label: t('app:nav.certificates') }]);
  useShortcut({
    keys: '/',
    label: t('certificates:key.search'),
    onPress: () => document.querySelector<HTMLInputElement>('.tool-line input[type=search]')?.focus(),
  });
  return (
    <>
      <PageHeader
        title={t('certificates:title')}
        secondary={[
          {
            key: 'verify',
            label: t('certificates:verify'),
            icon: <ScanQrCode aria-hidden="true" />,
            onAct: () => void navigate('/certificates/verify'),
          },
        ]}
      />
      <ReadyList />
      <ToolLine
        search={{
          label: t('certificates:register.search'),
          value: view.text,
          onSearch: (text) => change({ text }),
          width: 232,
        }}
        filters={useFilters(view, change)}
        actions={[
          {
            key: 'export',
            label: t('certificates:export'),
            icon: <Upload aria-hidden="true" />,
            onAct: () => setExporting(true),
          },
        ]}
      />
      <DataTable
        label={t('certificates:title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.id)}
        rowName={(row) => `${row.name} ${row.number ?? ''}`}
        rowHref={(row) => `#/certificates/${row.id}`}
        selection={{ keys: deeds.selected, onSelect: deeds.select }}
        sorting={{
          value: { key: view.sort, direction: view.direction === 'up' ? 'ascending' : 'descending' },
          onSort: ({ key, direction }) =>
            change({
              sort: key === 'name' || key === 'number' ? key : 'issued-on',
              direction: direction === 'ascending' ? 'up' : 'down',
            }),
        }}
        isLoading={answer.isPending || (answer.isFetching && answer.isPlaceholderData)}
        failure={<FailureAlert error={answer.error} onRetry={() => void answer.refetch()} />}
        empty={useEmpty(view, change)}
        foot={
          <RegisterFoot
            total={total}
            isTotalCapped={isCapped}
            page={paging.page}
            rowCount={rows.length}
            hasNext={paging.hasNext}
            onTurn={(forward) => paging.turn(forward)}
            selection={{
              count: deeds.selected.length,
              actions: deeds.actions,
              onClear: () => deeds.select([]),
            }}
          />
        }
      />
      {deeds.dialogs}
      <ExportDialog
        isOpen={isExporting}
        filters={filtersOf(view, today)}
        count={total}
        isCapped={isCapped}
        onClose={() => setExporting(false)}
      />
    </>
  );
}

function useFilters(view: RegisterView, change: (part: Partial<RegisterView>) => void): readonly Filter[] {
  const { t } = useTranslation('certificates');
  const session: readonly Filter[] =
    view.sessionId === undefined
      ? []
      : [
          {
            kind: 'set',
            key: 'session',
            label: t('register.session'),
            value: String(view.sessionId),
            onRemove: () => change({ sessionId: undefined }),
          },
        ];
  return [
    ...session,
    {
      kind: 'choice',
      key: 'kind',
      label: t('register.kind'),
      value: view.kind,
      options: certificateKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
      onChoose: (value) => change({ kind: certificateKinds.find((each) => each === value) }),
    },
    {
      kind: 'choice',
      key: 'state',
      label: t('register.state'),
      value: view.state,
      options: certificateStates.map((value) => ({ value, label: t(`state.${value}`) })),
      onChoose: (value) => change({ state: certificateStates.find((each) => each === value) }),
    },
    {
      kind: 'choice',
      key: 'period',
      label: t('register.period'),
      value: view.period,
      options: periods.map((value) => ({ value, label: t(`period.${value}`) })),
      onChoose: (value) => change({ period: periods.find((each) => each === value) }),
    },
  ];
}

function useEmpty(view: RegisterView, change: (part: Partial<RegisterView>) => void) {
  const { t } = useTranslation('certificates');
  if (!isNarrowed(view)) return { sentence: t('register.empty') };
  const clear = { text: '', kind: undefined, state: undefined, sessionId: undefined, period: undefined };
  return {
    sentence: t('register.none'),
    action: { key: 'clear', label: t('register.clear'), onAct: () => change(clear) },
  };
}
