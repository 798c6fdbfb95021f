import { rm } from 'node:fs/promises';
import type { House } from '../house.ts';
import {
  closeInstitution,
  folderOf,
  hasInstitution,
  openInstitution,
} from '../safekeeping/open-institution.ts';
import { startDemo } from './start-demo.ts';

/** Closes the fictional institution; the own one opens where there is one. Does nothing outside the demo. */
export async function leaveDemo(house: House): Promise<Record<string, never>> {
  if (!house.institution?.isDemo) return {};
  await closeInstitution(house);
  if (hasInstitution(house, 'real')) await openInstitution(house, 'real');
  return {};
}

/** Throws the fictional institution away and builds it anew; the own one is never touched. */
export async function resetDemo(house: House): Promise<{ ticket: string }> {
  await closeInstitution(house);
  await rm(folderOf(house, 'demo'), { recursive: true, force: true });
  return startDemo(house);
}
