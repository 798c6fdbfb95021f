import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { api } from '../../../api.ts';
import type { Wizard, WizardStep } from './use-wizard.ts';

const pause = 1500;

interface Unfinished {
  readonly recipe: RosterRecipe;
  readonly step: WizardStep;
}

/** Keeps the unfinished import a moment after each change, so that closing or a crash loses nothing. */
export function useDraftKeeping(wizard: Wizard) {
  const { recipe, step, draftId } = wizard;
  const keep = useMutation({
    mutationFn: (unfinished: Unfinished) =>
      api.rosters.saveDraft({ ...unfinished, ...(draftId === undefined ? {} : { draftId }) }),
    onSuccess: (kept) => wizard.keepDraft(kept.draftId),
  });
  const keepNow = useEffectEvent((unfinished: Unfinished) => keep.mutate(unfinished));
  useEffect(() => {
    if (recipe === undefined || (step !== 'columns' && step !== 'check')) return undefined;
    const clock = setTimeout(() => keepNow({ recipe, step }), pause);
    return () => clearTimeout(clock);
  }, [recipe, step]);
  return {
    /** When it was kept last; undefined before. */
    keptAt: keep.isSuccess ? new Date(keep.submittedAt).toISOString() : undefined,
    keep: async () => {
      if (recipe !== undefined) await keep.mutateAsync({ recipe, step });
    },
    /** The import is done: nothing is left to go on with. */
    forget: () => {
      // A draft that stays behind can be deleted in the list of drafts.
      if (draftId !== undefined) void api.rosters.dropDraft({ draftId }).catch(() => undefined);
    },
    error: keep.error,
  };
}
