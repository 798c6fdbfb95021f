import type { Reader, Writer } from '../database/reader-writer.ts';

export interface EnrolmentRow {
  readonly id: number;
  readonly session_id: number;
  readonly trainee_id: number;
  readonly position: number;
  readonly category: string;
  readonly enrolled_on: string;
  readonly left_on: string | null;
  readonly left_reason: string;
}

export interface EnrolledRow extends EnrolmentRow {
  readonly name: string;
  readonly pinyin: string;
  readonly id_kind: string;
  readonly id_number: string;
  readonly phone: string;
  readonly photo_file_id: string | null;
}

export async function findEnrolment(reader: Reader, id: number): Promise<EnrolmentRow | undefined> {
  return reader('enrolment').where({ id }).first();
}

/** Everybody of a session in roster order, those who left included. */
export async function enrolledPeople(reader: Reader, sessionId: number): Promise<readonly EnrolledRow[]> {
  return reader('enrolment')
    .join('trainee', 'trainee.id', 'enrolment.trainee_id')
    .where('enrolment.session_id', sessionId)
    .orderBy('enrolment.position')
    .select(
      'enrolment.*',
      'trainee.name',
      'trainee.pinyin',
      'trainee.id_kind',
      'trainee.id_number',
      'trainee.phone',
      'trainee.photo_file_id',
    );
}

/** Other running sessions that these people are in on overlapping days. */
export async function overlappingEnrolments(
  reader: Reader,
  traineeIds: readonly number[],
  session: { readonly id: number; readonly starts_on: string; readonly ends_on: string },
): Promise<ReadonlyArray<{ trainee_id: number; name: string }>> {
  return reader('enrolment')
    .join('training_session', 'training_session.id', 'enrolment.session_id')
    .whereIn('enrolment.trainee_id', [...traineeIds])
    .whereNull('enrolment.left_on')
    .whereNot('enrolment.session_id', session.id)
    .where('training_session.is_cancelled', false)
    .where('training_session.starts_on', '<=', session.ends_on)
    .where('training_session.ends_on', '>=', session.starts_on)
    .select('enrolment.trainee_id', 'training_session.name');
}

interface NewEnrolment {
  readonly traineeId: number;
  readonly category: string;
}

/** Enrols people in the given order behind those already there, by one statement. */
export async function insertEnrolments(
  writer: Writer,
  session: { readonly id: number; readonly today: string },
  people: readonly NewEnrolment[],
): Promise<void> {
  await writer.raw(
    `INSERT INTO enrolment (session_id, trainee_id, position, category, enrolled_on)
     SELECT ?, value ->> 'traineeId',
       (SELECT coalesce(max(position), 0) FROM enrolment WHERE session_id = ?) + key + 1,
       value ->> 'category', ?
     FROM json_each(?)`,
    [session.id, session.id, session.today, JSON.stringify(people)],
  );
}

export async function setLeft(
  writer: Writer,
  id: number,
  left: { readonly on: string; readonly reason: string },
): Promise<void> {
  await writer('enrolment').where({ id }).update({ left_on: left.on, left_reason: left.reason });
}

/** Somebody who left comes back to their place, on a new day and in the category of that day. */
export async function comeBack(
  writer: Writer,
  id: number,
  { category, on }: { readonly category: string; readonly on: string },
): Promise<void> {
  await writer('enrolment')
    .where({ id })
    .update({ left_on: null, left_reason: '', category, enrolled_on: on });
}

export async function setCategory(writer: Writer, id: number, category: string): Promise<void> {
  await writer('enrolment').where({ id }).update({ category });
}

export async function deleteEnrolment(writer: Writer, id: number): Promise<void> {
  await writer('enrolment').where({ id }).delete();
}

/** Marks and certificates that stand on an enrolment. */
export async function dependentsOfEnrolment(
  reader: Reader,
  id: number,
): Promise<{ marks: number; certificates: number }> {
  const [row]: ReadonlyArray<{ marks: number; certificates: number }> = await reader.raw(
    // A confirmed batch keeps whoever was in it, also one who left before any mark.
    `SELECT (SELECT count(*) FROM mark JOIN evaluation ON evaluation.id = mark.evaluation_id
             WHERE enrolment_id = ? AND (kind <> 'empty' OR confirmed_at IS NOT NULL)) AS marks,
            (SELECT count(*) FROM certificate WHERE enrolment_id = ?) AS certificates`,
    [id, id],
  );
  return row ?? { marks: 0, certificates: 0 };
}

export interface EnrolmentOfTrainee extends EnrolmentRow {
  readonly session_number: string;
  readonly session_name: string;
  readonly starts_on: string;
  readonly ends_on: string;
}

/** The sessions one person is or was in, newest first. */
export async function enrolmentsOfTrainee(
  reader: Reader,
  traineeId: number,
): Promise<readonly EnrolmentOfTrainee[]> {
  return reader('enrolment')
    .join('training_session', 'training_session.id', 'enrolment.session_id')
    .where('enrolment.trainee_id', traineeId)
    .orderBy('training_session.starts_on', 'desc')
    .select(
      'enrolment.*',
      { session_number: 'training_session.number' },
      { session_name: 'training_session.name' },
      'training_session.starts_on',
      'training_session.ends_on',
    );
}
