import type { SessionRecord } from '#shared/contract/sessions.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { summaryOf } from './list-sessions.ts';
import { sessionOrRefuse } from './plan-session.ts';
import { readStandings } from './read-threads.ts';

/** Everything the page of a session shows but its people. @throws {Failure} NOT_FOUND. */
export async function getSession(
  reader: Reader,
  input: { readonly id: number },
  call: Call,
): Promise<SessionRecord> {
  const session = await sessionOrRefuse(reader, input.id);
  const [standing] = await readStandings(reader, [session], call.today);
  if (!standing) throw new Error('a session has a standing');
  return {
    ...summaryOf(standing),
    courseNameZh: session.course_name_zh,
    courseNameEn: session.course_name_en,
    variantZh: session.variant_zh,
    theoryHours: session.theory_hours,
    practiceHours: session.practice_hours,
    filedOn: session.filed_on,
    isFilingRequired: session.is_filing_required === 1,
    note: session.note,
    createdAt: session.created_at,
    withoutPhotoCount: session.without_photo_count,
    passedCount: standing.passedCount,
    evaluations: standing.batches.map((batch) => ({
      id: batch.evaluation_id,
      number: batch.number,
      heldOn: batch.held_on,
      attempt: batch.attempt,
      isConfirmed: batch.confirmed_at !== null,
      peopleCount: batch.people_count,
      scoredCount: batch.scored_count,
    })),
  };
}
