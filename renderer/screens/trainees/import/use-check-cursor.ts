import { useState } from 'react';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { fixPlaces, neighbour, type Place, placeFrom } from './places.ts';
import type { Check } from './use-check.ts';

/** Where the cursor goes once the rows are there: after a correction, or on another page. */
type Waiting =
  | { readonly kind: 'corrected'; readonly place: Place }
  | { readonly kind: 'page'; readonly isForward: boolean };

/** The cell to enter after waiting: the corrected one while it is still wrong, else the next. */
function arrival(
  waiting: Waiting,
  places: readonly Place[],
  fields: readonly RosterField[],
): Place | undefined {
  if (waiting.kind === 'page') return placeFrom(places, undefined, { isForward: waiting.isForward, fields });
  const { place } = waiting;
  const isStillWrong = places.some((each) => each.row === place.row && each.field === place.field);
  return isStillWrong ? place : (placeFrom(places, place, { isForward: true, fields }) ?? places[0]);
}

/** The cell under work. F8 goes from one cell to be fixed to the next, over pages and round the end. */
export function useCheckCursor(check: Check, fields: readonly RosterField[]) {
  const [at, setAt] = useState<Place>();
  const [waiting, setWaiting] = useState<Waiting>();
  /** Counts up whenever the cursor is moved on purpose, so that the cell takes the focus. */
  const [moves, setMoves] = useState(0);
  const places = fixPlaces(check.rows, fields);

  function move(place: Place | undefined): void {
    setAt(place);
    setMoves((count) => count + 1);
  }
  function step(isForward: boolean): void {
    const next = placeFrom(places, at, { isForward, fields });
    if (next !== undefined) move(next);
    else if (isForward ? check.hasNextPage : check.hasPreviousPage) {
      check.turn(isForward ? 1 : -1);
      setWaiting({ kind: 'page', isForward });
    } else if (isForward && check.hasPreviousPage) {
      check.first();
      setWaiting({ kind: 'page', isForward });
    } else move(placeFrom(places, undefined, { isForward, fields }));
  }
  // The rows that the cursor waited for are there.
  if (waiting !== undefined && !check.isBehind) {
    setWaiting(undefined);
    move(arrival(waiting, places, fields));
  }
  return {
    at,
    moves,
    move,
    next: () => step(true),
    previous: () => step(false),
    /** Waits for the check of what was just corrected, then goes on. */
    goOnFrom: (place: Place) => setWaiting({ kind: 'corrected', place }),
    close: () => setAt(undefined),
    arrow(key: string): boolean {
      const from = at ?? places[0];
      const place = from === undefined ? undefined : neighbour(from, key, { rows: check.rows, fields });
      if (place !== undefined) move(place);
      return place !== undefined;
    },
  };
}

export type CheckCursor = ReturnType<typeof useCheckCursor>;
