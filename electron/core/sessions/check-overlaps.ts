import { Failure, type Problem } from '#shared/contract/failures.ts';
import type { Reader } from '../database/reader-writer.ts';
import { overlappingEnrolments } from './enrolment.table.ts';

interface SessionDays {
  readonly id: number;
  readonly starts_on: string;
  readonly ends_on: string;
}

/** People who are in another session on these days, one problem for each such session. */
export async function overlapsOf(
  reader: Reader,
  session: SessionDays,
  people: ReadonlyArray<{ readonly id: number; readonly name: string }>,
): Promise<readonly Problem[]> {
  const ids = people.map((person) => person.id);
  const elsewhere = Map.groupBy(await overlappingEnrolments(reader, ids, session), (row) => row.trainee_id);
  return people.flatMap((person) =>
    (elsewhere.get(person.id) ?? []).map((other) => ({
      code: 'enrolled-elsewhere',
      params: { session: other.name },
      place: { id: String(person.id), name: person.name },
    })),
  );
}

/** @throws {Failure} ROWS_REFUSED naming everybody of `overlapsOf`. */
export async function checkOverlaps(...args: Parameters<typeof overlapsOf>): Promise<void> {
  const problems = await overlapsOf(...args);
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems: [...problems] });
}
