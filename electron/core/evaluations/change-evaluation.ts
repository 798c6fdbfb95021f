import { isDeepStrictEqual } from 'node:util';
import { Failure } from '#shared/contract/failures.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { sessionOrRefuse } from '../sessions/plan-session.ts';
import { cellsOf, partsToSit } from './choose-sitters.ts';
import { checkNotConfirmed, checkUnlocked } from './evaluation-locks.ts';
import { deleteEvaluation, type EvaluationRow, setParts, updateEvaluation } from './evaluation.table.ts';
import {
  deleteMarksOfEvaluation,
  insertEmptyMarks,
  type MarkedPersonRow,
  markedPeople,
} from './mark.table.ts';
import { checkHeldOn, partsOn } from './plan-evaluation.ts';
import { evaluationOrRefuse, leftOutEnrolments } from './read-evaluation.ts';
import { neighboursOf } from './sat-batches.ts';
import { partsOf } from './stored-marks.ts';

function enteredCount(cells: readonly MarkedPersonRow[]): number {
  return cells.filter((row) => row.kind !== 'empty').length;
}

/** Takes in people enrolled since. @throws {Failure} NOT_FOUND, WRONG_STATE once confirmed or for a resit. */
export async function takeInPeople(
  writer: Writer,
  input: { readonly id: number },
  call: Call,
): Promise<{ addedCount: number }> {
  const evaluation = await evaluationOrRefuse(writer, input.id);
  checkUnlocked(evaluation);
  if (evaluation.attempt === 'resit')
    throw new Failure('WRONG_STATE', { params: { reason: 'resit-takes-nobody-in' } });
  const people = await leftOutEnrolments(writer, evaluation);
  const parts = partsOf(evaluation).map(({ part }) => part);
  const sitters = people.map((enrolmentId) => ({ enrolmentId, parts }));
  await insertEmptyMarks(writer, evaluation.id, cellsOf(sitters));
  call.note({ number: evaluation.number, name: evaluation.session_name, count: people.length });
  return { addedCount: people.length };
}

/** Takes back a batch planned by mistake. @throws {Failure} NOT_FOUND, WRONG_STATE once a mark is entered. */
export async function removeEvaluation(
  writer: Writer,
  input: { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const evaluation = await evaluationOrRefuse(writer, input.id);
  checkNotConfirmed(evaluation);
  const count = enteredCount(await markedPeople(writer, input.id));
  if (count > 0) throw new Failure('WRONG_STATE', { params: { reason: 'marks-entered', count } });
  await deleteMarksOfEvaluation(writer, input.id);
  await deleteEvaluation(writer, input.id);
  call.note({ number: evaluation.number, name: evaluation.session_name });
  return { id: input.id };
}

/** Cells by person and part, in an order of their own. */
function cellNames(
  cells: ReadonlyArray<{ readonly enrolmentId: number; readonly part: string | null }>,
): readonly string[] {
  return cells.map(({ enrolmentId, part }) => `${enrolmentId} ${part}`).toSorted();
}

/** Puts another rule and other cells in the place of those the batch was planned with. */
async function layOutAnew(writer: Writer, evaluation: EvaluationRow, heldOn: string): Promise<void> {
  const { id, session_id: sessionId } = evaluation;
  const parts = partsOf(evaluation).map(({ part }) => part);
  const rules = await partsOn(writer, parts, heldOn);
  const cells = await markedPeople(writer, id);
  const people = [...new Set(cells.map((row) => row.enrolment_id))];
  const earlier = evaluation.attempt === 'first' ? [] : (await neighboursOf(writer, evaluation)).earlier;
  const wanted = cellsOf(await partsToSit(writer, people, { sessionId, heldOn, parts, earlier }));
  const present = cells.map((row) => ({ enrolmentId: row.enrolment_id, part: row.part }));
  const isSame =
    isDeepStrictEqual(rules, partsOf(evaluation)) && isDeepStrictEqual(cellNames(wanted), cellNames(present));
  if (isSame) return;
  const count = enteredCount(cells);
  if (count > 0) {
    throw new Failure('WRONG_STATE', {
      params: { reason: 'other-rule-on-day', date: heldOn, count },
      place: { field: 'heldOn' },
    });
  }
  await setParts(writer, id, rules);
  await deleteMarksOfEvaluation(writer, id);
  await insertEmptyMarks(writer, id, wanted);
}

/**
 * Another day takes the pass mark of that day, and in a resit the parts that are still kept on it.
 * @throws {Failure} NOT_FOUND, WRONG_STATE once confirmed, or for a day with another rule once marks are entered.
 */
export async function changeEvaluation(
  writer: Writer,
  input: { readonly id: number; readonly heldOn: string; readonly evaluators: string; readonly note: string },
  call: Call,
): Promise<{ id: number }> {
  const evaluation = await evaluationOrRefuse(writer, input.id);
  checkUnlocked(evaluation);
  if (input.heldOn !== evaluation.held_on) {
    const session = await sessionOrRefuse(writer, evaluation.session_id);
    checkHeldOn(input.heldOn, { session, ...(await neighboursOf(writer, evaluation)) });
    await layOutAnew(writer, evaluation, input.heldOn);
  }
  await updateEvaluation(writer, input.id, input);
  call.note({ number: evaluation.number, name: evaluation.session_name });
  return { id: input.id };
}
