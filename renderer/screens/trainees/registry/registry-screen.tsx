import { Download, Images, Plus, Trash2, Undo2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useShortcut } from '../../../app/shortcuts.tsx';
import { useCrumbs } from '../../../app/trail.tsx';
import { ColumnChooser } from '../../../ui/column-chooser.tsx';
import type { Action } from '../../../ui/action.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ToolLine } from '../../../ui/tool-line.tsx';
import { useUndoOfImport } from '../import/use-undo-of-import.ts';
import { ExportDialog } from './export-dialog.tsx';
import { RegistryFoot } from './registry-foot.tsx';
import { useRegistryFilters } from './registry-filters.ts';
import { isNarrowed, type RegistryView, useRegistryView } from './registry-view.ts';
import { useRegistryColumns } from './use-registry-columns.tsx';
import { useRegistryPage } from './use-registry-page.ts';
import { useSelectionDeeds } from './use-selection-deeds.tsx';

/** Everybody who is registered: find, narrow, sort, export, and the two ways in. */
export function RegistryScreen() {
  const { t } = useTranslation('registry');
  const { t: app } = useTranslation('app');
  const { view, change } = useRegistryView();
  const { answer, page, hasNext, turn } = useRegistryPage(view);
  const { all, shown, columns, choose } = useRegistryColumns();
  const [exporting, setExporting] = useState<'all' | 'selected'>();
  const deeds = useSelectionDeeds(view.isRemoved, () => setExporting('selected'));
  const filters = useRegistryFilters(view, change);
  const undo = useUndoOfImport(view.importId);
  const undoOfImport: Action | undefined = undo.canUndo
    ? {
        key: 'undo-import',
        label: t('undo.import'),
        icon: <Undo2 aria-hidden="true" />,
        isWorking: undo.isPending,
        onAct: undo.undo,
      }
    : undefined;
  const rows = answer.data?.trainees ?? [];
  const total = answer.data?.total ?? 0;
  const isTotalCapped = answer.data?.isTotalCapped ?? false;
  useCrumbs(
    view.isRemoved
      ? [{ label: app('nav.trainees'), path: '/trainees' }, { label: t('title.trash') }]
      : [{ label: app('nav.trainees') }],
  );
  useShortcut({
    keys: '/',
    label: t('key.search'),
    onPress: () => document.querySelector<HTMLInputElement>('.tool-line input[type=search]')?.focus(),
  });
  return (
    <>
      <RegistryHeader view={view} undo={undoOfImport} />
      <FailureAlert error={undo.error} />
      <ToolLine
        search={{
          label: t('search'),
          value: view.text,
          onSearch: (text) => change({ text }),
          width: 232,
        }}
        filters={filters}
        actions={[
          {
            key: 'export',
            label: t('export'),
            icon: <Upload aria-hidden="true" />,
            onAct: () => setExporting('all'),
          },
        ]}
        end={<ColumnChooser all={all} shown={shown} onChange={choose} />}
      />
      <DataTable
        label={t(view.isRemoved ? 'title.trash' : 'title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.id)}
        rowName={(row) => row.name}
        rowHref={(row) => `#/trainees/${row.id}`}
        selection={{ keys: deeds.selected, onSelect: deeds.select }}
        sorting={{
          value: { key: view.sort, direction: view.direction === 'up' ? 'ascending' : 'descending' },
          onSort: ({ key, direction }) =>
            change({
              sort: key === 'name' || key === 'idNumber' ? key : 'created',
              direction: direction === 'ascending' ? 'up' : 'down',
            }),
        }}
        isLoading={answer.isFetching && answer.isPlaceholderData ? true : answer.isPending}
        failure={<FailureAlert error={answer.error} onRetry={() => void answer.refetch()} />}
        empty={useEmpty(view, change)}
        foot={
          <RegistryFoot
            total={total}
            isTotalCapped={isTotalCapped}
            page={page}
            rowCount={rows.length}
            hasNext={hasNext}
            onTurn={turn}
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
        isOpen={exporting !== undefined}
        view={view}
        ids={exporting === 'selected' ? deeds.selected.map(Number) : undefined}
        columns={columns}
        count={exporting === 'selected' ? deeds.selected.length : total}
        isCapped={exporting !== 'selected' && isTotalCapped}
        onClose={() => setExporting(undefined)}
      />
    </>
  );
}

interface RegistryHeaderProps {
  readonly view: RegistryView;
  /** Takes back the import whose people are shown. */
  readonly undo: Action | undefined;
}

function RegistryHeader({ view, undo }: RegistryHeaderProps) {
  const { t } = useTranslation('registry');
  const navigate = useNavigate();
  const go = (path: string) => () => void navigate(path);
  if (view.isRemoved) {
    const back: Action = { key: 'back', label: t('back'), onAct: go('/trainees') };
    return <PageHeader title={t('title.trash')} secondary={[back]} />;
  }
  return (
    <PageHeader
      title={t('title')}
      secondary={[
        ...(undo === undefined ? [] : [undo]),
        {
          key: 'register',
          label: t('register.short'),
          icon: <Plus aria-hidden="true" />,
          onAct: go('/trainees/new'),
        },
      ]}
      menu={[
        {
          key: 'photos',
          label: t('photos'),
          icon: <Images className="small" aria-hidden="true" />,
          onAct: go('/trainees/photos'),
        },
        {
          key: 'trash',
          label: t('trash'),
          icon: <Trash2 className="small" aria-hidden="true" />,
          onAct: go('/trainees?trash=yes'),
        },
      ]}
      primary={{
        key: 'import',
        label: t('import'),
        icon: <Download aria-hidden="true" />,
        onAct: go('/trainees/import'),
      }}
    />
  );
}

function useEmpty(view: RegistryView, change: (part: Partial<RegistryView>) => void) {
  const { t } = useTranslation('registry');
  const navigate = useNavigate();
  if (isNarrowed(view)) {
    const clear = {
      text: '',
      category: undefined,
      sex: undefined,
      hasPhoto: undefined,
      isIncomplete: false,
      importId: undefined,
      sessionId: undefined,
    };
    return {
      sentence: t('empty.filtered'),
      action: { key: 'clear', label: t('empty.clear'), onAct: () => change(clear) },
    };
  }
  if (view.isRemoved) return { sentence: t('empty.trash') };
  return {
    sentence: t('empty'),
    action: { key: 'import', label: t('import'), onAct: () => void navigate('/trainees/import') },
  };
}
