import type { EvaluationSummary } from '#shared/contract/evaluations.ts';

/** Why no marks are entered in a batch now; undefined where they are. `today` is the institution's day. */
export function lockOf(
  { isConfirmed, isSessionCancelled, heldOn }: EvaluationSummary,
  today: string,
): 'confirmed' | 'cancelled' | 'later' | undefined {
  if (isConfirmed) return 'confirmed';
  if (isSessionCancelled) return 'cancelled';
  return heldOn > today ? 'later' : undefined;
}
