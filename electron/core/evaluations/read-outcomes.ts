import type { Marks } from '#shared/rules/evaluations/marks.ts';
import { judge, type Outcome } from '#shared/rules/evaluations/outcome.ts';
import type { PartRule } from '#shared/rules/evaluations/parts.ts';
import type { Reader } from '../database/reader-writer.ts';
import { findEvaluations } from './evaluation.table.ts';
import { markedPeople } from './mark.table.ts';
import { marksByPerson, partsOf } from './read-evaluation.ts';

/** The attempt that counts for one person of a session. */
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

/** For everybody of a session the attempt that counts: a confirmed pass, else the latest. By enrolment. */
export async function countingAttempts(
  reader: Reader,
  sessionId: number,
): Promise<ReadonlyMap<number, CountingAttempt>> {
  const batches = await findEvaluations(
    reader,
    { text: '', view: 'all', sessionId },
    { offset: 0, limit: 1000 },
  );
  const counting = new Map<number, CountingAttempt>();
  for (const batch of batches.toReversed()) {
    const rules = partsOf(batch);
    for (const [enrolmentId, { marks }] of marksByPerson(await markedPeople(reader, batch.id))) {
      if (standsAgainstLater(counting.get(enrolmentId))) continue;
      counting.set(enrolmentId, {
        evaluationId: batch.id,
        heldOn: batch.held_on,
        isConfirmed: batch.confirmed_at !== null,
        rules,
        marks,
        outcome: judge(rules, marks),
      });
    }
  }
  return counting;
}
