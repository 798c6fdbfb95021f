import { Failure, type Problem } from '#shared/contract/failures.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { certificatesOfEvaluation, setConfirmed } from './evaluation.table.ts';
import { checkHeld, checkUnlocked } from './evaluation-locks.ts';
import { evaluationOrRefuse, getEvaluation } from './read-evaluation.ts';
import { neighboursOf } from './sat-batches.ts';

/**
 * Locks the marks; certificates may be issued on them from now on.
 * @throws {Failure} ROWS_REFUSED naming everybody whose row is not complete; WRONG_STATE before the day.
 */
export async function confirmEvaluation(
  writer: Writer,
  input: { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const evaluation = await evaluationOrRefuse(writer, input.id);
  checkUnlocked(evaluation);
  checkHeld(evaluation, call.today);
  const { rows } = await getEvaluation(writer, input);
  const problems: Problem[] = rows.flatMap((row) =>
    row.reasons.map(({ code, params }) => ({
      code,
      params,
      place: { id: String(row.enrolmentId), name: row.name, row: row.position },
    })),
  );
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
  await setConfirmed(writer, input.id, { at: call.now, accountId: call.actor.id });
  call.note({ number: evaluation.number, name: evaluation.session_name, count: rows.length });
  return { id: input.id };
}

/**
 * Unlocks the marks with a reason.
 * @throws {Failure} WRONG_STATE when not confirmed, when certificates stand on it, or when a later batch does:
 * who sits there, and in which parts, follows from these marks.
 */
export async function reopenEvaluation(
  writer: Writer,
  input: { readonly id: number; readonly reason: string },
  call: Call,
): Promise<{ id: number }> {
  const evaluation = await evaluationOrRefuse(writer, input.id);
  if (evaluation.confirmed_at === null)
    throw new Failure('WRONG_STATE', {
      params: { reason: 'evaluation-not-confirmed', number: evaluation.number },
    });
  const later = (await neighboursOf(writer, evaluation)).later.at(-1);
  if (later)
    throw new Failure('WRONG_STATE', { params: { reason: 'evaluation-followed', number: later.number } });
  const certificates = await certificatesOfEvaluation(writer, input.id);
  if (certificates > 0)
    throw new Failure('WRONG_STATE', { params: { reason: 'evaluation-certified', count: certificates } });
  await setConfirmed(writer, input.id, undefined);
  call.note({ number: evaluation.number, name: evaluation.session_name, reason: input.reason });
  return { id: input.id };
}
