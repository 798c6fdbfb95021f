import type { Knex } from 'knex';
import type { Reader, Writer } from '../database/reader-writer.ts';

/** A session joined with its course and what hangs on it; everything the thread is decided from. */
export interface SessionRow {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly course_id: number;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly venue: string;
  readonly trainer: string;
  readonly target_count: number;
  readonly filed_on: string | null;
  readonly is_filing_required: number;
  readonly note: string;
  readonly is_cancelled: number;
  readonly created_at: string;
  readonly course_name_zh: string;
  readonly course_name_en: string;
  readonly variant_zh: string;
  readonly variant_en: string;
  readonly level: 1 | 2 | 3 | 4 | 5 | null;
  readonly theory_hours: number;
  readonly practice_hours: number;
  readonly certificate_kind: 'level' | 'training';
  readonly occupation_code: string | null;
  readonly occupation_edition: string | null;
  readonly occupation_zh: string | null;
  readonly occupation_en: string | null;
  readonly enrolled_count: number;
  readonly without_photo_count: number;
  readonly evaluation_count: number;
  readonly open_evaluation_count: number;
  readonly last_evaluation_on: string | null;
  readonly certified_count: number;
  readonly waiting_count: number;
  readonly printed_count: number;
  readonly handed_over_count: number;
}

const enrolled = 'enrolment.session_id = training_session.id AND enrolment.left_on IS NULL';
const certificates = "certificate.session_id = training_session.id AND certificate.state <> 'voided'";

/** Counts as correlated subqueries: a page of 50 sessions reads only their own rows. */
const counts = [
  `(SELECT count(*) FROM enrolment WHERE ${enrolled}) AS enrolled_count`,
  `(SELECT count(*) FROM enrolment JOIN trainee ON trainee.id = enrolment.trainee_id WHERE ${enrolled} AND trainee.photo_file_id IS NULL) AS without_photo_count`,
  '(SELECT count(*) FROM evaluation WHERE evaluation.session_id = training_session.id) AS evaluation_count',
  '(SELECT count(*) FROM evaluation WHERE evaluation.session_id = training_session.id AND evaluation.confirmed_at IS NULL) AS open_evaluation_count',
  '(SELECT max(held_on) FROM evaluation WHERE evaluation.session_id = training_session.id) AS last_evaluation_on',
  `(SELECT count(*) FROM certificate WHERE ${certificates} AND certificate.number IS NOT NULL) AS certified_count`,
  `(SELECT count(*) FROM certificate WHERE ${certificates} AND certificate.number IS NULL) AS waiting_count`,
  `(SELECT count(*) FROM certificate WHERE ${certificates} AND certificate.state IN ('printed', 'handed-over')) AS printed_count`,
  `(SELECT count(*) FROM certificate WHERE ${certificates} AND certificate.state = 'handed-over') AS handed_over_count`,
];

function sessionsWithFacts(reader: Reader): Knex.QueryBuilder<object, SessionRow[]> {
  return reader('training_session')
    .join('course', 'course.id', 'training_session.course_id')
    .leftJoin('occupation', 'occupation.id', 'course.occupation_id')
    .select('training_session.*', {
      course_name_zh: 'course.name_zh',
      course_name_en: 'course.name_en',
      variant_zh: 'course.variant_zh',
      variant_en: 'course.variant_en',
      level: 'course.level',
      theory_hours: 'course.theory_hours',
      practice_hours: 'course.practice_hours',
      certificate_kind: 'course.certificate_kind',
      occupation_code: 'occupation.code',
      occupation_edition: 'occupation.edition',
      occupation_zh: 'occupation.name_zh',
      occupation_en: 'occupation.name_en',
    })
    .select(counts.map((count) => reader.raw(count)));
}

export async function findSession(reader: Reader, id: number): Promise<SessionRow | undefined> {
  return sessionsWithFacts(reader).where('training_session.id', id).first();
}

/** Every session, cancelled ones too, or those of one course. */
export async function findSessions(
  reader: Reader,
  filter: { readonly courseId: number | undefined },
): Promise<readonly SessionRow[]> {
  const query = sessionsWithFacts(reader);
  return filter.courseId === undefined ? query : query.where('training_session.course_id', filter.courseId);
}

export interface SessionFacts {
  readonly courseId: number;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly venue: string;
  readonly trainer: string;
  readonly targetCount: number;
  readonly note: string;
  readonly isFilingRequired: boolean;
}

function columnsOf(facts: SessionFacts) {
  return {
    course_id: facts.courseId,
    name: facts.name,
    starts_on: facts.startsOn,
    ends_on: facts.endsOn,
    venue: facts.venue,
    trainer: facts.trainer,
    target_count: facts.targetCount,
    note: facts.note,
    is_filing_required: facts.isFilingRequired,
  };
}

export async function insertSession(
  writer: Writer,
  session: SessionFacts & { readonly number: string; readonly now: string },
): Promise<number> {
  const [id] = await writer('training_session').insert({
    ...columnsOf(session),
    number: session.number,
    created_at: session.now,
  });
  return Number(id);
}

export async function updateSession(writer: Writer, id: number, facts: SessionFacts): Promise<void> {
  await writer('training_session').where({ id }).update(columnsOf(facts));
}

export async function setFiledOn(writer: Writer, id: number, filedOn: string | null): Promise<void> {
  await writer('training_session').where({ id }).update({ filed_on: filedOn });
}

export async function setCancelled(writer: Writer, id: number, isCancelled: boolean): Promise<void> {
  await writer('training_session').where({ id }).update({ is_cancelled: isCancelled });
}
