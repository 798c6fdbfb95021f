import { QueryClient } from '@tanstack/react-query';

/** The core is on this computer: asked whether or not there is a network, and never asked again by itself. */
export function deskQueryClient(): QueryClient {
  const local = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...local, staleTime: 2_000, refetchOnWindowFocus: true },
      mutations: local,
    },
  });
}
