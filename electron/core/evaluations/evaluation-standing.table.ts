import type { Reader } from '../database/reader-writer.ts';

/** How far one batch is. Whoever left without any mark does not count. */
export interface BatchStanding {
  readonly evaluation_id: number;
  readonly session_id: number;
  readonly number: string;
  readonly attempt: 'first' | 'resit';
  readonly held_on: string;
  readonly evaluators: string;
  readonly confirmed_at: string | null;
  readonly people_count: number;
  /** People with every mark or a state in its place. */
  readonly scored_count: number;
}

/** The batches of these sessions, the earliest first. */
export async function batchStandings(
  reader: Reader,
  sessionIds: readonly number[],
): Promise<readonly BatchStanding[]> {
  return reader.raw(
    `WITH person AS (
       SELECT mark.evaluation_id, max(mark.kind = 'empty') AS has_empty, max(mark.kind <> 'empty') AS has_any,
              enrolment.left_on
       FROM mark JOIN enrolment ON enrolment.id = mark.enrolment_id
       WHERE enrolment.session_id IN (SELECT value FROM json_each(?))
       GROUP BY mark.evaluation_id, mark.enrolment_id)
     SELECT evaluation.id AS evaluation_id, evaluation.session_id, evaluation.number, evaluation.attempt,
            evaluation.held_on, evaluation.evaluators, evaluation.confirmed_at,
            count(person.evaluation_id) AS people_count,
            coalesce(sum(person.has_empty = 0), 0) AS scored_count
     FROM evaluation LEFT JOIN person ON person.evaluation_id = evaluation.id
       AND (person.left_on IS NULL OR person.has_any)
     WHERE evaluation.session_id IN (SELECT value FROM json_each(?))
     GROUP BY evaluation.id ORDER BY evaluation.held_on, evaluation.id`,
    [JSON.stringify(sessionIds), JSON.stringify(sessionIds)],
  );
}

export interface PassedCounts {
  readonly session_id: number;
  /** Still enrolled and passed in a confirmed batch. */
  readonly passed_count: number;
  /** Of these, those without a certificate that stands. */
  readonly uncertified_count: number;
}

/**
 * Counts in SQL what shared/rules/evaluations/outcome.ts decides for one person: passed only when every part
 * reaches its own mark. Who has no cell for a part of a batch carries it as passed, so the cells of the batch
 * decide alone. A list of sessions would otherwise read every mark ever given.
 */
export async function passedCounts(
  reader: Reader,
  sessionIds: readonly number[],
): Promise<readonly PassedCounts[]> {
  return reader.raw(
    `WITH passed AS (
       SELECT mark.enrolment_id
       FROM evaluation
       JOIN mark ON mark.evaluation_id = evaluation.id
       JOIN json_each(evaluation.parts) AS part ON part.value ->> 'part' = mark.part
       WHERE evaluation.confirmed_at IS NOT NULL AND evaluation.session_id IN (SELECT value FROM json_each(?))
       GROUP BY mark.evaluation_id, mark.enrolment_id
       HAVING min(mark.kind = 'score' AND mark.tenths >= round((part.value ->> 'passMark') * 10)))
     SELECT enrolment.session_id, count(*) AS passed_count,
            sum(NOT EXISTS (SELECT 1 FROM certificate
              WHERE certificate.enrolment_id = enrolment.id AND certificate.state <> 'voided')) AS uncertified_count
     FROM enrolment
     WHERE enrolment.left_on IS NULL AND enrolment.id IN (SELECT enrolment_id FROM passed)
     GROUP BY enrolment.session_id`,
    [JSON.stringify(sessionIds)],
  );
}
