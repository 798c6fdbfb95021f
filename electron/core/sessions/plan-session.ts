import { Failure } from '#shared/contract/failures.ts';
import { levelItem } from '#shared/lists/levels.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import { takeNumbers } from '../database/counter.table.ts';
import { batchStandings } from '../evaluations/evaluation-standing.table.ts';
import { checkOverlaps } from './check-overlaps.ts';
import { enrolledPeople } from './enrolment.table.ts';
import { type CourseRow, findCourse } from '../courses/course.table.ts';
import type { Call } from '../procedure.ts';
import {
  findSession,
  insertSession,
  type SessionFacts,
  type SessionRow,
  setCancelled,
  setFiledOn,
  updateSession,
} from './training-session.table.ts';

/** @throws {Failure} NOT_FOUND. */
export async function sessionOrRefuse(reader: Reader, id: number): Promise<SessionRow> {
  const session = await findSession(reader, id);
  if (!session) throw new Failure('NOT_FOUND', { params: { what: 'session' } });
  return session;
}

async function courseOrRefuse(reader: Reader, id: number): Promise<CourseRow> {
  const course = await findCourse(reader, id);
  if (!course) throw new Failure('NOT_FOUND', { params: { what: 'course' }, place: { field: 'courseId' } });
  return course;
}

function checkDays({ startsOn, endsOn }: Pick<SessionFacts, 'startsOn' | 'endsOn'>): void {
  if (endsOn < startsOn)
    throw new Failure('WRONG_STATE', { params: { reason: 'ends-before-start' }, place: { field: 'endsOn' } });
}

/** `2026-11 养老护理员 五级`: month, course, level. */
export async function proposeName(
  reader: Reader,
  input: { readonly courseId: number; readonly startsOn: string },
): Promise<{ name: string }> {
  const course = await courseOrRefuse(reader, input.courseId);
  const [level = ''] = course.level === null ? [] : levelItem(course.level).zh.split('/');
  const name = course.name_zh.includes(level) ? course.name_zh : `${course.name_zh} ${level}`;
  return { name: `${input.startsOn.slice(0, 7)} ${name}` };
}

/**
 * Plans a session of a course and gives it a number, e.g. `2611-31`: November 2026, the 31st session of that year.
 * @throws {Failure} NOT_FOUND, WRONG_STATE.
 */
export async function planSession(
  writer: Writer,
  input: SessionFacts,
  call: Call,
): Promise<{ id: number; number: string }> {
  const course = await courseOrRefuse(writer, input.courseId);
  if (course.is_active === 0)
    throw new Failure('WRONG_STATE', { params: { reason: 'course-inactive' }, place: { field: 'courseId' } });
  checkDays(input);
  const month = `${input.startsOn.slice(2, 4)}${input.startsOn.slice(5, 7)}`;
  // Counted through the year, so that certificate numbers can name the session by three digits.
  const serial = await takeNumbers(writer, `session:${input.startsOn.slice(0, 4)}`);
  const number = `${month}-${String(serial).padStart(2, '0')}`;
  const id = await insertSession(writer, { ...input, number, now: call.now });
  call.note({ name: input.name, number });
  return { id, number };
}

/** @throws {Failure} ROWS_REFUSED naming everybody who would be in two sessions at once on these days. */
async function checkPeopleOnDays(
  writer: Writer,
  session: Pick<SessionRow, 'id' | 'starts_on' | 'ends_on'>,
): Promise<void> {
  const people = (await enrolledPeople(writer, session.id)).filter((row) => row.left_on === null);
  await checkOverlaps(
    writer,
    session,
    people.map((row) => ({ id: row.trainee_id, name: row.name })),
  );
}

/**
 * What stands on a session's days: a batch is held after the start, and issued certificates print the days.
 * @throws {Failure} WRONG_STATE.
 */
async function checkBatchesOnDays(writer: Writer, session: SessionRow, facts: SessionFacts): Promise<void> {
  if (session.certified_count + session.waiting_count > 0) {
    throw new Failure('WRONG_STATE', {
      params: { reason: 'session-certified-days' },
      place: { field: 'startsOn' },
    });
  }
  const [first] = await batchStandings(writer, [session.id]);
  if (first && first.held_on < facts.startsOn) {
    throw new Failure('WRONG_STATE', {
      params: { reason: 'starts-after-evaluation', number: first.number, day: first.held_on },
      place: { field: 'startsOn' },
    });
  }
}

/** @throws {Failure} ROWS_REFUSED; WRONG_STATE when the course would change under marks or certificates. */
export async function changeSession(
  writer: Writer,
  input: SessionFacts & { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const session = await sessionOrRefuse(writer, input.id);
  await courseOrRefuse(writer, input.courseId);
  checkDays(input);
  const isEvaluated = session.evaluation_count > 0 || session.certified_count + session.waiting_count > 0;
  if (session.course_id !== input.courseId && isEvaluated) {
    throw new Failure('WRONG_STATE', {
      params: { reason: 'session-evaluated' },
      place: { field: 'courseId' },
    });
  }
  if (input.startsOn !== session.starts_on || input.endsOn !== session.ends_on) {
    await checkBatchesOnDays(writer, session, input);
    await checkPeopleOnDays(writer, { id: session.id, starts_on: input.startsOn, ends_on: input.endsOn });
  }
  await updateSession(writer, input.id, input);
  call.note({ name: input.name });
  return { id: input.id };
}

/** Records or clears the day the opening file was taken. @throws {Failure} WRONG_STATE for a day to come. */
export async function fileSession(
  writer: Writer,
  input: { readonly id: number; readonly filedOn: string | null },
  call: Call,
): Promise<{ id: number }> {
  const session = await sessionOrRefuse(writer, input.id);
  if (input.filedOn !== null && input.filedOn > call.today)
    throw new Failure('WRONG_STATE', { params: { reason: 'filed-in-future' }, place: { field: 'filedOn' } });
  await setFiledOn(writer, input.id, input.filedOn);
  call.note({ name: session.name, day: input.filedOn ?? '' });
  return { id: input.id };
}

/** @throws {Failure} WRONG_STATE once certificates were issued. */
export async function cancelSession(
  writer: Writer,
  input: { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const session = await sessionOrRefuse(writer, input.id);
  if (session.is_cancelled === 1)
    throw new Failure('WRONG_STATE', { params: { reason: 'session-cancelled' } });
  if (session.certified_count + session.waiting_count > 0) {
    throw new Failure('WRONG_STATE', { params: { reason: 'session-certified' } });
  }
  await setCancelled(writer, input.id, true);
  call.note({ name: session.name });
  return { id: input.id };
}

/**
 * A cancelled session goes on where it was.
 * @throws {Failure} WRONG_STATE when it is not cancelled; ROWS_REFUSED naming everybody in another session by now.
 */
export async function restoreSession(
  writer: Writer,
  input: { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const session = await sessionOrRefuse(writer, input.id);
  if (session.is_cancelled === 0)
    throw new Failure('WRONG_STATE', { params: { reason: 'session-not-cancelled' } });
  await checkPeopleOnDays(writer, session);
  await setCancelled(writer, input.id, false);
  call.note({ name: session.name });
  return { id: input.id };
}
