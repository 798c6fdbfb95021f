import { useEffect, useState } from 'react';
import type { Activity } from '#shared/contract/activity.ts';
import { api } from '../api.ts';
import { failureOf } from './failure-of.ts';

/** Progress of the call with this request id while it runs; undefined before its first step and without an id. */
export function useWork(requestId: string | undefined): Activity | undefined {
  const [seen, setSeen] = useState<Activity>();
  useEffect(() => {
    if (requestId === undefined) return undefined;
    const end = new AbortController();
    // The call itself reports what goes wrong; without progress the bar stays open-ended.
    follow(requestId, end.signal, setSeen).catch(() => undefined);
    return () => end.abort();
  }, [requestId]);
  return seen?.id === requestId ? seen : undefined;
}

async function follow(id: string, signal: AbortSignal, onSeen: (activity: Activity) => void): Promise<void> {
  for await (const list of await api.activity.watch({ id }, { signal })) {
    const found = list.find((activity) => activity.id === id);
    if (found !== undefined) onSeen(found);
  }
}

/** What a call was refused with; that it was cancelled on request is no refusal. */
export function unlessCancelled(error: unknown): unknown {
  const failure = error === null ? undefined : failureOf(error);
  return failure?.kind === 'refused' && failure.code === 'CANCELLED' ? null : error;
}

/** Asks running work to stop; its call then ends with CANCELLED. */
export function cancelWork(requestId: string): void {
  // Work that has ended in between needs no cancelling.
  api.activity.cancel({ id: requestId }).catch(() => undefined);
}
