import type { ReactNode } from 'react';
import './state-dot.css';

export type Tone = 'success' | 'warning' | 'error' | 'running' | 'neutral' | 'hollow';

interface StateDotProps {
  readonly tone: Tone;
  /** The state in words: colour never speaks alone. */
  readonly children: ReactNode;
}

export function StateDot({ tone, children }: StateDotProps) {
  return <span className={`state-dot state-${tone}`}>{children}</span>;
}
