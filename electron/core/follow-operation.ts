import { Failure } from '#shared/contract/failures.ts';
import type { RunningActivity } from './activity.ts';
import { instantOf } from './clock.ts';
import type { House } from './house.ts';

interface Operation {
  readonly procedure: string;
  /** Of the call; work that nobody asked for (the day's backup) has none. */
  readonly requestId: string | undefined;
}

/** Shows an operation as an activity under its request id, so that its caller sees how far it is and can cancel it. */
export async function followed<T>(
  house: House,
  { procedure, requestId }: Operation,
  work: (activity: RunningActivity) => Promise<T>,
): Promise<T> {
  const id = requestId ?? crypto.randomUUID();
  const activity = house.activities.begin(id, procedure, instantOf(house.clock()));
  try {
    const result = await work(activity);
    activity.end('finished');
    return result;
  } catch (error) {
    activity.end(error instanceof Failure && error.code === 'CANCELLED' ? 'cancelled' : 'failed');
    throw error;
  }
}
