import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { api } from '../../../api.ts';
import type { Wizard } from './use-wizard.ts';

const pause = 1500;

/** Keeps the unfinished import a moment after each change, so that closing or a crash loses nothing. */
export function useDraftKeeping(wizard: Wizard) {
  const { recipe, step, draftId } = wizard;
  const keep = useMutation({
    mutationFn: async () => {
      if (recipe === undefined) return undefined;
      return api.rosters.saveDraft({ recipe, step, ...(draftId === undefined ? {} : { draftId }) });
    },
    onSuccess: (kept) => {
      if (kept !== undefined) wizard.keepDraft(kept.draftId);
    },
  });
  const keepNow = useEffectEvent(() => keep.mutate());
  const isOpen = step === 'columns' || step === 'check';
  useEffect(() => {
    if (!isOpen || recipe === undefined) return undefined;
    const clock = setTimeout(keepNow, pause);
    return () => clearTimeout(clock);
  }, [isOpen, recipe, step]);
  return {
    /** When it was kept last; undefined before. */
    keptAt: keep.isSuccess ? new Date(keep.submittedAt).toISOString() : undefined,
    keep: () => keep.mutateAsync(),
    /** The import is done: nothing is left to go on with. */
    forget() {
      if (draftId !== undefined) void api.rosters.dropDraft({ draftId }).catch(() => undefined);
    },
    error: keep.error,
  };
}
