import type { Reader } from '../database/reader-writer.ts';
import { enrolledPeople, overlappingEnrolments } from '../sessions/enrolment.table.ts';
import type { SessionRow } from '../sessions/training-session.table.ts';
import { knownPeople } from './known-people.ts';

/** A registered person and the other session they are in. */
export type Elsewhere = readonly [traineeId: number, session: string];

/**
 * Which of these registered people (JSON lists of the registry) are in another session on the days of this one and
 * so cannot be enrolled into it. Whoever is in this one already is not asked again.
 */
export async function peopleElsewhere(
  reader: Reader,
  session: SessionRow,
  people: readonly string[],
): Promise<readonly Elsewhere[]> {
  const enrolled = await enrolledPeople(reader, session.id);
  const here = new Set(enrolled.filter((row) => row.left_on === null).map((row) => row.trainee_id));
  const elsewhere: Elsewhere[] = [];
  for (const list of people) {
    const ids = [...knownPeople([list]).values()].map(({ id }) => id).filter((id) => !here.has(id));
    for (const row of await overlappingEnrolments(reader, ids, session))
      elsewhere.push([row.trainee_id, row.name]);
  }
  return elsewhere;
}
