import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { RouterProvider } from 'react-router';
import { CoreBanner } from './core-banner.tsx';
import type { Entrance } from './area.ts';
import { EntrancesContext } from './entrances.ts';
import { FailureProvider } from './failure-display.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { deskQueryClient } from './query-client.ts';
import type { DeskRouter } from './routes.tsx';
import { Gate } from './start/gate.tsx';
import { ShortcutProvider } from './shortcuts.tsx';
import { TrailProvider } from './trail.tsx';

interface ProvidersProps {
  readonly nonce: string;
  readonly queryClient?: QueryClient;
  readonly children: ReactNode;
}

/** Everything a screen relies on: look, language, server state, keys, failures, breadcrumb. */
export function Providers({ nonce, queryClient, children }: ProvidersProps) {
  const [client] = useState(() => queryClient ?? deskQueryClient());
  return (
    <PreferencesProvider nonce={nonce}>
      <QueryClientProvider client={client}>
        <ShortcutProvider>
          <FailureProvider>
            <TrailProvider>{children}</TrailProvider>
          </FailureProvider>
        </ShortcutProvider>
      </QueryClientProvider>
    </PreferencesProvider>
  );
}

interface AppProps {
  readonly nonce: string;
  readonly router: DeskRouter;
  readonly entrances: readonly Entrance[];
}

export function App({ nonce, router, entrances }: AppProps) {
  return (
    <Providers nonce={nonce}>
      <EntrancesContext value={entrances}>
        <CoreBanner />
        <Gate>
          <RouterProvider router={router} />
        </Gate>
      </EntrancesContext>
    </Providers>
  );
}
