import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pageSize } from '#shared/contract/page.ts';
import { queries } from '../../../api.ts';
import { filtersOf, type RegistryView } from './registry-view.ts';

/** One page of the registry; pages follow each other by the cursor of the one before. */
export function useRegistryPage(view: RegistryView) {
  const wanted = { ...filtersOf(view), sort: view.sort, direction: view.direction };
  const key = JSON.stringify(wanted);
  const [trail, setTrail] = useState<{ readonly key: string; readonly cursors: readonly string[] }>({
    key,
    cursors: [],
  });
  // Another view begins on its first page.
  const cursors = trail.key === key ? trail.cursors : [];
  const after = cursors.at(-1);
  const answer = useQuery(
    queries.trainees.list.queryOptions({
      input: { ...wanted, limit: pageSize, ...(after === undefined ? {} : { after }) },
      placeholderData: keepPreviousData,
    }),
  );
  const next = answer.data?.next ?? null;
  return {
    answer,
    page: cursors.length + 1,
    hasNext: next !== null,
    turn: (forward: boolean) => {
      if (!forward) setTrail({ key, cursors: cursors.slice(0, -1) });
      else if (next !== null) setTrail({ key, cursors: [...cursors, next] });
    },
  };
}
