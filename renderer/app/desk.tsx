import { createContext, use } from 'react';
import type { StatusItem } from '../ui/status-line.tsx';

/** A piece of work that reports its progress; `words` say what it is. */
export interface RunningWork {
  readonly id: string;
  readonly words: string;
  readonly stage?: string;
  readonly done: number;
  readonly total: number;
  readonly state: 'running' | 'finished' | 'failed' | 'cancelled';
}

/** What the frame shows besides the screen. Whoever signs people in provides it. */
export interface Desk {
  readonly institution: string;
  readonly person: string;
  /** Area name → how many things wait there. */
  readonly counts: Readonly<Record<string, number>>;
  readonly status: readonly StatusItem[];
  readonly work: readonly RunningWork[];
  readonly onCancelWork: (id: string) => void;
  /** Locks the page and keeps it; absent where nobody could come back. */
  readonly onLock?: () => void;
  readonly onSignOut: () => void;
}

const emptyDesk: Desk = {
  institution: '',
  person: '',
  counts: {},
  status: [],
  work: [],
  onCancelWork: () => undefined,
  onSignOut: () => undefined,
};

export const DeskContext = createContext<Desk>(emptyDesk);

export function useDesk(): Desk {
  return use(DeskContext);
}
