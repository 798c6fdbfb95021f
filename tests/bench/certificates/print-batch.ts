import { startTestHouse } from '../../support/house.ts';
import type { Person } from '../people.ts';
import { slowestQueryDuring } from '../slowest-query.ts';
import { issueTo, makePortraits } from './issue-people.ts';

/** Certifies these people in an institution of their own and prints them all; the slowest query meanwhile. */
export async function slowestDuringPrint(people: readonly Person[]): Promise<number> {
  const desk = await startTestHouse();
  try {
    const certificateIds = [...(await issueTo(desk, people, await makePortraits(people.length)))];
    return await slowestQueryDuring(desk, desk.api.certificates.print({ certificateIds }, desk.as()));
  } finally {
    await desk.stop();
  }
}
