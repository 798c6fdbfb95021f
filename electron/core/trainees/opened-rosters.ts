import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { Failure } from '#shared/contract/failures.ts';
import type { House } from '../house.ts';
import type { ReadRoster } from '../jobs/open-roster.ts';
import type { PackedSheet } from './packed-sheet.ts';

type Encoding = NonNullable<RosterRecipe['encoding']>;

export interface RosterInHand extends ReadRoster {
  readonly fileName: string;
}

/** Rosters held in memory; the oldest is read again when somebody comes back to it. */
const held = 4;
const rosters = new WeakMap<House, Map<string, Promise<RosterInHand>>>();

function rostersOf(house: House): Map<string, Promise<RosterInHand>> {
  let map = rosters.get(house);
  if (!map) rosters.set(house, (map = new Map()));
  return map;
}

async function read(house: House, fileId: string, encoding: Encoding | undefined): Promise<RosterInHand> {
  const { file, bytes } = await house.passingFiles.read(fileId);
  const content = await house.jobs.run('openRoster', { bytes, fileName: file.name, encoding });
  return { ...content, fileName: file.name };
}

function forget(house: House, key: string): void {
  const [fileId = ''] = key.split(' ');
  if (rostersOf(house).delete(key)) house.passingFiles.release(fileId);
}

/** The sheets of an uploaded roster, read once. @throws {Failure} NOT_FOUND, FILE_UNREADABLE. */
export async function rosterInHand(
  house: House,
  fileId: string,
  encoding: Encoding | undefined,
): Promise<RosterInHand> {
  const map = rostersOf(house);
  const key = `${fileId} ${encoding ?? ''}`;
  const known = map.get(key);
  // The roster in hand may be read again, or kept as a draft, long after it was handed in.
  if (!known) house.passingFiles.retain(fileId);
  const reading = known ?? read(house, fileId, encoding);
  // Set anew, so that the one used last is the last to go.
  map.delete(key);
  map.set(key, reading);
  const [oldest] = map.keys();
  if (map.size > held && oldest !== undefined) forget(house, oldest);
  try {
    return await reading;
  } catch (error) {
    forget(house, key);
    throw error;
  }
}

/** @throws {Failure} NOT_FOUND. */
export function sheetOf(roster: RosterInHand, index: number): PackedSheet {
  const sheet = roster.sheets[index];
  if (!sheet) throw new Failure('NOT_FOUND', { params: { what: 'sheet' } });
  return sheet;
}
