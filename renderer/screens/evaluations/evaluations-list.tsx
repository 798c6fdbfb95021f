import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { pageSize } from '#shared/contract/page.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCrumbs } from '../../app/trail.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { noValue } from '../../ui/format.ts';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { useIsNarrow } from '../../ui/media.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { TableFoot } from '../../ui/table-foot.tsx';
import { ToolLine } from '../../ui/tool-line.tsx';
import { useEvaluationColumns } from './evaluation-columns.tsx';

const views = ['open', 'confirmed', 'all'] as const;

export function EvaluationsList() {
  const { t } = useTranslation('evaluations');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const view = views.find((each) => each === params.get('view')) ?? 'open';
  const { data, error, isFetching, refetch } = useQuery({
    ...queries.evaluations.list.queryOptions({
      input: { view, text, ...(page > 1 && { after: String((page - 1) * pageSize) }) },
    }),
    placeholderData: keepPreviousData,
  });
  useCrumbs([{ label: t('evaluations') }]);
  const toSessions = { key: 'sessions', label: t('toSessions'), onAct: () => void navigate('/sessions') };
  return (
    <>
      <PageHeader title={t('evaluations')} />
      <LinkTabs
        label={t('views')}
        active={view}
        tabs={views.map((each) => ({
          key: each,
          label: t(`view.${each}`),
          count: data?.counts[each],
          href: `#/evaluations?view=${each}`,
        }))}
      />
      <ToolLine
        search={{
          label: t('search'),
          value: text,
          width: 190,
          onSearch: (next) => {
            setText(next);
            setPage(1);
          },
        }}
      />
      <DataTable
        label={t('evaluations')}
        columns={useEvaluationColumns(useIsNarrow())}
        rows={data?.evaluations ?? []}
        rowKey={(row) => String(row.id)}
        rowName={(row) => row.number}
        rowHref={(row) => `#/evaluations/${row.id}`}
        isLoading={isFetching}
        failure={<FailureAlert error={error} onRetry={() => void refetch()} />}
        empty={
          text === '' && data?.counts.all === 0
            ? { sentence: t('empty'), action: toSessions }
            : { sentence: t('none') }
        }
        foot={
          <TableFoot
            facts={[{ key: 'count', label: t('count'), value: data?.total ?? noValue }]}
            paging={{ page, pageSize, total: data?.total ?? 0, onPage: setPage }}
          />
        }
      />
    </>
  );
}
