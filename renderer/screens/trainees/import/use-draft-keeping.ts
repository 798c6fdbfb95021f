import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { api, queries } from '../../../api.ts';
import type { Wizard, WizardStep } from './use-wizard.ts';

const pause = 1500;

interface Unfinished {
  readonly recipe: RosterRecipe;
  readonly step: WizardStep;
}

/** Keeps the unfinished import a moment after each change, so that closing or a crash loses nothing. */
export function useDraftKeeping(wizard: Wizard, sessionId: number | undefined) {
  const { recipe, step, draftId } = wizard;
  const client = useQueryClient();
  // Known as soon as the first save answers, so that a save waiting behind it adds no second draft.
  const known = useRef(draftId);
  useEffect(() => {
    known.current = draftId;
  }, [draftId]);
  const keep = useMutation({
    scope: { id: 'roster-draft' },
    mutationFn: async (unfinished: Unfinished) => {
      const id = known.current;
      const kept = await api.rosters.saveDraft({
        ...unfinished,
        ...(id === undefined ? {} : { draftId: id }),
        ...(sessionId === undefined ? {} : { sessionId }),
      });
      known.current = kept.draftId;
      return kept;
    },
    onSuccess: async (kept) => {
      wizard.keepDraft(kept.draftId);
      await client.invalidateQueries({ queryKey: queries.rosters.listDrafts.key() });
    },
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
      if (draftId === undefined) return;
      void api.rosters
        .dropDraft({ draftId })
        .then(() => client.invalidateQueries({ queryKey: queries.rosters.listDrafts.key() }))
        .catch(() => undefined);
    },
    error: keep.error,
  };
}
