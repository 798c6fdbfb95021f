import { passedParts, type PassedPart, type SatBatch } from '#shared/rules/evaluations/carried.ts';
import type { Marks } from '#shared/rules/evaluations/marks.ts';
import type { PartRule } from '#shared/rules/evaluations/parts.ts';
import type { Reader } from '../database/reader-writer.ts';
import { type EvaluationRow, findEvaluations } from './evaluation.table.ts';
import { markedPeople } from './mark.table.ts';
import { marksByPerson, partsOf } from './stored-marks.ts';

/** All batches of a session, the latest first. */
export async function batchesOf(reader: Reader, sessionId: number): Promise<readonly EvaluationRow[]> {
  return findEvaluations(reader, { text: '', view: 'all', sessionId }, { offset: 0, limit: 1000 });
}

/** The batches before and after one of its session, each the latest first. */
export async function neighboursOf(
  reader: Reader,
  evaluation: Pick<EvaluationRow, 'id' | 'session_id'>,
): Promise<{ readonly later: readonly EvaluationRow[]; readonly earlier: readonly EvaluationRow[] }> {
  const batches = await batchesOf(reader, evaluation.session_id);
  const at = batches.findIndex((batch) => batch.id === evaluation.id);
  return { later: batches.slice(0, at), earlier: batches.slice(at + 1) };
}

/** What each person was given in the confirmed ones of these batches, in their order; by enrolment. */
export async function satBatches(
  reader: Reader,
  batches: readonly EvaluationRow[],
): Promise<ReadonlyMap<number, readonly SatBatch[]>> {
  const sat = new Map<number, SatBatch[]>();
  for (const batch of batches) {
    if (batch.confirmed_at === null) continue;
    for (const [enrolmentId, { marks }] of marksByPerson(await markedPeople(reader, batch.id))) {
      sat.set(enrolmentId, [...(sat.get(enrolmentId) ?? []), satBatch(batch, marks)]);
    }
  }
  return sat;
}

export function satBatch(batch: EvaluationRow, marks: Marks): SatBatch {
  return {
    evaluationId: batch.id,
    number: batch.number,
    heldOn: batch.held_on,
    rules: partsOf(batch),
    marks,
  };
}

/**
 * The parts somebody does not sit in a batch. Whether they were kept long enough was decided when it was
 * planned: who has no cell for a part carries it, so that a later setting changes nothing.
 */
export function carriedInto(
  rules: readonly PartRule[],
  marks: Marks,
  earlier: readonly SatBatch[],
): readonly PassedPart[] {
  const unsat = rules.filter(({ part }) => marks[part] === undefined);
  return passedParts(
    earlier,
    unsat.map(({ part }) => part),
  );
}

/** The marks of a batch with those carried into it. */
export function withCarried(marks: Marks, carried: readonly PassedPart[]): Marks {
  return { ...marks, ...Object.fromEntries(carried.map(({ part, mark }) => [part, mark])) };
}
