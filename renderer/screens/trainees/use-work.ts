import { useEffect, useState } from 'react';
import type { Activity } from '#shared/contract/activity.ts';
import { api } from '../../api.ts';

/** Progress of the call with this request id while it runs; undefined before its first step and without an id. */
export function useWork(requestId: string | undefined): Activity | undefined {
  const [seen, setSeen] = useState<Activity>();
  useEffect(() => {
    if (requestId === undefined) return undefined;
    const end = new AbortController();
    follow(requestId, end.signal, setSeen).catch((error: unknown) => {
      // The call itself reports what went wrong; without progress the bar stays open-ended.
      if (!end.signal.aborted) console.warn('progress is not available', error);
    });
    return () => end.abort();
  }, [requestId]);
  return seen?.id === requestId ? seen : undefined;
}

async function follow(id: string, signal: AbortSignal, onSeen: (activity: Activity) => void): Promise<void> {
  for await (const list of await api.activity.watch(undefined, { signal })) {
    const found = list.find((activity) => activity.id === id);
    if (found !== undefined) onSeen(found);
  }
}

/** Asks running work to stop; its call then ends with CANCELLED. */
export function cancelWork(requestId: string): void {
  api.activity.cancel({ id: requestId }).catch((error: unknown) => {
    console.warn('the work could not be cancelled', error);
  });
}
