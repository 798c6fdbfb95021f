import { removeFolder } from '../files/durable.ts';
import type { House } from '../house.ts';
import {
  closeInstitution,
  folderOf,
  hasInstitution,
  openInstitution,
} from '../safekeeping/open-institution.ts';
import { enterDemo } from './start-demo.ts';

/** Closes the fictional institution; the own one opens where there is one. Does nothing outside the demo. */
export function leaveDemo(house: House): Promise<Record<string, never>> {
  return house.doors.run(async () => {
    if (!house.institution?.isDemo) return {};
    await closeInstitution(house);
    if (hasInstitution(house, 'real')) await openInstitution(house, 'real');
    return {};
  });
}

/** Throws the fictional institution away and builds it anew; the own one is never touched. */
export function resetDemo(house: House): Promise<{ ticket: string }> {
  return house.doors.run(async () => {
    await closeInstitution(house);
    await removeFolder(folderOf(house, 'demo'));
    return enterDemo(house);
  });
}
