import { Failure } from '#shared/contract/failures.ts';
import { fromTenths } from '#shared/rules/evaluations/marks.ts';
import { type EvaluationPart, type PartRule, partsOfCourse } from '#shared/rules/evaluations/parts.ts';
import { takeNumbers } from '../database/counter.table.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import { readSetting } from '../institution/setting.table.ts';
import type { Call } from '../procedure.ts';
import { sessionOrRefuse } from '../sessions/plan-session.ts';
import type { SessionRow } from '../sessions/training-session.table.ts';
import { cellsOf, chooseSitters, type Sitter, type Sitters } from './choose-sitters.ts';
import { type EvaluationRow, insertEvaluation } from './evaluation.table.ts';
import { insertEmptyMarks } from './mark.table.ts';
import { batchesOf } from './sat-batches.ts';
import { partsOf } from './stored-marks.ts';

interface NewBatch {
  readonly sessionId: number;
  readonly heldOn: string;
  readonly attempt: 'first' | 'resit';
  readonly evaluators: string;
}

/** These parts with the pass mark that holds on the day. */
export async function partsOn(
  reader: Reader,
  parts: readonly EvaluationPart[],
  heldOn: string,
): Promise<readonly PartRule[]> {
  const passMark = fromTenths(await readSetting(reader, 'evaluation.passMark', heldOn));
  return parts.map((part) => ({ part, fullMark: 100, passMark }));
}

/** What the course is evaluated in; a resit follows the first attempt, whatever became of the course since. */
function partNames(session: SessionRow, earlier: readonly EvaluationRow[]): readonly EvaluationPart[] {
  const first = earlier.at(-1);
  if (first !== undefined) return partsOf(first).map(({ part }) => part);
  const { level, theory_hours: theoryHours, practice_hours: practiceHours } = session;
  return partsOfCourse({ level, theoryHours, practiceHours });
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
  checkHeldOn(input.heldOn, { session, later: [], earlier: batches });
}

interface Surroundings {
  readonly session: Pick<SessionRow, 'starts_on'>;
  /** The other batches of the session, the latest first. */
  readonly later: readonly EvaluationRow[];
  readonly earlier: readonly EvaluationRow[];
}

function refuseDay(reason: string, params: Failure['data']['params']): never {
  throw new Failure('WRONG_STATE', { params: { reason, ...params }, place: { field: 'heldOn' } });
}

/** @throws {Failure} WRONG_STATE for a day before the session, before an earlier batch or behind a later one. */
export function checkHeldOn(heldOn: string, { session, later, earlier }: Surroundings): void {
  if (heldOn < session.starts_on) refuseDay('held-before-start', { date: session.starts_on });
  const [before] = earlier;
  if (before && heldOn < before.held_on)
    refuseDay('held-before-earlier', { number: before.number, date: before.held_on });
  const after = later.at(-1);
  if (after && heldOn > after.held_on)
    refuseDay('held-behind-later', { number: after.number, date: after.held_on });
}

function checkAnybody({ sitters, spentCount, resitsAtMost }: Sitters): readonly Sitter[] {
  if (sitters.length > 0) return sitters;
  if (spentCount > 0) refuse('resits-used', { count: resitsAtMost });
  return refuse('nobody-to-evaluate');
}

/**
 * Makes a batch with an empty mark for every person and part they sit. Parts follow the course; their pass
 * marks are stored with the batch, so that a later rule changes nothing.
 * @throws {Failure} WRONG_STATE when nobody would sit, or a batch of the session is still open.
 */
export async function planEvaluation(
  writer: Writer,
  input: NewBatch,
  call: Call,
): Promise<{ id: number; number: string }> {
  const { sessionId, heldOn } = input;
  const session = await sessionOrRefuse(writer, sessionId);
  const earlier = await batchesOf(writer, sessionId);
  checkPlannable(session, input, earlier);
  const parts = partNames(session, earlier);
  const sitters = checkAnybody(await chooseSitters(writer, { sessionId, heldOn, parts, earlier }));
  const serial = await takeNumbers(writer, `evaluation:${session.number}`);
  const number = `${session.number}-${serial}`;
  const rules = await partsOn(writer, parts, heldOn);
  const id = await insertEvaluation(writer, { ...input, number, parts: rules, now: call.now });
  await insertEmptyMarks(writer, id, cellsOf(sitters));
  call.note({ number, name: session.name, count: sitters.length });
  return { id, number };
}
