import { countingRules, type SatBatch } from '#shared/rules/evaluations/carried.ts';
import type { Marks } from '#shared/rules/evaluations/marks.ts';
import { judge, type Outcome } from '#shared/rules/evaluations/outcome.ts';
import type { PartRule } from '#shared/rules/evaluations/parts.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { EvaluationRow } from './evaluation.table.ts';
import { markedPeople } from './mark.table.ts';
import { batchesOf, carriedInto, satBatch, withCarried } from './sat-batches.ts';
import { marksByPerson, partsOf } from './stored-marks.ts';

/** The attempt that counts for one person of a session, with the parts carried into it. */
export interface CountingAttempt {
  readonly evaluationId: number;
  readonly heldOn: string;
  readonly isConfirmed: boolean;
  readonly rules: readonly PartRule[];
  readonly marks: Marks;
  readonly outcome: Outcome;
}

/** A confirmed pass stands; otherwise the later attempt tells how things are. */
function standsAgainstLater(known: CountingAttempt | undefined): boolean {
  return known !== undefined && known.isConfirmed && known.outcome.kind === 'passed';
}

function attemptAt(batch: EvaluationRow, own: Marks, earlier: readonly SatBatch[]): CountingAttempt {
  const carried = carriedInto(partsOf(batch), own, earlier);
  const rules = countingRules(partsOf(batch), carried);
  const marks = withCarried(own, carried);
  return {
    evaluationId: batch.id,
    heldOn: batch.held_on,
    isConfirmed: batch.confirmed_at !== null,
    rules,
    marks,
    outcome: judge(rules, marks),
  };
}

/** For everybody of a session the attempt that counts: a confirmed pass, else the latest. By enrolment. */
export async function countingAttempts(
  reader: Reader,
  sessionId: number,
): Promise<ReadonlyMap<number, CountingAttempt>> {
  const counting = new Map<number, CountingAttempt>();
  /** What each was given so far, the latest first. */
  const sat = new Map<number, readonly SatBatch[]>();
  for (const batch of (await batchesOf(reader, sessionId)).toReversed()) {
    for (const [enrolmentId, { marks }] of marksByPerson(await markedPeople(reader, batch.id))) {
      const earlier = sat.get(enrolmentId) ?? [];
      if (!standsAgainstLater(counting.get(enrolmentId))) {
        counting.set(enrolmentId, attemptAt(batch, marks, earlier));
      }
      if (batch.confirmed_at !== null) sat.set(enrolmentId, [satBatch(batch, marks), ...earlier]);
    }
  }
  return counting;
}
