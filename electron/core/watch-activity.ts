import type { Activity } from '#shared/contract/activity.ts';
import { Failure } from '#shared/contract/failures.ts';
import type { Actor } from './accounts/sign-ins.ts';
import { visitor } from './accounts/sign-ins.ts';
import type { House } from './house.ts';

interface Watcher {
  readonly actor: Actor;
  readonly signal: AbortSignal | undefined;
}

/**
 * Work as it goes on. Before anybody is signed in a demo is built or a backup restored too: its caller, who made up
 * the request id and alone knows it, sees that one and no other.
 * @throws {Failure} SIGNED_OUT for a visitor who names no work.
 */
export function watchActivity(
  house: House,
  input: { readonly id: string } | undefined,
  { actor, signal }: Watcher,
): AsyncGenerator<Activity[]> {
  if (!input && actor === visitor) throw new Failure('SIGNED_OUT');
  const all = house.activities.watch(signal);
  return input ? only(all, input.id) : all;
}

async function* only(all: AsyncIterable<readonly Activity[]>, id: string): AsyncGenerator<Activity[]> {
  for await (const list of all) yield list.filter((activity) => activity.id === id);
}
