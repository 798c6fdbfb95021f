import type { House } from '../house.ts';
import { closeInstitution, openOwn } from '../safekeeping/open-institution.ts';
import { enterDemo } from './start-demo.ts';

/** Closes the fictional institution; the own one opens where there is one. Does nothing outside the demo. */
export function leaveDemo(house: House): Promise<Record<string, never>> {
  return house.doors.run(async () => {
    if (!house.institution?.isDemo) return {};
    await closeInstitution(house);
    await openOwn(house);
    return {};
  });
}

/** Throws the fictional institution away and builds it anew; the own one is never touched. */
export function resetDemo(house: House): Promise<{ ticket: string }> {
  return house.doors.run(() => enterDemo(house, { isFresh: true }));
}
