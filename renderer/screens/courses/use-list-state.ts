import { useState } from 'react';
import type { Sorting } from '../../ui/column.ts';

export type ActivityView = 'active' | 'inactive' | 'all';

/** Rows on one page; code lists are short, and one page usually holds them. */
const listPageSize = 50;

/** What a list of this area shows: text, activity, order and page; a changed wish starts at the first page. */
export function useListState<Key extends string>(initialSort: Key) {
  const [text, setText] = useState('');
  const [view, setView] = useState<ActivityView>('active');
  const [sort, setSort] = useState<Key>(initialSort);
  const [direction, setDirection] = useState<'up' | 'down'>('up');
  const [page, setPage] = useState(1);
  const sorting: Sorting = { key: sort, direction: direction === 'up' ? 'ascending' : 'descending' };
  return {
    input: {
      text,
      view,
      sort,
      direction,
      limit: listPageSize,
      ...(page > 1 && { after: String((page - 1) * listPageSize) }),
    },
    isFiltered: text !== '' || view !== 'active',
    search: (next: string) => {
      setText(next);
      setPage(1);
    },
    choose: (next: string | undefined) => {
      setView(next === 'active' || next === 'inactive' ? next : 'all');
      setPage(1);
    },
    sorting: {
      value: sorting,
      onSort: (next: Sorting) => {
        // Only columns whose key is a sort key of the contract can be sorted.
        setSort(next.key as Key);
        setDirection(next.direction === 'ascending' ? 'up' : 'down');
        setPage(1);
      },
    },
    paging: (total: number) => ({ page, pageSize: listPageSize, total, onPage: setPage }),
  };
}
