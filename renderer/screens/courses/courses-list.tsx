import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Course } from '#shared/contract/courses.ts';
import { keepers } from '#shared/contract/procedure.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useMay } from '../../app/use-role.ts';
import type { Action } from '../../ui/action.ts';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { noValue } from '../../ui/format.ts';
import { TableFoot } from '../../ui/table-foot.tsx';
import { ToolLine } from '../../ui/tool-line.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { ActivityDot, useActivityFilter } from './activity.tsx';
import { useLevelWord, useName } from './level-words.ts';
import { useListState } from './use-list-state.ts';

type CourseSort = 'name' | 'occupation' | 'level' | 'hours' | 'kind' | 'sessions';

export function CoursesList() {
  const { t } = useTranslation('courses');
  const navigate = useNavigate();
  const mayAdd = useMay(keepers);
  const name = useName();
  const list = useListState<CourseSort>('name');
  const { data, error, isFetching, refetch } = useQuery({
    ...queries.courses.list.queryOptions({ input: list.input }),
    placeholderData: keepPreviousData,
  });
  const add: Action = {
    key: 'add',
    label: t('add'),
    icon: <Plus aria-hidden="true" />,
    onAct: () => void navigate('/settings/courses/new'),
  };
  return (
    <SettingsFrame section="courses" primary={mayAdd ? add : undefined}>
      <ToolLine
        search={{ label: t('search'), value: list.input.text, onSearch: list.search, width: 220 }}
        filters={[useActivityFilter(list.input.view, list.choose)]}
      />
      <DataTable
        label={t('courses')}
        columns={useColumns()}
        rows={data?.courses ?? []}
        rowKey={(row) => String(row.id)}
        rowName={(row) => name(row.nameZh, row.nameEn)}
        rowHref={(row) => `#/settings/courses/${row.id}`}
        sorting={list.sorting}
        isLoading={isFetching}
        failure={<FailureAlert error={error} onRetry={() => void refetch()} />}
        empty={
          list.isFiltered
            ? { sentence: t('list.none') }
            : { sentence: t('list.empty'), ...(mayAdd && { action: add }) }
        }
        foot={
          <TableFoot
            facts={[{ key: 'count', label: t('count'), value: data?.total ?? noValue }]}
            paging={list.paging(data?.total ?? 0)}
          />
        }
      />
    </SettingsFrame>
  );
}

function useColumns(): readonly Column<Course>[] {
  const { t } = useTranslation('courses');
  const name = useName();
  const levelWord = useLevelWord();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (row) => name(row.nameZh, row.nameEn),
      isLink: true,
      isSortable: true,
    },
    {
      key: 'occupation',
      title: t('occupation'),
      width: 170,
      cell: (row) => name(row.occupationZh, row.occupationEn) || noValue,
      isSortable: true,
    },
    {
      key: 'variant',
      title: t('variant'),
      width: 150,
      cell: (row) => name(row.variantZh, row.variantEn) || noValue,
    },
    {
      key: 'level',
      title: t('level'),
      width: 80,
      cell: (row) => (row.level === null ? noValue : levelWord(row.level)),
      isSortable: true,
    },
    {
      key: 'hours',
      title: t('hours'),
      width: 80,
      align: 'number',
      cell: (row) => row.theoryHours + row.practiceHours,
      isSortable: true,
    },
    {
      key: 'kind',
      title: t('kind'),
      width: 90,
      cell: (row) => t(`kind.${row.certificateKind}.short`),
      isSortable: true,
    },
    {
      key: 'sessions',
      title: t('sessions'),
      width: 90,
      align: 'number',
      cell: (row) => row.sessionCount,
      isSortable: true,
    },
    { key: 'state', title: t('state'), width: 110, cell: (row) => <ActivityDot isActive={row.isActive} /> },
  ];
}
