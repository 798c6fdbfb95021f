import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type KeptPreferences, keptPreferencesSchema } from '#shared/contract/preferences.ts';
import { replaceFile } from '../files/durable.ts';
import type { House } from '../house.ts';
import { OneAtATime } from '../one-at-a-time.ts';

/** What the schema lets in stays far below it; a larger file is not ours. */
const largestFile = 64 * 1024;

/** A choice read meanwhile would be written back over the next one. */
const turns = new WeakMap<House, OneAtATime>();

/** They belong to the screen and not to an institution, and are needed before one is open. */
function fileOf(house: House): string {
  return path.join(house.folder, 'preferences.json');
}

/** How people like their screen on this computer; whatever cannot be read was never chosen. */
export async function readPreferences(house: House): Promise<KeptPreferences> {
  try {
    const file = fileOf(house);
    if ((await stat(file)).size > largestFile) return {};
    return keptPreferencesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Not there yet, cut off, or of a newer version: the screen starts as on the first day.
    return {};
  }
}

/** Keeps what was chosen beside what was chosen before. Columns of other lists stay. */
export function keepPreferences(house: House, chosen: KeptPreferences): Promise<Record<string, never>> {
  const turn = turns.get(house) ?? new OneAtATime();
  turns.set(house, turn);
  return turn.run(async () => {
    const before = await readPreferences(house);
    const columns = { ...before.columns, ...chosen.columns };
    const after = { ...before, ...chosen, ...(chosen.columns && { columns }) };
    await replaceFile(fileOf(house), JSON.stringify(after));
    return {};
  });
}
