import { finding, type Finding } from '../finding.ts';
import { checkMark, toTenths, type Mark, type MarkProblemCode, type Marks } from './marks.ts';
import type { EvaluationPart, PartRule } from './parts.ts';

/** The result of one person; `parts` are the parts it rests on. */
export type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly parts: readonly EvaluationPart[] }
  | { readonly kind: 'absent'; readonly parts: readonly EvaluationPart[] }
  | { readonly kind: 'misconduct'; readonly parts: readonly EvaluationPart[] }
  | { readonly kind: 'deferred'; readonly parts: readonly EvaluationPart[] }
  | { readonly kind: 'incomplete'; readonly parts: readonly EvaluationPart[] };

export function markOf(marks: Marks, part: EvaluationPart): Mark {
  return marks[part] ?? { kind: 'empty' };
}

/** Whether a part is passed; never asks about the others. */
export function isPartPassed(rule: PartRule, mark: Mark): boolean {
  return mark.kind === 'score' && toTenths(mark.value) >= toTenths(rule.passMark);
}

/**
 * Passed only when every part reaches its own mark; parts are never averaged. Misconduct decides at once, then
 * a missing mark keeps the result open, then deferral, absence and failure are named in that order.
 */
export function judge(rules: readonly PartRule[], marks: Marks): Outcome {
  const partsWith = (kind: Mark['kind']): EvaluationPart[] =>
    rules.filter((rule) => markOf(marks, rule.part).kind === kind).map((rule) => rule.part);
  const misconduct = partsWith('misconduct');
  if (misconduct.length > 0) return { kind: 'misconduct', parts: misconduct };
  const broken = rules.filter((rule) => checkMark(rule, markOf(marks, rule.part)) !== undefined);
  const missing = [...partsWith('empty'), ...broken.map((rule) => rule.part)];
  if (missing.length > 0 || rules.length === 0) return { kind: 'incomplete', parts: missing };
  const deferred = partsWith('deferred');
  if (deferred.length > 0) return { kind: 'deferred', parts: deferred };
  const absent = partsWith('absent');
  if (absent.length > 0) return { kind: 'absent', parts: absent };
  const failed = rules
    .filter((rule) => !isPartPassed(rule, markOf(marks, rule.part)))
    .map((rule) => rule.part);
  return failed.length > 0 ? { kind: 'failed', parts: failed } : { kind: 'passed' };
}

export type RowLightCode = MarkProblemCode | 'part-missing';
export type OddCode = 'parts-differ' | 'round-zero';

/** How one row of the grid stands: what keeps it from complete, and values worth a second look. */
export interface RowLight {
  readonly light: 'complete' | 'incomplete' | 'empty' | 'problem';
  readonly reasons: readonly Finding<RowLightCode>[];
  /** Unusual but allowed; confirming asks about them once. */
  readonly odd: readonly Finding<OddCode>[];
}

export interface OddSettings {
  /** Parts further apart than this many points are pointed out. */
  readonly largestDifference: number;
}

/** Until an institution says otherwise. */
export const usualOddSettings: OddSettings = { largestDifference: 30 };

/** The light of one row in the score grid. */
export function rowLight(rules: readonly PartRule[], marks: Marks, odd: OddSettings): RowLight {
  const wrong = rules.flatMap((rule) => checkMark(rule, markOf(marks, rule.part)) ?? []);
  const missing = rules.filter((rule) => markOf(marks, rule.part).kind === 'empty').map((rule) => rule.part);
  const reasons = [...wrong, ...missing.map((part) => finding('part-missing', { part }))];
  return {
    light: lightOf(wrong.length, missing.length, rules.length),
    reasons,
    odd: oddValues(rules, marks, odd),
  };
}

function lightOf(wrong: number, missing: number, parts: number): RowLight['light'] {
  if (wrong > 0) return 'problem';
  if (missing === parts) return 'empty';
  return missing > 0 ? 'incomplete' : 'complete';
}

function oddValues(rules: readonly PartRule[], marks: Marks, odd: OddSettings): readonly Finding<OddCode>[] {
  const scores = rules.flatMap((rule) => {
    const mark = markOf(marks, rule.part);
    return mark.kind === 'score' ? [{ part: rule.part, value: mark.value }] : [];
  });
  const found: Finding<OddCode>[] = scores
    .filter((score) => score.value === 0)
    .map((score) => finding('round-zero', { part: score.part }));
  const sorted = scores.toSorted((first, second) => first.value - second.value);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return found;
  const difference = (toTenths(highest.value) - toTenths(lowest.value)) / 10;
  if (difference > odd.largestDifference) {
    found.push(finding('parts-differ', { high: highest.part, low: lowest.part, difference }));
  }
  return found;
}
