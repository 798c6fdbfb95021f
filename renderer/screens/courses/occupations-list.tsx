import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Occupation } from '#shared/contract/courses.ts';
import { keepers } from '#shared/contract/procedure.ts';
import type { Certainty } from '#shared/lists/occupations.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useMay } from '../../app/use-role.ts';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Filter } from '../../ui/filter-chip.tsx';
import { noValue } from '../../ui/format.ts';
import { TableFoot } from '../../ui/table-foot.tsx';
import { ToolLine } from '../../ui/tool-line.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { ActivityDot, useActivityFilter } from './activity.tsx';
import { CertaintyDot, certainties } from './certainty.tsx';
import { useLevelsWord, useName } from './level-words.ts';
import { useListState } from './use-list-state.ts';

type OccupationSort = 'code' | 'name' | 'certainty' | 'courses';

export function OccupationsList() {
  const { t } = useTranslation('courses');
  const navigate = useNavigate();
  const mayAdd = useMay(keepers);
  const name = useName();
  const list = useListState<OccupationSort>('code');
  const [certainty, setCertainty] = useState<Certainty>();
  const input = { ...list.input, ...(certainty !== undefined && { certainty }) };
  const { data, error, isFetching, refetch } = useQuery({
    ...queries.courses.listOccupations.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const certaintyFilter: Filter = {
    kind: 'choice',
    key: 'certainty',
    label: t('certainty'),
    value: certainty,
    options: certainties.map((each) => ({ value: each, label: t(`certainty.${each}`) })),
    onChoose: (next) => setCertainty(certainties.find((each) => each === next)),
  };
  return (
    <SettingsFrame
      section="occupations"
      primary={
        mayAdd
          ? {
              key: 'add',
              label: t('addOccupation'),
              icon: <Plus aria-hidden="true" />,
              onAct: () => void navigate('/settings/occupations/new'),
            }
          : undefined
      }
    >
      <ToolLine
        search={{ label: t('searchOccupations'), value: list.input.text, onSearch: list.search, width: 220 }}
        filters={[useActivityFilter(list.input.view, list.choose), certaintyFilter]}
      />
      <DataTable
        label={t('occupations')}
        columns={useColumns()}
        rows={data?.occupations ?? []}
        rowKey={(row) => String(row.id)}
        rowName={(row) => name(row.nameZh, row.nameEn)}
        rowHref={(row) => `#/settings/occupations/${row.id}`}
        sorting={list.sorting}
        isLoading={isFetching}
        failure={<FailureAlert error={error} onRetry={() => void refetch()} />}
        empty={{ sentence: t('occupations.none') }}
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

function useColumns(): readonly Column<Occupation>[] {
  const { t, i18n } = useTranslation('courses');
  const name = useName();
  const levels = useLevelsWord();
  return [
    {
      key: 'code',
      title: t('code'),
      width: 110,
      cell: (row) => <span className="mono">{row.code}</span>,
      isSortable: true,
    },
    { key: 'edition', title: t('edition'), width: 90, cell: (row) => row.edition },
    {
      key: 'name',
      title: t('occupation'),
      width: 220,
      cell: (row) => name(row.nameZh, row.nameEn),
      isLink: true,
      isSortable: true,
    },
    { key: 'levels', title: t('levels'), width: 110, cell: (row) => levels(row.levels) },
    {
      key: 'variants',
      title: t('variants'),
      cell: (row) =>
        row.variants
          .map((variant) => name(variant.zh, variant.en))
          .join(i18n.language === 'en' ? ', ' : '、') || noValue,
    },
    {
      key: 'certainty',
      title: t('certainty'),
      width: 140,
      cell: (row) => <CertaintyDot certainty={row.certainty} />,
      isSortable: true,
    },
    {
      key: 'courses',
      title: t('taught'),
      width: 80,
      align: 'number',
      cell: (row) => row.courseCount,
      isSortable: true,
    },
    { key: 'state', title: t('state'), width: 110, cell: (row) => <ActivityDot isActive={row.isActive} /> },
  ];
}
