import { listCourseRows } from '../courses/course.table.ts';
import type { Reader } from '../database/reader-writer.ts';
import { theInstitution } from '../institution/institution.table.ts';
import { countCapped, filteredTrainees } from '../trainees/trainee.table.ts';

interface FirstSteps {
  readonly hasProfile: boolean;
  readonly hasCourse: boolean;
  readonly hasPeople: boolean;
}

/** Profile, course, people: what a new institution needs before its first session. Null once all are there. */
export async function readFirstSteps(reader: Reader): Promise<FirstSteps | null> {
  const institution = await theInstitution(reader);
  // Numbers of training certificates begin with the short name; the rest is printed.
  const needed = [institution.short_name, institution.credit_code, institution.address_zh];
  const hasProfile = needed.every((text) => text !== '');
  const hasCourse = (await listCourseRows(reader)).length > 0;
  const hasPeople = (await countCapped(reader, filteredTrainees(reader, { isRemoved: false }), 1)) > 0;
  return hasProfile && hasCourse && hasPeople ? null : { hasProfile, hasCourse, hasPeople };
}
