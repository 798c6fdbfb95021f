import type { House } from '../house.ts';
import { openOwn } from './open-institution.ts';

/** Looks again at an institution that did not open: its file may have been put back or let go meanwhile. */
export function tryAgain(house: House): Promise<Record<string, never>> {
  return house.doors.run(async () => {
    if (house.institution || !house.trouble) return {};
    await openOwn(house);
    return {};
  });
}
