import type { CertificateKind, CourseFacts } from '#shared/contract/courses.ts';
import type { Level } from '#shared/lists/levels.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

export interface CourseRow {
  readonly id: number;
  readonly name_zh: string;
  readonly name_en: string;
  readonly occupation_id: number | null;
  readonly variant_zh: string;
  readonly variant_en: string;
  readonly level: Level | null;
  /** 学时 of 45 minutes. */
  readonly theory_hours: number;
  readonly practice_hours: number;
  readonly certificate_kind: CertificateKind;
  readonly is_active: number;
  readonly created_at: string;
}

/** A course with the names of its occupation; null where it has none. */
export interface CourseWithOccupation extends CourseRow {
  readonly occupation_code: string | null;
  readonly occupation_edition: string | null;
  readonly occupation_zh: string | null;
  readonly occupation_en: string | null;
}

function coursesWithOccupation(reader: Reader) {
  return reader('course').leftJoin('occupation', 'occupation.id', 'course.occupation_id').select('course.*', {
    occupation_code: 'occupation.code',
    occupation_edition: 'occupation.edition',
    occupation_zh: 'occupation.name_zh',
    occupation_en: 'occupation.name_en',
  });
}

export async function listCourseRows(reader: Reader): Promise<readonly CourseWithOccupation[]> {
  return coursesWithOccupation(reader).orderBy('course.id');
}

export async function findCourse(reader: Reader, id: number): Promise<CourseWithOccupation | undefined> {
  return coursesWithOccupation(reader).where('course.id', id).first();
}

/** Active courses with this name besides `ownId`. */
export async function coursesNamed(
  reader: Reader,
  nameZh: string,
  ownId: number | null,
): Promise<readonly CourseRow[]> {
  const named = reader('course').where({ name_zh: nameZh, is_active: true });
  return ownId === null ? named : named.whereNot('id', ownId);
}

/** Courses that teach an occupation, active or not. */
export async function coursesOfOccupation(
  reader: Reader,
  occupationId: number,
): Promise<readonly CourseRow[]> {
  return reader('course').where({ occupation_id: occupationId }).orderBy('id');
}

function columnsOf(facts: CourseFacts & { readonly variantEn: string }) {
  return {
    name_zh: facts.nameZh,
    name_en: facts.nameEn,
    occupation_id: facts.occupationId,
    variant_zh: facts.variantZh,
    variant_en: facts.variantEn,
    level: facts.level,
    theory_hours: facts.theoryHours,
    practice_hours: facts.practiceHours,
    certificate_kind: facts.certificateKind,
  };
}

export async function insertCourse(
  writer: Writer,
  facts: CourseFacts & { readonly variantEn: string },
  now: string,
): Promise<number> {
  const [id] = await writer('course').insert({ ...columnsOf(facts), created_at: now });
  return Number(id);
}

export async function updateCourse(
  writer: Writer,
  id: number,
  facts: CourseFacts & { readonly variantEn: string },
): Promise<void> {
  await writer('course').where({ id }).update(columnsOf(facts));
}

export async function setCourseActive(writer: Writer, id: number, isActive: boolean): Promise<void> {
  await writer('course').where({ id }).update({ is_active: isActive });
}
