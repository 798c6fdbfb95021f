import { attemptsUsed, keptParts, type SatBatch } from '#shared/rules/evaluations/carried.ts';
import type { EvaluationPart } from '#shared/rules/evaluations/parts.ts';
import type { Reader } from '../database/reader-writer.ts';
import { readSetting } from '../institution/setting.table.ts';
import { enrolledPeople } from '../sessions/enrolment.table.ts';
import type { EvaluationRow } from './evaluation.table.ts';
import { countingAttempts } from './read-outcomes.ts';
import { satBatches } from './sat-batches.ts';

/** Somebody with the parts they sit. */
export interface Sitter {
  readonly enrolmentId: number;
  readonly parts: readonly EvaluationPart[];
}

export interface Sitters {
  readonly sitters: readonly Sitter[];
  /** People who have not passed but have sat as often as the rule allows. */
  readonly spentCount: number;
  readonly resitsAtMost: number;
}

interface Batch {
  readonly sessionId: number;
  readonly heldOn: string;
  readonly parts: readonly EvaluationPart[];
  /** The batches before it, the latest first; none for a first attempt. */
  readonly earlier: readonly EvaluationRow[];
}

/** Who sits what: everybody still enrolled every part, in a resit those who have not passed the parts they lack. */
export async function chooseSitters(reader: Reader, batch: Batch): Promise<Sitters> {
  const enrolled = (await enrolledPeople(reader, batch.sessionId))
    .filter((row) => row.left_on === null)
    .map((row) => row.id);
  const resitsAtMost = await readSetting(reader, 'evaluation.resitsAtMost', batch.heldOn);
  const counting = await countingAttempts(reader, batch.sessionId);
  const unpassed = enrolled.filter((id) => counting.get(id)?.outcome.kind !== 'passed');
  const sat = await satBatches(reader, batch.earlier);
  const allowed = unpassed.filter((id) => attemptsUsed(sat.get(id) ?? []) <= resitsAtMost);
  return {
    sitters: await partsToSit(reader, allowed, batch),
    spentCount: unpassed.length - allowed.length,
    resitsAtMost,
  };
}

/** The parts each of these people sits in a batch. */
export async function partsToSit(
  reader: Reader,
  enrolmentIds: readonly number[],
  batch: Batch,
): Promise<readonly Sitter[]> {
  const months = await readSetting(reader, 'evaluation.resitMonths', batch.heldOn);
  const sat = await satBatches(reader, batch.earlier);
  const lacking = (earlier: readonly SatBatch[]) => {
    const kept = keptParts(earlier, batch.parts, { day: batch.heldOn, months });
    return batch.parts.filter((part) => !kept.some((each) => each.part === part));
  };
  return enrolmentIds.map((enrolmentId) => ({ enrolmentId, parts: lacking(sat.get(enrolmentId) ?? []) }));
}

/** An empty cell for every person and part. */
export function cellsOf(sitters: readonly Sitter[]) {
  return sitters.flatMap(({ enrolmentId, parts }) => parts.map((part) => ({ enrolmentId, part })));
}
