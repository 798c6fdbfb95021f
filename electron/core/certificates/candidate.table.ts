import type { Reader } from '../database/reader-writer.ts';

/** A person of a session with what a certificate is made from. */
export interface CandidateRow {
  readonly enrolment_id: number;
  readonly trainee_id: number;
  readonly left_on: string | null;
  readonly name: string;
  readonly pinyin: string;
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

/** Sessions with a confirmed evaluation and somebody whose certificate is not handed over, the latest first. */
export async function evaluatedSessions(
  reader: Reader,
  since: string,
  limit: number,
): Promise<readonly number[]> {
  const rows: ReadonlyArray<{ id: number }> = await reader('training_session')
    .where('is_cancelled', false)
    .where('ends_on', '>=', since)
    .whereIn('id', reader('evaluation').whereNotNull('confirmed_at').select('session_id'))
    .whereRaw(
      `EXISTS (SELECT 1 FROM enrolment WHERE enrolment.session_id = training_session.id AND enrolment.left_on IS NULL
         AND NOT EXISTS (SELECT 1 FROM certificate WHERE certificate.enrolment_id = enrolment.id AND certificate.state = 'handed-over'))`,
    )
    .orderBy('ends_on', 'desc')
    .limit(limit)
    .select('id');
  return rows.map((row) => row.id);
}
