import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '#shared/contract/activity.ts';
import { api } from '../api.ts';
import { history } from '../text/history.ts';
import type { RunningWork } from './desk.tsx';

/** A watch that ended by itself is opened again after this long. */
const pause = 3_000;

/** Work that the core reports, with words for it, while somebody is signed in. */
export function useRunningWork(isOn: boolean): readonly RunningWork[] {
  const [activities, setActivities] = useState<readonly Activity[]>([]);
  const { i18n } = useTranslation('history');
  const { language } = i18n;
  useEffect(() => {
    if (!isOn) return undefined;
    const end = new AbortController();
    void keepWatching(end.signal, setActivities);
    return () => end.abort();
  }, [isOn]);
  return useMemo(() => {
    const t = i18n.getFixedT(language, 'history');
    const word = (key: string, other: string) => {
      // Looked up just now, or empty.
      return Object.hasOwn(history, key) ? t(key as 'work.other') : other;
    };
    return activities.map(({ id, procedure, stage, done, total, state }) => ({
      id,
      words: word(`work.${procedure}`, t('work.other')),
      stage: word(`stage.${stage}`, ''),
      done,
      total,
      state,
    }));
  }, [activities, i18n, language]);
}

async function keepWatching(
  signal: AbortSignal,
  onSeen: (activities: readonly Activity[]) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const list of await api.activity.watch(undefined, { signal })) onSeen(list);
    } catch {
      // The calls themselves say what went wrong; the tray only waits until it can watch again.
      onSeen([]);
    }
    await new Promise((settle) => {
      const clock = setTimeout(settle, pause);
      signal.addEventListener('abort', () => {
        clearTimeout(clock);
        settle(undefined);
      });
    });
  }
}
