import { cp, rm } from 'node:fs/promises';
import { stopCore } from '../../../electron/core/start-core.ts';
import { startTestHouse } from '../../support/house.ts';
import { makePeople } from '../people.ts';
import { fillRegistry } from '../roster/make-roster.ts';

/** A large institution and one of a tenth of its people. */
export const [everybody, tenth] = [209_300, 20_930];

/** Makes a data folder with an institution of so many people, taken in by rosters. */
export async function fillInstitution(folder: string, count: number): Promise<void> {
  const desk = await startTestHouse();
  try {
    // Whoever signs in is asked for the key until it is said to be kept.
    const { recoveryGroups } = await desk.api.safekeeping.renewRecoveryKey({}, desk.as());
    await desk.api.safekeeping.confirmRecoveryKey({ recoveryKey: recoveryGroups.join(' ') }, desk.as());
    if (count > 0) await fillRegistry(desk, makePeople(count, 5));
    // Closed first, so that nothing is left in the write-ahead log alone.
    await stopCore(desk.house);
    await cp(desk.folder, folder, { recursive: true });
  } finally {
    await rm(desk.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
