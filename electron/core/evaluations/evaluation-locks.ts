import { Failure } from '#shared/contract/failures.ts';
import type { EvaluationRow } from './evaluation.table.ts';

/** @throws {Failure} WRONG_STATE once the batch is confirmed. */
export function checkNotConfirmed(evaluation: EvaluationRow): void {
  if (evaluation.confirmed_at === null) return;
  throw new Failure('WRONG_STATE', {
    params: { reason: 'evaluation-confirmed', number: evaluation.number },
  });
}

/** @throws {Failure} WRONG_STATE once the batch is confirmed or its session cancelled. */
export function checkUnlocked(evaluation: EvaluationRow): void {
  checkNotConfirmed(evaluation);
  if (evaluation.is_session_cancelled === 0) return;
  throw new Failure('WRONG_STATE', { params: { reason: 'session-cancelled' } });
}

/** @throws {Failure} WRONG_STATE before the day it is held: nobody has sat yet. */
export function checkHeld(evaluation: EvaluationRow, today: string): void {
  if (evaluation.held_on <= today) return;
  throw new Failure('WRONG_STATE', { params: { reason: 'not-held-yet', date: evaluation.held_on } });
}
