import type { CourseFacts } from '#shared/contract/courses.ts';
import { Failure } from '#shared/contract/failures.ts';
import { checkCourse } from '#shared/rules/courses/check-course.ts';
import { countReferences } from '../database/count-references.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import {
  type CourseRow,
  coursesNamed,
  findCourse,
  insertCourse,
  setCourseActive,
  updateCourse,
} from './course.table.ts';
import { findOccupation, occupationOf, type StoredOccupation } from './occupation.table.ts';

async function chosenOccupation(
  writer: Writer,
  id: number | null,
  present: CourseRow | undefined,
): Promise<StoredOccupation | undefined> {
  if (id === null) return undefined;
  const row = await findOccupation(writer, id);
  if (!row)
    throw new Failure('NOT_FOUND', { params: { what: 'occupation' }, place: { field: 'occupationId' } });
  // A course keeps an occupation that went out of use after it was chosen.
  if (row.is_active !== 1 && present?.occupation_id !== id) {
    throw new Failure('WRONG_STATE', {
      params: { reason: 'occupation-inactive', name: row.name_zh },
      place: { field: 'occupationId' },
    });
  }
  return occupationOf(row);
}

/** The facts as stored, after every check. */
async function checked(
  writer: Writer,
  input: CourseFacts,
  present?: CourseRow,
): Promise<CourseFacts & { readonly variantEn: string }> {
  const occupation = await chosenOccupation(writer, input.occupationId, present);
  const problems = checkCourse(input, occupation).map(({ code, params, field }) => ({
    code,
    params: { ...params },
    place: { field },
  }));
  if (problems.length > 0) throw new Failure('INVALID_INPUT', { problems });
  const [named] = await coursesNamed(writer, input.nameZh, present?.id ?? null);
  if (named) {
    throw new Failure('ALREADY_EXISTS', {
      params: { what: 'course', value: input.nameZh },
      place: { field: 'nameZh', id: String(named.id) },
    });
  }
  const variant = occupation?.variants.find((each) => each.zh === input.variantZh);
  return { ...input, variantEn: variant?.en ?? '' };
}

/** @throws {Failure} INVALID_INPUT with every reason, ALREADY_EXISTS, NOT_FOUND, WRONG_STATE. */
export async function addCourse(writer: Writer, input: CourseFacts, call: Call): Promise<{ id: number }> {
  const id = await insertCourse(writer, await checked(writer, input), call.now);
  call.note({ name: input.nameZh });
  return { id };
}

async function presentCourse(writer: Writer, id: number): Promise<CourseRow> {
  const row = await findCourse(writer, id);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'course' } });
  return row;
}

/** What sessions of the course stand on: their evaluation parts and certificates follow from it. */
function isSameTraining(row: CourseRow, input: CourseFacts): boolean {
  return (
    row.occupation_id === input.occupationId &&
    row.variant_zh === input.variantZh &&
    row.level === input.level &&
    row.certificate_kind === input.certificateKind
  );
}

/** @throws {Failure} as `addCourse`; WRONG_STATE when sessions stand on what would change. */
export async function changeCourse(
  writer: Writer,
  { id, ...input }: CourseFacts & { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const row = await presentCourse(writer, id);
  const sessionCount = (await countReferences(writer, 'course', [id])).get(id) ?? 0;
  if (sessionCount > 0 && !isSameTraining(row, input)) {
    throw new Failure('WRONG_STATE', { params: { reason: 'course-in-use', count: sessionCount } });
  }
  await updateCourse(writer, id, await checked(writer, input, row));
  call.note({ name: input.nameZh });
  return { id };
}

interface Chosen {
  readonly id: number;
}

/** Takes a course out of choice for new sessions. @throws {Failure} NOT_FOUND. */
export async function deactivateCourse(writer: Writer, { id }: Chosen, call: Call): Promise<Chosen> {
  const row = await presentCourse(writer, id);
  await setCourseActive(writer, id, false);
  call.note({ name: row.name_zh });
  return { id };
}

/** @throws {Failure} NOT_FOUND; ALREADY_EXISTS when another course took the name meanwhile. */
export async function reactivateCourse(writer: Writer, { id }: Chosen, call: Call): Promise<Chosen> {
  const row = await presentCourse(writer, id);
  const [named] = await coursesNamed(writer, row.name_zh, id);
  if (named) throw new Failure('ALREADY_EXISTS', { params: { what: 'course', value: row.name_zh } });
  await setCourseActive(writer, id, true);
  call.note({ name: row.name_zh });
  return { id };
}
