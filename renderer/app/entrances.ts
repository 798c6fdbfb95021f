import { createContext, use } from 'react';
import type { Entrance } from './area.ts';

/** What the areas offer before anybody signs in. */
export const EntrancesContext = createContext<readonly Entrance[]>([]);

export function useEntrances(): readonly Entrance[] {
  return use(EntrancesContext);
}
