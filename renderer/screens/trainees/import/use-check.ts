import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RosterView } from '#shared/contract/roster-check.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { queries } from '../../../api.ts';

const rowsPerPage = 100;

export type ShownRows = NonNullable<RosterView['show']>;
export type ChosenGroup = NonNullable<RosterView['group']>;

interface Shown {
  readonly show: ShownRows;
  readonly group?: ChosenGroup;
  readonly text: string;
  readonly offset: number;
}

/** The dry run as it stands after every correction, one page of rows of the chosen kind. */
export function useCheck(recipe: RosterRecipe, sessionId: number | undefined) {
  const [shown, setShown] = useState<Shown>({ show: 'problems', text: '', offset: 0 });
  const answer = useQuery(
    queries.rosters.check.queryOptions({
      input: {
        recipe,
        view: { ...shown, limit: rowsPerPage },
        ...(sessionId === undefined ? {} : { sessionId }),
      },
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const total = answer.data?.total ?? 0;
  return {
    ...shown,
    answer,
    check: answer.data,
    rows: answer.data?.rows ?? [],
    total,
    /** The rows on the screen are of an older recipe or view. */
    isBehind: answer.isPlaceholderData || answer.isPending,
    showRows: (show: ShownRows) => setShown({ show, text: shown.text, offset: 0 }),
    showGroup: (group: ChosenGroup | undefined) =>
      setShown(
        group === undefined
          ? { show: 'problems', text: '', offset: 0 }
          : { show: 'all', group, text: '', offset: 0 },
      ),
    search: (text: string) => setShown({ ...shown, text, offset: 0 }),
    hasNextPage: shown.offset + rowsPerPage < total,
    hasPreviousPage: shown.offset > 0,
    turn: (pages: number) => setShown({ ...shown, offset: Math.max(0, shown.offset + pages * rowsPerPage) }),
    first: () => setShown({ ...shown, offset: 0 }),
  };
}

export type Check = ReturnType<typeof useCheck>;
