import { createContext, type ReactNode, use, useEffect, useState } from 'react';

/** One step of the breadcrumb; the last one is where we are and has no address. */
export interface Crumb {
  readonly label: string;
  readonly path?: string;
}

const TrailContext = createContext<readonly Crumb[]>([]);
const SetTrailContext = createContext<(trail: readonly Crumb[]) => void>(() => undefined);

export function TrailProvider({ children }: { readonly children: ReactNode }) {
  const [trail, setTrail] = useState<readonly Crumb[]>([]);
  return (
    <SetTrailContext value={setTrail}>
      <TrailContext value={trail}>{children}</TrailContext>
    </SetTrailContext>
  );
}

export function useTrail(): readonly Crumb[] {
  return use(TrailContext);
}

/** A screen says where it stands: `useCrumbs([{ label: t('nav.sessions'), path: '/sessions' }, { label: name }])`. */
export function useCrumbs(crumbs: readonly Crumb[]): void {
  const setTrail = use(SetTrailContext);
  // Compared by content: screens write the list anew each time they draw.
  const content = JSON.stringify(crumbs);
  useEffect(() => {
    // It was written from these crumbs two lines above.
    setTrail(JSON.parse(content) as readonly Crumb[]);
  }, [setTrail, content]);
}
