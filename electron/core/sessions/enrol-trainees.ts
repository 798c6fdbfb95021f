import { Failure, type Problem } from '#shared/contract/failures.ts';
import type { Writer } from '../database/reader-writer.ts';
import { deleteMarksOfEnrolment } from '../evaluations/mark.table.ts';
import type { Call } from '../procedure.ts';
import { type TraineeRow, traineesByIds } from '../trainees/trainee.table.ts';
import {
  comeBack,
  deleteEnrolment,
  dependentsOfEnrolment,
  type EnrolmentRow,
  enrolledPeople,
  findEnrolment,
  insertEnrolments,
  setCategory,
  setLeft,
} from './enrolment.table.ts';
import { overlapsOf } from './check-overlaps.ts';
import { sessionOrRefuse } from './plan-session.ts';
import type { SessionRow } from './training-session.table.ts';

/** Reasons that keep these people out of the session, every person and reason. */
async function reasonsAgainst(
  writer: Writer,
  session: SessionRow,
  people: readonly TraineeRow[],
): Promise<readonly Problem[]> {
  const removed = people
    .filter((person) => person.removed_at !== null)
    .map(({ id, name }) => ({ code: 'trainee-removed', params: {}, place: { id: String(id), name } }));
  return [...removed, ...(await overlapsOf(writer, session, people))];
}

function checkOpen(session: SessionRow): void {
  if (session.is_cancelled === 1)
    throw new Failure('WRONG_STATE', { params: { reason: 'session-cancelled' } });
}

/**
 * Enrols all of these people or none; those already enrolled are passed over, those who had left come back.
 * The category is stored as it is now, because subsidies are judged as at training time; of those who come back too.
 * @throws {Failure} ROWS_REFUSED naming everybody who cannot be enrolled and why.
 */
export async function enrolTrainees(
  writer: Writer,
  input: { readonly sessionId: number; readonly traineeIds: readonly number[] },
  call: Call,
): Promise<{ enrolledCount: number; alreadyEnrolledCount: number }> {
  const session = await sessionOrRefuse(writer, input.sessionId);
  checkOpen(session);
  const wanted = [...new Set(input.traineeIds)];
  const byTrainee = new Map((await enrolledPeople(writer, session.id)).map((row) => [row.trainee_id, row]));
  const people = await traineesByIds(writer, wanted);
  if (people.length < wanted.length) throw new Failure('NOT_FOUND', { params: { what: 'trainee' } });
  const joining = people.filter((person) => byTrainee.get(person.id)?.left_on !== null);
  const problems = await reasonsAgainst(writer, session, joining);
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems: [...problems] });
  for (const person of joining) {
    const earlier = byTrainee.get(person.id);
    if (earlier) await comeBack(writer, earlier.id, { category: person.category, on: call.today });
  }
  const order = new Map(wanted.map((id, index) => [id, index]));
  const fresh = joining
    .filter((person) => !byTrainee.has(person.id))
    .toSorted((left, right) => (order.get(left.id) ?? 0) - (order.get(right.id) ?? 0))
    .map((person) => ({ traineeId: person.id, category: person.category }));
  if (fresh.length > 0) await insertEnrolments(writer, { id: session.id, today: call.today }, fresh);
  call.note({ count: joining.length, name: session.name });
  return { enrolledCount: joining.length, alreadyEnrolledCount: people.length - joining.length };
}

/** @throws {Failure} NOT_FOUND. */
export async function enrolmentOrRefuse(writer: Writer, id: number): Promise<EnrolmentRow> {
  const enrolment = await findEnrolment(writer, id);
  if (!enrolment) throw new Failure('NOT_FOUND', { params: { what: 'enrolment' } });
  return enrolment;
}

async function nameOf(writer: Writer, enrolment: EnrolmentRow): Promise<string> {
  const [person] = await traineesByIds(writer, [enrolment.trainee_id]);
  return person?.name ?? '';
}

/** Notes the day and reason somebody left. @throws {Failure} NOT_FOUND, WRONG_STATE before there was anything to leave. */
export async function withdrawTrainee(
  writer: Writer,
  input: { readonly enrolmentId: number; readonly leftOn: string; readonly reason: string },
  call: Call,
): Promise<{ id: number }> {
  const enrolment = await enrolmentOrRefuse(writer, input.enrolmentId);
  if (enrolment.left_on !== null) throw new Failure('WRONG_STATE', { params: { reason: 'already-left' } });
  const { starts_on: startsOn } = await sessionOrRefuse(writer, enrolment.session_id);
  // Rosters are often entered after the class began: whichever came first is the earliest day to leave.
  if (input.leftOn < enrolment.enrolled_on && input.leftOn < startsOn) {
    throw new Failure('WRONG_STATE', {
      params: { reason: 'left-before-enrolled' },
      place: { field: 'leftOn' },
    });
  }
  if (input.leftOn > call.today)
    throw new Failure('WRONG_STATE', { params: { reason: 'left-in-future' }, place: { field: 'leftOn' } });
  await setLeft(writer, enrolment.id, { on: input.leftOn, reason: input.reason });
  call.note({ name: await nameOf(writer, enrolment), reason: input.reason });
  return { id: enrolment.id };
}

/** Takes back an enrolment made by mistake. @throws {Failure} WRONG_STATE once marks or certificates hang on it. */
export async function removeEnrolment(
  writer: Writer,
  input: { readonly enrolmentId: number },
  call: Call,
): Promise<{ id: number }> {
  const enrolment = await enrolmentOrRefuse(writer, input.enrolmentId);
  const { marks, certificates } = await dependentsOfEnrolment(writer, enrolment.id);
  if (marks + certificates > 0)
    throw new Failure('WRONG_STATE', { params: { reason: 'enrolment-used', marks, certificates } });
  // A batch planned since holds empty cells for them; nothing is lost with those.
  await deleteMarksOfEnrolment(writer, enrolment.id);
  await deleteEnrolment(writer, enrolment.id);
  call.note({ name: await nameOf(writer, enrolment) });
  return { id: enrolment.id };
}

/** The category at enrolment may be corrected; the person's own stays. */
export async function changeCategory(
  writer: Writer,
  input: { readonly enrolmentId: number; readonly category: string },
  call: Call,
): Promise<{ id: number }> {
  const enrolment = await enrolmentOrRefuse(writer, input.enrolmentId);
  await setCategory(writer, enrolment.id, input.category);
  call.note({ name: await nameOf(writer, enrolment), category: input.category });
  return { id: enrolment.id };
}
