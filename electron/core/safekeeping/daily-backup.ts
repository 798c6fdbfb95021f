import type { House } from '../house.ts';
import { isBackupDue, makeBackup } from './back-up.ts';

const lookEvery = 10 * 60_000;
const firstLook = 60_000;

/** Makes the day's backup when it is due; what fails is logged and tried again at the next look. */
export async function backUpWhenDue(house: House): Promise<boolean> {
  try {
    if (!(await isBackupDue(house))) return false;
    await makeBackup(house);
    return true;
  } catch (error) {
    house.log.error('daily-backup', error);
    return false;
  }
}

/** Looks now and then whether a backup is due, while the application runs; returns how to stop. */
export function keepBackingUp(house: House): () => void {
  let isLooking = false;
  const look = () => {
    if (isLooking) return;
    isLooking = true;
    void backUpWhenDue(house).finally(() => {
      isLooking = false;
    });
  };
  const first = setTimeout(look, firstLook).unref();
  const clock = setInterval(look, lookEvery).unref();
  return () => {
    clearTimeout(first);
    clearInterval(clock);
  };
}
