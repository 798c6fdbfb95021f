import { addMonths, type PlainDate } from '../trainees/dates.ts';
import type { Mark, Marks } from './marks.ts';
import { isPartPassed, judge, type OddSettings, type Outcome, rowLight, type RowLight } from './outcome.ts';
import type { EvaluationPart, PartRule } from './parts.ts';

/** A confirmed batch as one person sat it; `marks` has only the parts they sat there. */
export interface SatBatch {
  readonly evaluationId: number;
  readonly number: string;
  readonly heldOn: PlainDate;
  readonly rules: readonly PartRule[];
  readonly marks: Marks;
}

/** A part passed in an earlier batch and not sat again (单科合格成绩保留), with the pass mark of then. */
export interface CarriedPart extends PartRule {
  readonly evaluationId: number;
  readonly number: string;
  readonly heldOn: PlainDate;
}

/** A carried part with its mark. */
export interface PassedPart extends CarriedPart {
  readonly mark: Mark;
}

/**
 * Those of `parts` that were passed. The latest batch in which a part was sat decides it: whoever sat it again
 * after its period had run out and failed has not passed it. `earlier` is confirmed, the latest first.
 */
export function passedParts(
  earlier: readonly SatBatch[],
  parts: readonly EvaluationPart[],
): readonly PassedPart[] {
  return parts.flatMap((part) => {
    const batch = earlier.find(({ marks }) => marks[part] !== undefined);
    const rule = batch?.rules.find((each) => each.part === part);
    const mark = batch?.marks[part];
    if (batch === undefined || rule === undefined || mark === undefined || !isPartPassed(rule, mark))
      return [];
    const { evaluationId, number, heldOn } = batch;
    return [{ ...rule, mark, evaluationId, number, heldOn }];
  });
}

/** What somebody need not sit on a day: the parts passed no longer than `months` before. */
export function keptParts(
  earlier: readonly SatBatch[],
  parts: readonly EvaluationPart[],
  on: { readonly day: PlainDate; readonly months: number },
): readonly PassedPart[] {
  return passedParts(earlier, parts).filter(({ heldOn }) => on.day <= addMonths(heldOn, on.months));
}

function isSat({ kind }: Mark): boolean {
  return kind !== 'deferred' && kind !== 'empty';
}

/** How often somebody has sat; a batch that was deferred as a whole (缓考) uses up no attempt. */
export function attemptsUsed(earlier: readonly SatBatch[]): number {
  return earlier.filter(({ marks }) => Object.values(marks).some(isSat)).length;
}

/** The parts a person sits in a batch. */
export function satRules(rules: readonly PartRule[], carried: readonly CarriedPart[]): readonly PartRule[] {
  return rules.filter(({ part }) => !carried.some((each) => each.part === part));
}

/** What a person is judged by: a carried part by the pass mark of its own batch. */
export function countingRules(
  rules: readonly PartRule[],
  carried: readonly CarriedPart[],
): readonly PartRule[] {
  return rules.map((rule) => {
    const known = carried.find(({ part }) => part === rule.part);
    return known === undefined
      ? rule
      : { part: known.part, fullMark: known.fullMark, passMark: known.passMark };
  });
}

/** One row of the grid: the result over carried and own parts, the light over the parts that are sat. */
export function judgeRow(
  rules: readonly PartRule[],
  row: { readonly marks: Marks; readonly carried: readonly CarriedPart[] },
  odd: OddSettings,
): RowLight & { readonly outcome: Outcome } {
  const outcome = judge(countingRules(rules, row.carried), row.marks);
  return { outcome, ...rowLight(satRules(rules, row.carried), row.marks, odd) };
}
