import type { Course } from '#shared/contract/courses.ts';
import { Failure } from '#shared/contract/failures.ts';
import { countReferences } from '../database/count-references.ts';
import type { Reader } from '../database/reader-writer.ts';
import { type CourseWithOccupation, findCourse, listCourseRows } from './course.table.ts';
import { compareValues, isFoundIn, pageOf } from './list-page.ts';

interface Wanted {
  readonly text: string;
  readonly view: 'active' | 'inactive' | 'all';
  readonly occupationId?: number | undefined;
  readonly sort: 'name' | 'occupation' | 'level' | 'hours' | 'kind' | 'sessions';
  readonly direction: 'up' | 'down';
  readonly after?: string | undefined;
  readonly limit: number;
}

function courseOf(row: CourseWithOccupation, sessionCount: number): Course {
  return {
    id: row.id,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    occupationId: row.occupation_id,
    occupationCode: row.occupation_code ?? '',
    occupationZh: row.occupation_zh ?? '',
    occupationEn: row.occupation_en ?? '',
    variantZh: row.variant_zh,
    variantEn: row.variant_en,
    level: row.level,
    theoryHours: row.theory_hours,
    practiceHours: row.practice_hours,
    certificateKind: row.certificate_kind,
    isActive: row.is_active === 1,
    sessionCount,
  };
}

const sortValues: Readonly<Record<Wanted['sort'], (course: Course) => string | number>> = {
  name: (course) => course.nameZh,
  occupation: (course) => course.occupationCode,
  // Upwards means from the lowest skill; courses without a level come first.
  level: (course) => (course.level === null ? 0 : 6 - course.level),
  hours: (course) => course.theoryHours + course.practiceHours,
  kind: (course) => course.certificateKind,
  sessions: (course) => course.sessionCount,
};

/** Courses found by any part of their names or their occupation's, also by pinyin. */
export async function listCourses(
  reader: Reader,
  wanted: Wanted,
): Promise<{ courses: Course[]; total: number; isTotalCapped: boolean; next: string | null }> {
  const rows = await listCourseRows(reader);
  const ids = rows.map((row) => row.id);
  const sessions = await countReferences(reader, 'course', ids);
  const valueOf = sortValues[wanted.sort];
  const sign = wanted.direction === 'up' ? 1 : -1;
  const found = rows
    .map((row) => courseOf(row, sessions.get(row.id) ?? 0))
    .filter(
      (course) =>
        (wanted.view === 'all' || course.isActive === (wanted.view === 'active')) &&
        (wanted.occupationId === undefined || course.occupationId === wanted.occupationId) &&
        isFoundIn(wanted.text, [course.nameZh, course.nameEn, course.occupationZh, course.occupationEn]),
    )
    .toSorted((left, right) => sign * compareValues(valueOf(left), valueOf(right)) || left.id - right.id);
  const { rows: courses, ...page } = pageOf(found, wanted);
  return { courses, ...page };
}

/** @throws {Failure} NOT_FOUND. */
export async function getCourse(reader: Reader, input: { readonly id: number }): Promise<Course> {
  const row = await findCourse(reader, input.id);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'course' } });
  const sessions = await countReferences(reader, 'course', [row.id]);
  return courseOf(row, sessions.get(row.id) ?? 0);
}
