import type { Level } from '#shared/lists/levels.ts';

/** 科目: theory 理论知识, skill 操作技能, review 综合评审. */
export type EvaluationPart = 'theory' | 'skill' | 'review';

/** A part of one evaluation batch, in points; stored with the batch so that a later setting changes nothing. */
export interface PartRule {
  readonly part: EvaluationPart;
  readonly fullMark: number;
  readonly passMark: number;
}

/** Theory and skill at levels 5, 4 and 3; 综合评审 as well at 2 and 1 (national occupational standards). */
export function partsOfLevel(level: Level | undefined): readonly EvaluationPart[] {
  return level === 1 || level === 2 ? ['theory', 'skill', 'review'] : ['theory', 'skill'];
}

/** Each part out of 100, passed from 60, unless settings say otherwise. */
export function defaultParts(level: Level | undefined): readonly PartRule[] {
  return partsOfLevel(level).map((part) => ({ part, fullMark: 100, passMark: 60 }));
}
