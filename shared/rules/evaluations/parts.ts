import type { Level } from '#shared/lists/levels.ts';

/** 科目: theory 理论知识, skill 操作技能, review 综合评审. */
export type EvaluationPart = 'theory' | 'skill' | 'review';

/** A part of one evaluation batch, in points; stored with the batch so that a later setting changes nothing. */
export interface PartRule {
  readonly part: EvaluationPart;
  readonly fullMark: number;
  readonly passMark: number;
}

export interface CourseOfParts {
  readonly level: Level | null;
  readonly theoryHours: number;
  readonly practiceHours: number;
}

/**
 * Theory and skill at levels 5, 4 and 3; 综合评审 as well at 2 and 1 (national occupational standards). A course
 * without a level follows no standard: it is evaluated in what it teaches.
 */
export function partsOfCourse({
  level,
  theoryHours,
  practiceHours,
}: CourseOfParts): readonly EvaluationPart[] {
  if (level === 1 || level === 2) return ['theory', 'skill', 'review'];
  if (level !== null) return ['theory', 'skill'];
  return [...(theoryHours > 0 ? ['theory' as const] : []), ...(practiceHours > 0 ? ['skill' as const] : [])];
}
