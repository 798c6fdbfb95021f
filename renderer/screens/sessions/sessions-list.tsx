import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { pageSize } from '#shared/contract/page.ts';
import { keepers } from '#shared/contract/procedure.ts';
import { sessionSteps, sessionViews } from '#shared/contract/sessions.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCrumbs } from '../../app/trail.tsx';
import { useMay } from '../../app/use-role.ts';
import type { Action } from '../../ui/action.ts';
import { ColumnChooser } from '../../ui/column-chooser.tsx';
import type { Sorting } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { noValue } from '../../ui/format.ts';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { useIsNarrow } from '../../ui/media.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { TableFoot } from '../../ui/table-foot.tsx';
import { ToolLine } from '../../ui/tool-line.tsx';
import { usualColumns, useSessionColumns } from './session-columns.tsx';

const sorts = ['starts-on', 'ends-on', 'name', 'number', 'people', 'step'] as const;

/** What the list shows. View and step stand in the address, so that Today can link to them. */
function useWanted() {
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ key: 'starts-on', direction: 'descending' });
  const [page, setPage] = useState(1);
  const view = sessionViews.find((each) => each === params.get('view')) ?? 'running';
  const step = sessionSteps.find((each) => each === params.get('step'));
  const key = `${view} ${step ?? ''}`;
  const [shownKey, setShownKey] = useState(key);
  if (shownKey !== key) {
    setShownKey(key);
    setPage(1);
  }
  return {
    view,
    step,
    text,
    sorting,
    page,
    setPage,
    input: {
      view,
      text,
      sort: sorts.find((each) => each === sorting.key) ?? 'starts-on',
      direction: sorting.direction === 'ascending' ? ('up' as const) : ('down' as const),
      ...(step !== undefined && { step }),
      ...(page > 1 && { after: String((page - 1) * pageSize) }),
    },
    search: (next: string) => {
      setText(next);
      setPage(1);
    },
    sort: (next: Sorting) => {
      setSorting(next);
      setPage(1);
    },
    chooseStep: (next: string | undefined) =>
      setParams({ view, ...(next !== undefined && { step: next }) }, { replace: true }),
  };
}

export function SessionsList() {
  const { t } = useTranslation('sessions');
  const { t: tt } = useTranslation('today');
  const navigate = useNavigate();
  const mayKeep = useMay(keepers);
  const wanted = useWanted();
  const columns = useSessionColumns();
  const isNarrow = useIsNarrow();
  const [chosen, setChosen] = useState<readonly string[]>();
  const shown = chosen ?? usualColumns(isNarrow);
  const { data, error, isFetching, refetch } = useQuery({
    ...queries.sessions.list.queryOptions({ input: wanted.input }),
    placeholderData: keepPreviousData,
  });
  useCrumbs([{ label: t('sessions') }]);
  const go = (path: string) => () => void navigate(path);
  const add: Action = {
    key: 'new',
    label: t('new'),
    icon: <Plus aria-hidden="true" />,
    onAct: go('/sessions/new'),
  };
  const clear: Action = {
    key: 'clear',
    label: t('clear'),
    onAct: () => {
      wanted.search('');
      wanted.chooseStep(undefined);
    },
  };
  const isFiltered = wanted.text !== '' || wanted.step !== undefined;
  const rows = data?.sessions ?? [];
  return (
    <>
      <PageHeader
        title={t('sessions')}
        secondary={
          mayKeep
            ? [
                {
                  key: 'import',
                  label: t('import'),
                  icon: <Download aria-hidden="true" />,
                  onAct: go('/trainees/import'),
                },
              ]
            : []
        }
        primary={mayKeep ? add : undefined}
      />
      <LinkTabs
        label={t('views')}
        active={wanted.view}
        tabs={sessionViews.map((view) => ({
          key: view,
          label: t(`view.${view}`),
          count: data?.counts[view],
          href: `#/sessions?view=${view}`,
        }))}
      />
      <ToolLine
        search={{ label: t('search'), value: wanted.text, onSearch: wanted.search, width: 220 }}
        filters={[
          {
            kind: 'choice',
            key: 'step',
            label: t('step'),
            value: wanted.step,
            options: sessionSteps.map((step) => ({ value: step, label: tt(`step.${step}`) })),
            onChoose: wanted.chooseStep,
          },
        ]}
        end={<ColumnChooser all={columns} shown={shown} onChange={setChosen} />}
      />
      <DataTable
        label={t('sessions')}
        columns={shown.flatMap((key) => columns.find((column) => column.key === key) ?? [])}
        rows={rows}
        rowKey={(row) => String(row.id)}
        rowName={(row) => row.name}
        rowHref={(row) => `#/sessions/${row.id}/people`}
        sorting={{ value: wanted.sorting, onSort: wanted.sort }}
        isLoading={isFetching}
        failure={<FailureAlert error={error} onRetry={() => void refetch()} />}
        empty={
          isFiltered || (data?.counts.all ?? 0) > 0
            ? { sentence: t('none'), ...(isFiltered && { action: clear }) }
            : { sentence: t('empty'), ...(mayKeep && { action: add }) }
        }
        foot={
          <TableFoot
            facts={[
              { key: 'count', label: t('count'), value: data?.total ?? noValue },
              {
                key: 'people',
                label: t('sum.people'),
                value: rows.reduce((sum, row) => sum + row.enrolledCount, 0),
              },
            ]}
            paging={{
              page: wanted.page,
              pageSize,
              total: data?.total ?? 0,
              onPage: wanted.setPage,
            }}
          />
        }
      />
    </>
  );
}
