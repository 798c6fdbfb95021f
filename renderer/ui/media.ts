import { useSyncExternalStore } from 'react';

/** Whether a media query holds now; follows changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Below 1200 px a third pane becomes a drawer and the navigation a rail. */
export function useIsNarrow(): boolean {
  return useMedia('(max-width: 1199px)');
}
