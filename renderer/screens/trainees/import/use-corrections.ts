import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { maskedFields, type RosterRecipe } from '#shared/contract/roster-recipe.ts';
import type { RosterCheckRow } from '#shared/contract/roster-check.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { CodedField } from '#shared/rules/trainees/roster-values.ts';
import { api, newRequestId } from '../../../api.ts';
import { useShowFailure } from '../../../app/failure-display.tsx';
import type { Place } from './places.ts';
import { withFix, withoutCellFix, withoutSkip, withValue } from './recipe.ts';
import type { CheckCursor } from './use-check-cursor.ts';
import type { Wizard } from './use-wizard.ts';

interface Editing {
  readonly place: Place;
  readonly text: string;
  /** A masked number was shown in full for it. */
  readonly isLogged: boolean;
}

/** What a clerk does to the cell or row under work. Every deed but looking goes through the recipe. */
export function useCorrections(wizard: Wizard, recipe: RosterRecipe, cursor: CheckCursor) {
  const [editing, setEditing] = useState<Editing>();
  const showFailure = useShowFailure();
  const show = useMutation({
    mutationFn: ({ row, field }: Place) =>
      api.rosters.showCell({ recipe, row, field }, { context: { requestId: newRequestId() } }),
    onError: showFailure,
  });
  function begin(row: RosterCheckRow, field: RosterField): void {
    const place = { row: row.row, field };
    const text = row.cells.find((cell) => cell.field === field)?.text ?? '';
    cursor.move(place);
    const isMasked = maskedFields.some((masked) => masked === field) && text !== '';
    if (!isMasked) setEditing({ place, text, isLogged: false });
    else {
      show.mutate(place, {
        onSuccess: ({ value }) => setEditing({ place, text: value, isLogged: true }),
      });
    }
  }
  function correct(next: RosterRecipe, place: Place): void {
    setEditing(undefined);
    wizard.correct(next);
    cursor.goOnFrom(place);
  }
  return {
    editing,
    begin,
    cancel: () => {
      setEditing(undefined);
      if (editing !== undefined) cursor.move(editing.place);
    },
    /** Saves and goes to the next cell; an unchanged text only goes on. */
    save(value: string): void {
      if (editing === undefined) return;
      const { place } = editing;
      if (value === editing.text) {
        setEditing(undefined);
        cursor.next();
      } else correct(withFix(recipe, { kind: 'value', ...place, value }), place);
    },
    skip: (place: Place) => correct(withFix(recipe, { kind: 'skip', row: place.row }), place),
    unskip: (place: Place) => correct(withoutSkip(recipe, place.row), place),
    samePerson: (place: Place) => correct(withFix(recipe, { kind: 'same-person', row: place.row }), place),
    asTyped: (place: Place) => correct(withFix(recipe, { kind: 'as-typed', ...place }), place),
    original: (place: Place) => correct(withoutCellFix(recipe, place.row, place.field), place),
    means: (place: Place, word: { readonly field: CodedField; readonly seen: string }, code: string) =>
      correct(withValue(recipe, word, code), place),
  };
}

export type Corrections = ReturnType<typeof useCorrections>;
