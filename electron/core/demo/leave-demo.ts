import type { House } from '../house.ts';
import { closeInstitution, openOwn } from '../safekeeping/open-institution.ts';

/** Closes the fictional institution; the own one opens where there is one. Does nothing outside the demo. */
export function leaveDemo(house: House): Promise<Record<string, never>> {
  return house.doors.run(async () => {
    if (!house.institution?.isDemo) return {};
    await closeInstitution(house);
    await openOwn(house);
    return {};
  });
}
