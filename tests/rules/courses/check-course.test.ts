import { describe, expect, test } from 'vitest';
import { type CourseDraft, checkCourse, variantsAt } from '#shared/rules/courses/check-course.ts';

const domestic = {
  nameZh: '家政服务员',
  levels: [5, 4, 3, 2] as const,
  variants: [{ zh: '母婴护理员', en: 'Maternal and Infant Carer', levels: [5, 4, 3] as const }],
};

const draft: CourseDraft = {
  level: 5,
  variantZh: '',
  theoryHours: 40,
  practiceHours: 80,
  certificateKind: 'level',
};

function codes(course: CourseDraft, occupation?: typeof domestic): readonly string[] {
  return checkCourse(course, occupation).map((each) => `${each.field}: ${each.code}`);
}

describe('what keeps a course from being taught', () => {
  test('a course for a level of its occupation is sound', () => {
    expect(codes(draft, domestic)).toEqual([]);
  });

  test('a level the occupation does not have is refused with the levels it has', () => {
    expect(checkCourse({ ...draft, level: 1 }, domestic)).toEqual([
      { code: 'level-not-in-occupation', params: { level: 1, levels: '5 4 3 2' }, field: 'level' },
    ]);
  });

  test('a job variant exists only at its own levels', () => {
    expect(codes({ ...draft, variantZh: '母婴护理员' }, domestic)).toEqual([]);
    expect(codes({ ...draft, level: 2, variantZh: '母婴护理员' }, domestic)).toEqual([
      'variantZh: variant-not-at-level',
    ]);
    expect(codes({ ...draft, variantZh: '保洁员' }, domestic)).toEqual(['variantZh: variant-unknown']);
    expect(variantsAt(domestic, 2)).toEqual([]);
    expect(variantsAt(domestic, null)).toHaveLength(1);
  });

  test('a level certificate needs an occupation and a level; every reason is named at once', () => {
    const bare = { ...draft, level: null, theoryHours: 0, practiceHours: 0 };
    expect(codes(bare)).toEqual([
      'occupationId: course-needs-occupation',
      'level: course-needs-level',
      'theoryHours: course-without-hours',
    ]);
  });

  test('a training course needs neither, but a level belongs to an occupation', () => {
    expect(codes({ ...draft, certificateKind: 'training', level: null })).toEqual([]);
    expect(codes({ ...draft, certificateKind: 'training' })).toEqual(['level: level-without-occupation']);
  });
});
