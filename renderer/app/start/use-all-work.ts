import { useEffect, useState } from 'react';
import type { Activity } from '#shared/contract/activity.ts';
import { api } from '../../api.ts';

const pause = 3000;

/** Everything that reports progress, while somebody is signed in; the stream is taken up again when it breaks. */
export function useAllWork(isOn: boolean): readonly Activity[] {
  const [work, setWork] = useState<readonly Activity[]>([]);
  useEffect(() => {
    if (!isOn) return undefined;
    const end = new AbortController();
    void watch(end.signal, setWork);
    return () => end.abort();
  }, [isOn]);
  return work;
}

async function watch(signal: AbortSignal, onSeen: (work: readonly Activity[]) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const list of await api.activity.watch(undefined, { signal })) onSeen(list);
    } catch (error) {
      // Signed out or the core restarts: progress is not worth a dialog.
      if (!signal.aborted) console.warn('progress is not available', error);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
