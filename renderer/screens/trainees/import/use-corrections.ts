import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { maskedFields, type RosterRecipe } from '#shared/contract/roster-recipe.ts';
import type { RosterCheckRow } from '#shared/contract/roster-check.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { CodedField } from '#shared/rules/trainees/roster-values.ts';
import { api, newRequestId } from '../../../api.ts';
import { useShowFailure } from '../../../app/failure-display.tsx';
import { type Editing, isAnswer, isAskedAbout } from './editing.ts';
import type { Place } from './places.ts';
import { withFix, withoutCellFix, withoutSkip, withValue } from './recipe.ts';
import type { CheckCursor } from './use-check-cursor.ts';
import type { Wizard } from './use-wizard.ts';

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
    const isAsked = isAskedAbout(row, field);
    if (!isMasked) setEditing({ place, text, isAsked, isLogged: false });
    else {
      show.mutate(place, {
        onSuccess: ({ value }) => setEditing({ place, text: value, isAsked, isLogged: true }),
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
    /** Saves and goes to the next cell; an unchanged text only goes on, unless the clerk was asked about it. */
    save(value: string): void {
      if (editing === undefined) return;
      const { place } = editing;
      if (isAnswer(editing, value)) correct(withFix(recipe, { kind: 'value', ...place, value }), place);
      else {
        setEditing(undefined);
        cursor.next();
      }
    },
    /** Takes the results of every formula in the column of this cell. */
    takeResults(place: Place): void {
      const column = recipe.columns.find((each) => each.field === place.field)?.column;
      if (column === undefined) return;
      correct(withFix(recipe, { kind: 'take-results', row: place.row, column }), place);
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
