import type { OccupationFacts } from '#shared/contract/courses.ts';
import { Failure } from '#shared/contract/failures.ts';
import { checkCourse } from '#shared/rules/courses/check-course.ts';
import { checkOccupation } from '#shared/rules/courses/check-occupation.ts';
import type { Writer } from '../database/reader-writer.ts';
import { filedLevels } from '../institution/filed-occupation.table.ts';
import type { Call } from '../procedure.ts';
import { coursesOfOccupation } from './course.table.ts';
import {
  findOccupation,
  insertOccupation,
  type OccupationRow,
  setOccupationActive,
  updateOccupation,
} from './occupation.table.ts';

/** @throws {Failure} INVALID_INPUT with every reason. */
function checkFacts(input: OccupationFacts): void {
  const problems = checkOccupation(input).map(({ code, params, field }) => ({
    code,
    params: { ...params },
    place: { field },
  }));
  if (problems.length > 0) throw new Failure('INVALID_INPUT', { problems });
}

/** Levels from the lowest to the highest, each once. */
function ordered(levels: OccupationFacts['levels']): OccupationFacts['levels'] {
  return [...new Set(levels)].toSorted((left, right) => right - left);
}

function tidied(input: OccupationFacts): OccupationFacts {
  return {
    ...input,
    levels: ordered(input.levels),
    variants: input.variants.map((variant) => ({ ...variant, levels: ordered(variant.levels) })),
  };
}

/** @throws {Failure} INVALID_INPUT, ALREADY_EXISTS. */
export async function addOccupation(
  writer: Writer,
  input: OccupationFacts,
  call: Call,
): Promise<{ id: number }> {
  checkFacts(input);
  const id = await insertOccupation(writer, tidied(input));
  call.note({ name: input.nameZh });
  return { id };
}

async function presentOccupation(writer: Writer, id: number): Promise<OccupationRow> {
  const row = await findOccupation(writer, id);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'occupation' } });
  return row;
}

/** @throws {Failure} WRONG_STATE or ROWS_REFUSED when courses stand on what would change, each named. */
async function checkCoursesStand(writer: Writer, row: OccupationRow, input: OccupationFacts): Promise<void> {
  const courses = await coursesOfOccupation(writer, row.id);
  if (courses.length > 0 && (row.code !== input.code || row.edition !== input.edition)) {
    throw new Failure('WRONG_STATE', {
      params: { reason: 'occupation-in-use', count: courses.length },
      place: { field: 'code' },
    });
  }
  const problems = courses.flatMap((course) => {
    const draft = {
      level: course.level,
      variantZh: course.variant_zh,
      theoryHours: course.theory_hours,
      practiceHours: course.practice_hours,
      certificateKind: course.certificate_kind,
    };
    return checkCourse(draft, input).map(({ code, params }) => ({
      code,
      params: { ...params },
      place: { name: course.name_zh, id: String(course.id) },
    }));
  });
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
}

/** A filing names code, edition and level as the authority has them. @throws {Failure} WRONG_STATE. */
async function checkFilingsStand(writer: Writer, row: OccupationRow, input: OccupationFacts): Promise<void> {
  const filed = await filedLevels(writer, row.code, row.edition);
  if (filed.length === 0) return;
  if (row.code !== input.code || row.edition !== input.edition)
    throw new Failure('WRONG_STATE', { params: { reason: 'occupation-filed' }, place: { field: 'code' } });
  const lost = filed.filter((level) => !input.levels.includes(level));
  if (lost.length === 0) return;
  const params = { reason: 'occupation-level-filed', levels: lost.join(' ') };
  throw new Failure('WRONG_STATE', { params, place: { field: 'levels' } });
}

/** @throws {Failure} INVALID_INPUT, ALREADY_EXISTS, NOT_FOUND, WRONG_STATE, ROWS_REFUSED. */
export async function changeOccupation(
  writer: Writer,
  { id, ...input }: OccupationFacts & { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const row = await presentOccupation(writer, id);
  checkFacts(input);
  await checkCoursesStand(writer, row, input);
  await checkFilingsStand(writer, row, input);
  await updateOccupation(writer, id, tidied(input));
  call.note({ name: input.nameZh });
  return { id };
}

interface Chosen {
  readonly id: number;
}

/** Takes an occupation out of choice for new courses. @throws {Failure} NOT_FOUND. */
export async function deactivateOccupation(writer: Writer, { id }: Chosen, call: Call): Promise<Chosen> {
  const row = await presentOccupation(writer, id);
  await setOccupationActive(writer, id, false);
  call.note({ name: row.name_zh });
  return { id };
}

/** @throws {Failure} NOT_FOUND. */
export async function reactivateOccupation(writer: Writer, { id }: Chosen, call: Call): Promise<Chosen> {
  const row = await presentOccupation(writer, id);
  await setOccupationActive(writer, id, true);
  call.note({ name: row.name_zh });
  return { id };
}
