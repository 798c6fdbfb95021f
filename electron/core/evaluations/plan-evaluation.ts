import { Failure } from '#shared/contract/failures.ts';
import { judge } from '#shared/rules/evaluations/outcome.ts';
import { fromTenths } from '#shared/rules/evaluations/marks.ts';
import { type PartRule, partsOfLevel } from '#shared/rules/evaluations/parts.ts';
import { takeNumbers } from '../database/counter.table.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import { readSetting } from '../institution/setting.table.ts';
import type { Call } from '../procedure.ts';
import { enrolledPeople } from '../sessions/enrolment.table.ts';
import { sessionOrRefuse } from '../sessions/plan-session.ts';
import type { SessionRow } from '../sessions/training-session.table.ts';
import {
  deleteEvaluation,
  type EvaluationRow,
  findEvaluations,
  insertEvaluation,
  updateEvaluation,
} from './evaluation.table.ts';
import { deleteMarksOfEvaluation, insertEmptyMarks, markedPeople } from './mark.table.ts';
import { evaluationOrRefuse, leftOutEnrolments, marksByPerson, partsOf } from './read-evaluation.ts';

interface NewBatch {
  readonly sessionId: number;
  readonly heldOn: string;
  readonly attempt: 'first' | 'resit';
  readonly evaluators: string;
}

/** All batches of a session, the latest first. */
export async function batchesOf(reader: Reader, sessionId: number): Promise<readonly EvaluationRow[]> {
  return findEvaluations(reader, { text: '', view: 'all', sessionId }, { offset: 0, limit: 1000 });
}

/** Enrolments that passed in some confirmed batch of the session. */
async function passedEnrolments(
  reader: Reader,
  batches: readonly EvaluationRow[],
): Promise<ReadonlySet<number>> {
  const passed = new Set<number>();
  for (const batch of batches) {
    if (batch.confirmed_at === null) continue;
    for (const [enrolmentId, { marks }] of marksByPerson(await markedPeople(reader, batch.id))) {
      if (judge(partsOf(batch), marks).kind === 'passed') passed.add(enrolmentId);
    }
  }
  return passed;
}

/** Who sits: everybody still enrolled, for a resit without those who passed. */
async function sitters(
  reader: Reader,
  input: NewBatch,
  batches: readonly EvaluationRow[],
): Promise<readonly number[]> {
  const enrolled = (await enrolledPeople(reader, input.sessionId))
    .filter((row) => row.left_on === null)
    .map((row) => row.id);
  if (input.attempt === 'first') return enrolled;
  const passed = await passedEnrolments(reader, batches);
  return enrolled.filter((id) => !passed.has(id));
}

/** The parts of the session's level with the pass mark that holds on the day. */
async function partsOn(reader: Reader, session: SessionRow, heldOn: string): Promise<readonly PartRule[]> {
  const passMark = fromTenths(await readSetting(reader, 'evaluation.passMark', heldOn));
  return partsOfLevel(session.level ?? undefined).map((part) => ({ part, fullMark: 100, passMark }));
}

function refuse(reason: string, params: Failure['data']['params'] = {}): never {
  throw new Failure('WRONG_STATE', { params: { reason, ...params } });
}

function checkPlannable(session: SessionRow, input: NewBatch, batches: readonly EvaluationRow[]): void {
  if (session.is_cancelled === 1) refuse('session-cancelled');
  const open = batches.find((batch) => batch.confirmed_at === null);
  if (open) refuse('evaluation-open', { number: open.number });
  if (input.attempt === 'first' && batches.length > 0) refuse('first-attempt-held');
  if (input.attempt === 'resit' && batches.length === 0) refuse('no-first-attempt');
  checkHeldOn(session, input.heldOn);
}

function checkHeldOn(session: Pick<SessionRow, 'starts_on'>, heldOn: string): void {
  if (heldOn >= session.starts_on) return;
  throw new Failure('WRONG_STATE', {
    params: { reason: 'held-before-start', date: session.starts_on },
    place: { field: 'heldOn' },
  });
}

/**
 * Makes a batch with an empty mark for every person and part. Parts follow the level; their pass marks are
 * stored with the batch, so that a later rule changes nothing.
 * @throws {Failure} WRONG_STATE when nobody would sit, or a batch of the session is still open.
 */
export async function planEvaluation(
  writer: Writer,
  input: NewBatch,
  call: Call,
): Promise<{ id: number; number: string }> {
  const session = await sessionOrRefuse(writer, input.sessionId);
  const batches = await batchesOf(writer, session.id);
  checkPlannable(session, input, batches);
  const people = await sitters(writer, input, batches);
  if (people.length === 0) refuse('nobody-to-evaluate');
  const parts = await partsOn(writer, session, input.heldOn);
  const serial = await takeNumbers(writer, `evaluation:${session.number}`);
  const number = `${session.number}-${serial}`;
  const id = await insertEvaluation(writer, { ...input, number, parts, now: call.now });
  await insertEmptyMarks(writer, id, cellsOf(people, parts));
  call.note({ number, name: session.name, count: people.length });
  return { id, number };
}

function cellsOf(people: readonly number[], parts: readonly PartRule[]) {
  return people.flatMap((enrolmentId) => parts.map(({ part }) => ({ enrolmentId, part })));
}

/** Takes in people enrolled since. @throws {Failure} NOT_FOUND, WRONG_STATE once confirmed or for a resit. */
export async function takeInPeople(
  writer: Writer,
  input: { readonly id: number },
  call: Call,
): Promise<{ addedCount: number }> {
  const evaluation = await evaluationOrRefuse(writer, input.id);
  checkUnlocked(evaluation);
  if (evaluation.attempt === 'resit') refuse('resit-takes-nobody-in');
  const people = await leftOutEnrolments(writer, evaluation);
  await insertEmptyMarks(writer, evaluation.id, cellsOf(people, partsOf(evaluation)));
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
  checkUnlocked(evaluation);
  const entered = (await markedPeople(writer, input.id)).filter((row) => row.kind !== 'empty').length;
  if (entered > 0) refuse('marks-entered', { count: entered });
  await deleteMarksOfEvaluation(writer, input.id);
  await deleteEvaluation(writer, input.id);
  call.note({ number: evaluation.number, name: evaluation.session_name });
  return { id: input.id };
}

/** @throws {Failure} NOT_FOUND, WRONG_STATE once confirmed. */
export async function changeEvaluation(
  writer: Writer,
  input: { readonly id: number; readonly heldOn: string; readonly evaluators: string; readonly note: string },
  call: Call,
): Promise<{ id: number }> {
  const evaluation = await evaluationOrRefuse(writer, input.id);
  checkUnlocked(evaluation);
  checkHeldOn(await sessionOrRefuse(writer, evaluation.session_id), input.heldOn);
  await updateEvaluation(writer, input.id, input);
  call.note({ number: evaluation.number, name: evaluation.session_name });
  return { id: input.id };
}

/** @throws {Failure} WRONG_STATE once the batch is confirmed. */
export function checkUnlocked(evaluation: EvaluationRow): void {
  if (evaluation.confirmed_at !== null) {
    throw new Failure('WRONG_STATE', {
      params: { reason: 'evaluation-confirmed', number: evaluation.number },
    });
  }
}
