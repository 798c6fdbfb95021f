import type { JobVariant } from '#shared/lists/occupations.ts';
import type { Level } from '#shared/lists/levels.ts';
import { finding, type Finding } from '../finding.ts';

export type CourseProblemCode =
  | 'course-needs-occupation'
  | 'course-needs-level'
  | 'level-without-occupation'
  | 'level-not-in-occupation'
  | 'variant-unknown'
  | 'variant-not-at-level'
  | 'course-without-hours';

export type CourseField = 'occupationId' | 'level' | 'variantZh' | 'theoryHours';

/** A problem and the field of the form it belongs to. */
export type CourseFinding = Finding<CourseProblemCode> & { readonly field: CourseField };

export interface CourseDraft {
  readonly level: Level | null;
  /** Chinese name of a variant of the occupation, or empty. */
  readonly variantZh: string;
  readonly theoryHours: number;
  readonly practiceHours: number;
  readonly certificateKind: 'level' | 'training';
}

export interface OccupationOfCourse {
  readonly nameZh: string;
  readonly levels: readonly Level[];
  readonly variants: readonly JobVariant[];
}

/**
 * Everything that keeps a course from being taught as written. A level belongs to an occupation, and an
 * occupation and each of its 工种 exist only at the levels of the national standard.
 */
export function checkCourse(
  course: CourseDraft,
  occupation: OccupationOfCourse | undefined,
): readonly CourseFinding[] {
  const found: CourseFinding[] = [];
  const add = (code: CourseProblemCode, field: CourseField, params: Finding['params'] = {}): void => {
    found.push({ ...finding(code, params), field });
  };
  if (course.certificateKind === 'level') {
    if (occupation === undefined) add('course-needs-occupation', 'occupationId');
    if (course.level === null) add('course-needs-level', 'level');
  }
  if (course.level !== null) {
    if (occupation === undefined) add('level-without-occupation', 'level');
    else if (!occupation.levels.includes(course.level)) {
      add('level-not-in-occupation', 'level', {
        level: course.level,
        levels: occupation.levels.join(' '),
      });
    }
  }
  const variant = variantProblem(course, occupation);
  if (variant) add(variant, 'variantZh', { variant: course.variantZh });
  if (course.theoryHours + course.practiceHours === 0) add('course-without-hours', 'theoryHours');
  return found;
}

function variantProblem(
  course: CourseDraft,
  occupation: OccupationOfCourse | undefined,
): CourseProblemCode | undefined {
  if (course.variantZh === '') return undefined;
  const variant = occupation?.variants.find((each) => each.zh === course.variantZh);
  if (variant === undefined) return 'variant-unknown';
  return course.level !== null && !variant.levels.includes(course.level) ? 'variant-not-at-level' : undefined;
}

/** The variants that can be chosen at a level; all of them while no level is chosen. */
export function variantsAt(occupation: OccupationOfCourse, level: Level | null): readonly JobVariant[] {
  return occupation.variants.filter((variant) => level === null || variant.levels.includes(level));
}
