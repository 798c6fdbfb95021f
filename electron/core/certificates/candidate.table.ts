import { addDays } from '#shared/rules/trainees/dates.ts';
import type { Reader } from '../database/reader-writer.ts';

/** A person of a session with what a certificate is made from. */
export interface CandidateRow {
  readonly enrolment_id: number;
  readonly trainee_id: number;
  readonly left_on: string | null;
  readonly name: string;
  readonly pinyin: string;
  /** Romanised name as confirmed; '' where nobody did. */
  readonly name_en: string;
  readonly id_kind: string;
  readonly id_number: string;
  readonly sex: 'male' | 'female' | null;
  readonly photo_file_id: string | null;
  /** JSON of what the picture check found. */
  readonly photo_checks: string;
}

/** Everybody of a session in roster order, or only the given enrolments. */
export async function candidateRows(
  reader: Reader,
  sessionId: number,
  enrolmentIds?: readonly number[],
): Promise<readonly CandidateRow[]> {
  const query = reader('enrolment')
    .join('trainee', 'trainee.id', 'enrolment.trainee_id')
    .where('enrolment.session_id', sessionId)
    .orderBy('enrolment.position')
    .select(
      { enrolment_id: 'enrolment.id' },
      'enrolment.trainee_id',
      'enrolment.left_on',
      'trainee.name',
      'trainee.pinyin',
      'trainee.id_kind',
      'trainee.id_number',
      'trainee.sex',
      'trainee.photo_file_id',
      'trainee.photo_checks',
      reader.raw("coalesce(trainee.details ->> 'nameEn', '') AS name_en"),
    );
  return enrolmentIds === undefined ? query : query.whereIn('enrolment.id', [...enrolmentIds]);
}

/** The session an enrolment belongs to. */
export async function sessionOfEnrolment(reader: Reader, enrolmentId: number): Promise<number | undefined> {
  const row: { session_id: number } | undefined = await reader('enrolment')
    .where({ id: enrolmentId })
    .first('session_id');
  return row?.session_id;
}

/** Sessions with certificates that wait for a number, a print or to be handed over; however long ago. */
export async function sessionsInHand(reader: Reader): Promise<readonly number[]> {
  const rows: ReadonlyArray<{ session_id: number }> = await reader('certificate')
    // The words of the partial index: SQLite does not use it for bound values.
    .whereRaw(`state IN ('waiting', 'numbered', 'printed')`)
    .distinct('session_id');
  return rows.map((row) => row.session_id);
}

/** Who passed longer ago than this and has no certificate is not counted as work to do. */
const daysBack = 365;

/** The first day on which a session may have ended whose certificates are still counted as work to do. */
export function workSince(today: string): string {
  return addDays(today, -daysBack);
}

/** Sessions that ended since a day and have a confirmed evaluation. */
export async function evaluatedSessions(reader: Reader, since: string): Promise<readonly number[]> {
  const rows: ReadonlyArray<{ id: number }> = await reader('training_session')
    .where('is_cancelled', false)
    .where('ends_on', '>=', since)
    .whereIn('id', reader('evaluation').whereNotNull('confirmed_at').select('session_id'))
    .select('id');
  return rows.map((row) => row.id);
}
